"""`python -m server.workers ASSIGNMENT` is the nursery; started by `server.workers.handle`."""

from __future__ import annotations

import json
import sys

from server.workers.nursery import Assignment, main

if __name__ == "__main__":
    main(Assignment(**json.loads(sys.argv[1])))
