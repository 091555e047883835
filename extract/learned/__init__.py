"""A reader of facts whose weights are learned: what stands around an anchor (a sum, a treaty, a person) fills its roles."""
