-- A client of API keys may have dots in its name; what it runs is published under the same name.
alter table gateway.operation_clients
  drop constraint operation_clients_client_check,
  add constraint operation_clients_client_check check (client ~ '^[a-z0-9][a-z0-9._-]{0,62}$');
