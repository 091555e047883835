"""Trade figures and tables."""
