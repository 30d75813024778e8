create table channel_mail_forwarding (
    id              uuid primary key,
    shop_id         uuid not null,
    conversation_id uuid not null,
    address         text not null,
    purpose         text not null check (purpose in ('TRANSCRIPT', 'ANSWERS')),
    code            bytea,
    code_until      timestamptz,
    tries           integer not null check (tries >= 0),
    asked_at        timestamptz not null,
    confirmed_at    timestamptz,
    answers         boolean not null,
    sending_up_to   bigint not null,
    sent_up_to      bigint not null,
    constraint channel_mail_forwarding_once unique (conversation_id, address)
);

-- what was asked for and never confirmed is thrown away, and what is old
create index channel_mail_forwarding_asked on channel_mail_forwarding (asked_at);

create table channel_mail_recipient (
    mailbox_hash text primary key,
    shop_id      uuid not null,
    coded_at     timestamptz not null
);

-- after a day an address may be asked again
create index channel_mail_recipient_coded on channel_mail_recipient (coded_at);
