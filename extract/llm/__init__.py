"""A language model as one more extractor: it proposes facts, our own code decides which of them the text bears out."""
