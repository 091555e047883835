"""Things as linked data: by their IRIs, for people and as RDF, with who says so."""
