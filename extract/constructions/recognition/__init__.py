"""Recognition of states and governments: who followed whom, and what rolls and factboxes list."""
