-- "expired sessions", the oldest first
create index staff_session_expired on staff_session (expires_at);
