"""The commands of `comity`, one a file."""
