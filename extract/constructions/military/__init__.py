"""Exercises, deployments, training, advisers."""
