-- a flag of its own: who joins a chat in which nothing was said yet is late, too
alter table channel_widget_token add column late boolean not null default false;

update channel_widget_token set late = true where reads_after > 0;
