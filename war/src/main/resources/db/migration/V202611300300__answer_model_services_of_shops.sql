create table answer_model_connection (
    shop_id             uuid not null primary key,
    provider            text not null check (provider in ('OPENAI', 'OLLAMA', 'ANTHROPIC')),
    url                 text not null,
    name                text not null,
    api_key             bytea,
    role                text not null check (role in ('CHOOSE', 'PHRASE', 'COMPOSE')),
    conversation_calls  integer not null check (conversation_calls > 0),
    conversation_tokens integer not null check (conversation_tokens > 0),
    day_calls           integer not null check (day_calls > 0),
    day_tokens          integer not null check (day_tokens > 0),
    deadline_millis     integer not null check (deadline_millis > 0),
    saved_at            timestamptz not null
);

create table answer_model_state (
    shop_id      uuid not null primary key,
    failures     integer not null check (failures >= 0),
    answered_at  timestamptz,
    failed_at    timestamptz,
    fault        text not null,
    paused_until timestamptz
);

create table answer_model_day (
    shop_id     uuid not null,
    day         date not null,
    calls       integer not null check (calls >= 0),
    tokens      integer not null check (tokens >= 0),
    thrown_away integer not null check (thrown_away >= 0),
    primary key (shop_id, day)
);

-- old days are thrown away
create index answer_model_day_old on answer_model_day (day);

create table answer_model_talk (
    conversation_id uuid primary key,
    shop_id         uuid not null,
    calls           integer not null check (calls >= 0),
    tokens          integer not null check (tokens >= 0),
    called_at       timestamptz not null
);

-- what a conversation has cost is forgotten when nobody has spoken in it for long
create index answer_model_talk_old on answer_model_talk (called_at);
