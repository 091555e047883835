"""The SPARQL 1.1 Protocol, Update and the Graph Store Protocol over HTTP."""
