-- What the front door keeps: credentials, registered operations, budgets.
create schema gateway;
grant usage on schema gateway to loopgraph_gateway;
