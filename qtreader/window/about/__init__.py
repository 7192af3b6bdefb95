"""What this program is, what it is made of, and under which terms each part comes."""
