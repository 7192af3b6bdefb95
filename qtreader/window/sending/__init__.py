"""What leaves the window: prints, files, the clipboard."""
