"""The command palette: every command by typing a part of its words."""
