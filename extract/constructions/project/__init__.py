"""Projects: what is built, by whom, where."""
