"""How the rows of all lists are laid out and painted."""
