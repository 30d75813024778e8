create table conversation_attachment (
    name            text    primary key check (name ~ '^[A-Za-z0-9_-]{43}$'),
    shop_id         uuid    not null,
    conversation_id uuid    not null references conversation_conversation on delete cascade,
    uploader        text    not null,
    file_name       text    not null check (length(file_name) between 1 and 200),
    file_type       text    not null check (file_type in ('PNG', 'JPEG', 'GIF', 'WEBP', 'PDF')),
    bytes           bigint  not null check (bytes between 1 and 10485760),
    width           integer check (width > 0),
    height          integer check (height > 0),
    message_number  bigint,
    uploaded_at     timestamptz not null,
    check ((file_type = 'PDF') = (width is null)),
    check ((width is null) = (height is null)),
    unique (conversation_id, message_number)
);

-- "files that no message uses", the oldest first
create index conversation_attachment_unused on conversation_attachment (uploaded_at) where message_number is null;

create table conversation_attachment_part (
    name    text    not null references conversation_attachment on delete cascade,
    number  integer not null check (number >= 0),
    shop_id uuid    not null,
    content bytea   not null check (length(content) between 1 and 262144),
    primary key (name, number)
);
-- what is compressed already is not compressed again
alter table conversation_attachment_part alter column content set storage external;

-- what a message says of its file; a message is a text, or a file, or both
alter table conversation_message
    add column attachment_name text,
    add column attachment_file_name text,
    add column attachment_type text,
    add column attachment_bytes bigint,
    add column attachment_width integer,
    add column attachment_height integer,
    drop constraint conversation_message_text_check,
    add constraint conversation_message_text_check check (length(text) <= 8000),
    add constraint conversation_message_says_something check (text <> '' or attachment_name is not null);
