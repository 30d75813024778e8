-- a row is a version of an entry, and never changes but for being the newest
create table answer_entry (
    shop_id uuid not null,
    id uuid not null,
    version integer not null check (version > 0),
    newest boolean not null,
    intent text,
    state text not null check (state in ('draft', 'live', 'retired')),
    channels text not null,
    places text not null,
    valid_from date,
    valid_until date,
    struck text not null,
    source_url text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (shop_id, id, version)
);

-- one newest version of an entry; JpaKnowledgeEntries reads a shop's entries by it
create unique index answer_entry_newest on answer_entry (shop_id, id) where newest;

create table answer_entry_text (
    shop_id uuid not null,
    entry_id uuid not null,
    version integer not null,
    language text not null,
    question text not null,
    phrasings text not null,
    answer text not null,
    primary key (shop_id, entry_id, version, language),
    foreign key (shop_id, entry_id, version) references answer_entry (shop_id, id, version) on delete cascade
);

create table answer_variable (
    shop_id uuid not null,
    language text not null,
    name text not null,
    value text not null,
    primary key (shop_id, language, name)
);

-- grows with every change: nodes that see another one learn anew
create table answer_revision (
    shop_id uuid not null primary key,
    revision bigint not null
);
