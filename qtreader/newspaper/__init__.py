"""What a newspaper is: frozen values, no input or output."""
