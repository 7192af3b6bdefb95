"""Qt without layout: jobs, commands, settings, folders, theme, printing."""
