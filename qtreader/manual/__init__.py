"""The manual as a text to be read: pages of blocks, found in, written as files. No Qt."""
