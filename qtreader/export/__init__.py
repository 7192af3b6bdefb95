"""Articles as files for other programs: one module a format, ``formats`` has them all."""
