"""Patterns over sentences of mentions, and the frames that turn their matches into claims."""
