-- For the completion that ended an enrollment, and for the foreign key's own look-up.
create index on learning.completions (enrollment_id) where enrollment_id is not null;
