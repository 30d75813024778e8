-- Where the assistant has an answer from.
alter table conversation_message
    add column source_title text,
    add column source_url text,
    add column source_at timestamptz;
