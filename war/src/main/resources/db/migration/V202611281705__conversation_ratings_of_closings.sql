-- How often it was closed: each closing is rated once.
alter table conversation_conversation add column closings int not null default 0 check (closings >= 0);

create table conversation_rating (
    conversation_id uuid        not null references conversation_conversation,
    closing         int         not null check (closing > 0),
    shop_id         uuid        not null,
    choice          text        not null check (choice in ('YES', 'PARTLY', 'NO', 'SKIPPED')),
    comment         text,
    first_at        timestamptz not null,
    at              timestamptz not null,
    primary key (conversation_id, closing)
);
