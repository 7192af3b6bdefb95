"""How an article is cited: one module a form, ``styles`` has them all."""
