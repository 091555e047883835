"""`python -m server.curation ASSIGNMENT` is the writer; started by `server.curation.client`."""

from __future__ import annotations

import json
import sys

from server.curation.assignment import Assignment
from server.curation.writer import main

if __name__ == "__main__":
    main(Assignment(**json.loads(sys.argv[1])))
