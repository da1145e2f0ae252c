-- API keys of partners and services. Only the hash of a secret is kept: whoever reads this table can use none of them.
create table gateway.api_keys (
  id text primary key check (id ~ '^[a-z0-9]{12}$'),
  secret_hash bytea not null check (length(secret_hash) = 32),
  client text not null check (client ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  role text not null check (role in ('partner', 'service')),
  scopes text[] not null,
  purposes text[] not null check (cardinality(purposes) > 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  check (expires_at > created_at)
);
-- The front door checks keys and notes their use. It can neither make one, nor bring a revoked one back.
grant select, update (last_used_at) on gateway.api_keys to loopgraph_gateway;

-- Signs try-out tokens; one row, made by the first who needs it. The front door is told, and cannot read it here.
create table gateway.try_out_secret (
  only_one boolean primary key default true check (only_one),
  secret bytea not null check (length(secret) = 32)
);
