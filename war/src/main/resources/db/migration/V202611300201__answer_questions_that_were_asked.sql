-- What shoppers asked and what became of it, without what tells who they were: to learn from, and to count.
create table answer_asked (
    id              uuid        not null primary key,
    shop_id         uuid        not null,
    conversation_id uuid        not null,
    number          bigint      not null,
    part            int         not null,
    at              timestamptz not null,
    language        text        not null,
    question        text        not null,
    way             text        not null check (way in ('ANSWER', 'ASK', 'HANDOVER')),
    outcome         text        not null check (outcome in ('ANSWERED', 'ASKED', 'HANDED_OVER', 'FAILED', 'PERSON')),
    label           text        not null,
    why             text        not null,
    candidates      text        not null,
    resolved        boolean     not null,
    contradicted    boolean     not null,
    rated           text        not null check (rated in ('', 'YES', 'PARTLY', 'NO')),
    dismissed       boolean     not null,
    unique (conversation_id, number, part)
);

-- The list of the learning page: the newest of a shop, from some moment back.
create index answer_asked_newest on answer_asked (shop_id, at);

-- The oldest of all shops, to be thrown away.
create index answer_asked_oldest on answer_asked (at);
