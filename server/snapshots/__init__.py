"""Snapshots: what can be served, copied from where it lies, held in memory or on disk, followed and switched."""
