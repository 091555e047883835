"""Persons with their offices and states, companies: names that only the document itself can teach."""
