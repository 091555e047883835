"""Everything between the socket and the view: slow clients, limits, repeated queries, cancelling, figures, logs."""
