create table settings_mail_connection (
    shop_id     uuid not null primary key,
    host        text not null,
    port        integer not null check (port between 1 and 65535),
    security    text not null check (security in ('STARTTLS', 'TLS', 'NONE')),
    login       text not null,
    password    bytea,
    sender      text not null,
    sender_name text not null,
    replies     text not null,
    saved_at    timestamptz not null
);

create table settings_timetable (
    shop_id     uuid not null primary key,
    always      boolean not null,
    zone        text not null,
    week        text not null,
    closed_days text not null,
    saved_at    timestamptz not null
);
