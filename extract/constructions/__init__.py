"""Constructions that several fact types share: what is signed, sent, built, paid, said, and who does it to whom."""
