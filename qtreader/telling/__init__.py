"""What the program tells of itself: its commands, options, fields of queries, releases. For the manual, in
the window and in the packages, so that what it says is never another thing than what is there."""
