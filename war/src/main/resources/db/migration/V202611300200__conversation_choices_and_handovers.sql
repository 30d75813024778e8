-- What the assistant has offered to choose from: a label and a text in each line.
alter table conversation_message add column choices text;

-- What the assistant leaves to staff when it hands over. A line of a list is German, a tab and English.
create table conversation_handover (
    conversation_id uuid        not null references conversation_conversation,
    number          bigint      not null check (number > 0),
    shop_id         uuid        not null,
    question        text        not null,
    tried           text        not null,
    facts           text        not null,
    candidates      text        not null,
    at              timestamptz not null,
    primary key (conversation_id, number)
);
