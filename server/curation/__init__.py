"""Changes of the dataset: applied by one process, checked against the shapes, recorded with who, when and why.

web process (Flask) ──write──▶ writer, which owns the live store on disk
            ◀──done, and where to read the new state──

Readers never see the live store: after each write the writer leaves a backup (hard links), and the service switches
to it as to any other snapshot.
"""
