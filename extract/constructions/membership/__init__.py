"""Members of organisations."""
