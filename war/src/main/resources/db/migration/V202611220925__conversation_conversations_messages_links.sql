create table conversation_conversation (
    id             uuid primary key,
    shop_id        uuid   not null,
    language       text   not null check (language in ('de', 'en')),
    in_charge      text   not null check (in_charge in ('ASSISTANT', 'AGENT', 'NOBODY')),
    agent_id       text,
    agent_name     text,
    last_number    bigint not null check (last_number >= 0),
    answered_up_to bigint not null check (answered_up_to <= last_number),
    last_author    text check (last_author in ('SHOPPER', 'AGENT', 'ASSISTANT', 'SYSTEM')),
    preview        text   not null,
    started_at     timestamptz not null,
    last_at        timestamptz not null,
    check ((in_charge = 'AGENT') <= (agent_id is not null))
);

-- the Inbox of a shop, newest first
create index conversation_conversation_newest on conversation_conversation (shop_id, last_at desc);
-- the sweep for shoppers that wait for an answer
create index conversation_conversation_open on conversation_conversation (id) where answered_up_to < last_number;

create table conversation_message (
    conversation_id uuid   not null references conversation_conversation,
    number          bigint not null check (number > 0),
    shop_id         uuid   not null,
    client_id       uuid   not null,
    author          text   not null check (author in ('SHOPPER', 'AGENT', 'ASSISTANT', 'SYSTEM')),
    author_name     text,
    text            text   not null check (length(text) between 1 and 8000),
    at              timestamptz not null,
    notice_state    text,
    notice_amount   bigint,
    notice_currency text,
    notice_next     text,
    primary key (conversation_id, number),
    unique (conversation_id, client_id)
);

create table conversation_linked_payment (
    conversation_id uuid not null references conversation_conversation,
    payment_intent  text not null check (payment_intent ~ '^pi_[A-Za-z0-9]{10,64}$'),
    shop_id         uuid not null,
    checkout_id     text not null,
    linked_at       timestamptz not null,
    primary key (conversation_id, payment_intent)
);

-- the conversations of a payment
create index conversation_linked_payment_payment on conversation_linked_payment (shop_id, payment_intent);
