"""What the service says of itself and offers whole: VoID, DCAT, dumps, vocabularies, example queries."""
