"""The open article: the reader pane and what is looked up in it."""
