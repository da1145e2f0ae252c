-- What each viewer may still spend: a token bucket each, shared by all gateways. Unlogged, for it is written at nearly
-- every request and nothing is lost with it: after a crash every budget is full again.
create unlogged table gateway.budgets (
  -- A hash of who it is: this table knows nobody.
  holder text primary key,
  tokens double precision not null,
  -- What the latest withdrawal got, so that one statement decides and tells.
  granted double precision not null,
  refilled_at timestamptz not null
)
-- Room for a row's next version on its own page keeps updates off the index.
with (fillfactor = 50);

grant select, insert, update, delete on gateway.budgets to loopgraph_gateway;
