"""What people say of page texts, and what becomes of the articles by it."""
