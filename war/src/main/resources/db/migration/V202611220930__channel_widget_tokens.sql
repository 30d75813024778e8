create table channel_widget_token (
    token_hash      text primary key,
    shop_id         uuid not null,
    conversation_id uuid not null,
    expires_at      timestamptz not null
);
