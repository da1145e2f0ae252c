-- Those that were suspended or revoked are few among many: without it, a page of them reads all.
create index qualifications_lost_idx on skills.qualifications (granted_on desc, id desc) where state <> 'GRANTED';
