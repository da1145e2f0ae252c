-- Who publishes locks the client's row, so that two at once take turns; the revision tells readers that they are behind.
create table gateway.operation_clients (
  client text primary key check (client ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
  latest_version integer not null check (latest_version >= 0),
  revision bigint not null check (revision > 0)
);

create table gateway.operations (
  client text not null references gateway.operation_clients,
  version integer not null check (version > 0),
  id text not null check (id <> ''),
  -- Serves only requests of this name; '' serves all.
  client_name text not null,
  name text not null check (name ~ '^[_A-Za-z][_0-9A-Za-z]*$'),
  type text not null check (type in ('query', 'mutation', 'subscription')),
  body text not null,
  published_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (client, version, id, client_name),
  unique (client, version, name, client_name)
);

create index operations_live on gateway.operations (client, name, version desc) where retired_at is null;

-- Publishing and retiring is the operator's, never the front door's.
grant select on gateway.operation_clients, gateway.operations to loopgraph_gateway;
