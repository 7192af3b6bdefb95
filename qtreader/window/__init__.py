"""The main window, its panes and dialogs: they arrange and connect, they decide nothing."""
