-- who joins a conversation of the payment page later than another browser sees what is said from then on
alter table channel_widget_token add column reads_after bigint not null default 0 check (reads_after >= 0);
