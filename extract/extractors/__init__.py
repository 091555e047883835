"""One extractor a file, found by `extract.registry`; each announces itself with `@extractor`."""
