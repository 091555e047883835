"""Document to sentences in which every name, date and amount is one mention."""
