-- lanes on which something is stuck: the sweep for what is due leaves them out, and must not read all that was ever sent
create index runtime_outbox_stuck on runtime_outbox (shop_id, destination, lane) where state in ('DEAD', 'UNCERTAIN');
