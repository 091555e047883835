"""Claims to a dataset: who is who, what each document tells, what all tell together, what fails the gate."""
