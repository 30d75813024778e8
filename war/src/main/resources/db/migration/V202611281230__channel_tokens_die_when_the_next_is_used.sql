-- with the token itself, which is not kept, the seed gives the successor: a renewal that is repeated has the same answer
alter table channel_widget_token add column renewal_seed text;
-- the predecessor of a token that has not been used yet
alter table channel_widget_token add column replaces text;
