-- "expired widget tokens", the oldest first
create index channel_widget_token_expired on channel_widget_token (expires_at);
