-- A request that states no purpose there is, is refused for it, and that is recorded.
alter table audit.records alter column purpose drop not null;
