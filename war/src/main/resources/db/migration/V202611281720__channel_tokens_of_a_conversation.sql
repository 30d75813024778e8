-- the tokens of a conversation that its shopper deletes
create index channel_widget_token_conversation on channel_widget_token (conversation_id);
