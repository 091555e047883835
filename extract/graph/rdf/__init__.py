"""From claims to RDF: names, dates, and one mapping for each fact type (docs/model.md)."""
