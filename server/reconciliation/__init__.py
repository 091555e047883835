"""The reconciliation service, by which tools such as OpenRefine match the rows of a table with our things.

Reconciliation Service API 0.2, https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from __future__ import annotations

from server.reconciliation.routes import blueprint

__all__ = ["blueprint"]
