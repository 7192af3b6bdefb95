"""The welcome at the first start: a card at the foot of the window, until it is put away."""
