-- Ids are text, times are microseconds since the epoch (UTC) in columns named …_us, truth values are 0 and 1.
-- Columns named …_key hold the lower-cased form of a text, made by the program: the databases disagree on letters beyond ASCII.

create table organizations (
    id text not null primary key,
    name text not null,
    name_key text not null unique,
    primary_domain text not null,
    domain_key text not null unique,
    is_default integer not null,
    policy text not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null
) strict;

create unique index organizations_one_default on organizations (is_default) where is_default = 1;

-- What organizations inherit: one row once somebody changed it, none before.
create table instance_policy (
    number integer not null primary key check (number = 1),
    policy text not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null
) strict;

-- Append-only. scope: an organization's id, or empty for the whole instance. fields: what changed, as JSON.
create table policy_changes (
    scope text not null,
    sequence integer not null,
    at_us integer not null,
    actor_id text not null,
    actor_name text not null,
    fields text not null,
    primary key (scope, sequence)
) strict, without rowid;

-- outdated_codes: issued codes up to this number went to an address that the person no longer has.
-- A machine has a display name and a description and none of the columns of a person.
create table users (
    id text not null primary key,
    organization_id text not null references organizations (id),
    username text not null,
    username_key text not null unique,
    state text not null,
    kind text not null,
    created_at_us integer not null,
    display_name text not null,
    display_name_key text not null,
    description text,
    given_name text,
    given_name_key text not null,
    family_name text,
    family_name_key text not null,
    nick_name text,
    nick_name_key text not null,
    preferred_language text,
    gender text,
    email text,
    email_key text,
    email_verified integer not null,
    phone text,
    phone_verified integer not null,
    password_set_at_us integer,
    password_change_required integer not null,
    password_hash text,
    outdated_codes integer not null default 0
) strict;

create index users_by_email on users (email_key) where email_key is not null;
create index users_by_creation on users (created_at_us, id);
create index users_by_organization on users (organization_id, created_at_us, id);

create table user_metadata (
    user_id text not null references users (id) on delete cascade,
    key text not null,
    value blob not null,
    primary key (user_id, key)
) strict, without rowid;

-- scope: an organization's id, or empty for the whole instance. roles: names with a blank between them.
create table memberships (
    user_id text not null references users (id) on delete cascade,
    scope text not null,
    roles text not null,
    primary key (user_id, scope)
) strict, without rowid;

create index memberships_by_scope on memberships (scope);

create table tokens (
    lookup text not null primary key,
    hash blob not null,
    user_id text not null references users (id) on delete cascade,
    creator_id text not null,
    creator_name text not null,
    created_at_us integer not null,
    expires_at_us integer,
    last_used_at_us integer
) strict;

create index tokens_by_user on tokens (user_id);
create index tokens_by_creation on tokens (created_at_us, lookup);

-- The newest code lives in the row itself. state 'lapsed': pending, ran out, and a newer invite took its place.
create table invites (
    id text not null primary key,
    user_id text not null references users (id) on delete cascade,
    organization_id text not null,
    inviter_id text not null,
    inviter_name text not null,
    state text not null,
    application_name text,
    url_template text,
    note text,
    created_at_us integer not null,
    expires_at_us integer not null,
    ended_at_us integer,
    last_event text not null,
    last_event_at_us integer not null,
    code_hash blob,
    code_key_id text,
    code_created_at_us integer,
    code_expires_at_us integer,
    code_failed_checks integer,
    code_spent_at_us integer,
    code_proves_email integer,
    code_is_scanned integer
) strict;

create unique index invites_one_pending on invites (user_id) where state = 'pending';
create index invites_by_user on invites (user_id, created_at_us, id);
create index invites_by_creation on invites (created_at_us, id);
create index invites_by_organization on invites (organization_id, created_at_us, id);

-- Every code that was issued, replaced ones too: whose is it? Rows lie in the order of their arrival and are never
-- changed, so a new code costs one page of an index; what is left of a removed invite goes with its time.
create table issued_codes (
    number integer primary key,
    lookup blob not null,
    stands_alone integer not null,
    issued_at_us integer not null,
    invite_id text not null
) strict;

create index issued_codes_by_lookup on issued_codes (lookup);

-- Append-only. No reference to users: the log outlives them. Rows lie in the order of their arrival, so the writes of a
-- commit share their last page; every further index would cost each change a page of its own. number: where webhooks are;
-- the one writer commits in its order, so nothing appears behind a number that was read. mail: of a step of a mail, what it
-- brought, as JSON.
create table events (
    number integer primary key,
    user_id text not null,
    sequence integer not null,
    id text not null,
    organization_id text not null,
    kind text not null,
    at_us integer not null,
    actor_id text not null,
    actor_name text not null,
    invite_id text,
    detail text,
    mail text,
    unique (user_id, sequence)
) strict;

-- due_at_us: when a worker may take the mail. A lease moves it to the lease's end, so one column and one index answer
-- both "due?" and "leased?"; next_try_at_us keeps what people are told. fate: what was reported of it after it was handed
-- over. server, queue_id, tls: who has it, under which name, and how it got there.
create table outbox (
    id text not null primary key,
    user_id text not null,
    invite_id text,
    state text not null,
    fate text,
    reply text,
    server text,
    queue_id text,
    tls text,
    handed_over_at_us integer,
    attempts integer not null,
    -- The last of them whose outcome was noted; none = 0.
    noted_attempt integer not null,
    -- The provider that may have the mail, though its answer was lost.
    tried_by text,
    sealed blob not null,
    created_at_us integer not null,
    changed_at_us integer not null,
    next_try_at_us integer not null,
    due_at_us integer not null
) strict;

create index outbox_due on outbox (due_at_us, id) where state in ('queued', 'deferred');
create index outbox_settled on outbox (changed_at_us) where state not in ('queued', 'deferred');
create index outbox_by_invite on outbox (invite_id, created_at_us, id);
create index outbox_by_user on outbox (user_id, created_at_us);

create table sessions (
    id text not null primary key,
    token_hash blob not null unique,
    user_id text not null references users (id) on delete cascade,
    user_agent text not null,
    created_at_us integer not null,
    last_seen_at_us integer not null,
    proven_at_us integer not null
) strict;

create index sessions_by_user on sessions (user_id);
create index sessions_by_creation on sessions (created_at_us);
create index sessions_by_last_seen on sessions (last_seen_at_us);

-- What people proved to programs. No user: nobody was named yet. metadata, user_agent: JSON; values of metadata in base64.
create table api_sessions (
    id text not null primary key,
    token_hash blob not null,
    creator_id text not null,
    user_id text references users (id) on delete cascade,
    user_checked_at_us integer,
    password_at_us integer,
    passkey_at_us integer,
    intent_at_us integer,
    challenge_id text,
    metadata text not null,
    fingerprint_id text,
    user_agent text not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null,
    expires_at_us integer
) strict;

create index api_sessions_by_user on api_sessions (user_id, created_at_us, id);
create index api_sessions_by_creator on api_sessions (creator_id, created_at_us, id);
create index api_sessions_by_creation on api_sessions (created_at_us, id);
create index api_sessions_by_end on api_sessions (expires_at_us) where expires_at_us is not null;

create table set_up_sessions (
    token_hash blob not null primary key,
    user_id text not null references users (id) on delete cascade,
    invite_id text not null,
    code_hash blob not null,
    expires_at_us integer not null,
    -- It stored the first way to sign in, and may add a second.
    is_done integer not null
) strict;

create index set_up_sessions_by_user on set_up_sessions (user_id);
create index set_up_sessions_by_end on set_up_sessions (expires_at_us);

-- Set-ups that a phone may go on with.
create table hand_offs (
    code_hash blob not null primary key,
    user_id text not null references users (id) on delete cascade,
    invite_id text not null,
    invite_code_hash blob not null,
    expires_at_us integer not null
) strict;

create index hand_offs_by_user on hand_offs (user_id);
create index hand_offs_by_end on hand_offs (expires_at_us);

create table passkeys (
    id text not null primary key,
    user_id text not null references users (id) on delete cascade,
    name text not null,
    credential_id blob not null unique,
    credential blob not null,
    created_at_us integer not null,
    last_used_at_us integer
) strict;

create index passkeys_by_user on passkeys (user_id, created_at_us, id);

-- organization_id: empty for the whole instance's. sealed_secret: empty for a client without one. team_id, key_id: Apple's;
-- empty elsewhere.
create table identity_providers (
    id text not null primary key,
    organization_id text not null,
    preset text not null,
    name text not null,
    name_key text not null,
    issuer text not null,
    client_id text not null,
    sealed_secret blob not null,
    team_id text not null,
    key_id text not null,
    scopes text not null,
    addresses text not null,
    is_active integer not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null
) strict;

create index identity_providers_by_name on identity_providers (name_key, id);

-- Append-only, and it outlives the providers. scope: an organization's id, or empty for the whole instance. name: what the
-- provider was called then. fields: what changed, as JSON, without secrets.
create table provider_changes (
    provider_id text not null,
    sequence integer not null,
    scope text not null,
    name text not null,
    at_us integer not null,
    actor_id text not null,
    actor_name text not null,
    kind text not null,
    fields text not null,
    primary key (provider_id, sequence)
) strict, without rowid;

create index provider_changes_by_time on provider_changes (at_us, provider_id, sequence);

-- organization_id: empty for the whole instance's. carrier: how it is reached, as JSON, without secrets. sealed_secret: empty
-- for one without. rate: mails a minute, none = as fast as it goes.
create table email_providers (
    id text not null primary key,
    organization_id text not null,
    name text not null,
    name_key text not null,
    carrier text not null,
    sealed_secret blob not null,
    rate integer,
    concurrency integer not null,
    standing text not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null,
    hook_id text,
    reporter text,
    hook_key blob,
    old_hook_key blob,
    old_hook_key_ends_at_us integer
) strict;

create index email_providers_by_name on email_providers (name_key, id);
create index email_providers_by_owner on email_providers (organization_id, name_key, id);
-- One active and one fall-back of each owner.
create unique index email_providers_by_standing on email_providers (organization_id, standing) where standing <> 'off';
create unique index email_providers_by_hook on email_providers (hook_id) where hook_id is not null;
create index email_providers_active on email_providers (standing) where standing = 'active';

-- Append-only, and it outlives the providers, as `provider_changes` does.
create table email_provider_changes (
    provider_id text not null,
    sequence integer not null,
    scope text not null,
    name text not null,
    at_us integer not null,
    actor_id text not null,
    actor_name text not null,
    kind text not null,
    fields text not null,
    primary key (provider_id, sequence)
) strict, without rowid;

create index email_provider_changes_by_time on email_provider_changes (at_us, provider_id, sequence);

-- Append-only: the newest version holds. organization_id: empty for the whole instance's. texts: as JSON, an empty one is
-- inherited. restored: the version whose words these are again.
create table mail_texts (
    organization_id text not null,
    kind text not null,
    language text not null,
    version integer not null,
    texts text not null,
    restored integer,
    at_us integer not null,
    actor_id text not null,
    actor_name text not null,
    primary key (organization_id, kind, language, version)
) strict, without rowid;

-- Linked accounts. Whoever the issuer calls by a subject is one person, through whichever provider they come.
create table identities (
    issuer text not null,
    subject text not null,
    user_id text not null references users (id) on delete cascade,
    provider_id text not null references identity_providers (id),
    user_name text not null,
    created_at_us integer not null,
    last_used_at_us integer,
    primary key (issuer, subject)
) strict, without rowid;

create index identities_by_user on identities (user_id, created_at_us);
create index identities_by_provider on identities (provider_id);

-- Trips to a provider that programs asked for. No token: nobody has come back yet.
create table intents (
    id text not null primary key,
    provider_id text not null references identity_providers (id) on delete cascade,
    success_url text not null,
    failure_url text not null,
    token_hash blob,
    sealed blob,
    is_spent integer not null,
    created_at_us integer not null,
    changed_at_us integer not null,
    expires_at_us integer not null
) strict;

create index intents_by_provider on intents (provider_id);
create index intents_by_end on intents (expires_at_us);

-- Receivers of what happens to invites. organization_id: empty for all organizations. kinds: names of events with blanks
-- between them, empty for all. read_to: the number of the last event it is done with. A retry's and a lease's times are two
-- columns: an admin may make the next try due while a worker holds the row.
create table webhooks (
    id text not null primary key,
    organization_id text not null,
    url text not null,
    kinds text not null,
    sealed_secret blob not null,
    old_sealed_secret blob,
    old_secret_ends_at_us integer,
    state text not null,
    read_to integer not null,
    failures integer not null,
    next_try_at_us integer not null,
    leased_until_us integer not null,
    sequence integer not null,
    created_at_us integer not null,
    changed_at_us integer not null
) strict;

create index webhooks_by_creation on webhooks (created_at_us, id);
create index webhooks_due on webhooks (next_try_at_us, id) where state = 'on';

-- No status: there was no answer, and fault says why.
create table webhook_attempts (
    id text not null primary key,
    webhook_id text not null references webhooks (id) on delete cascade,
    event_id text not null,
    event_number integer not null,
    kind text not null,
    try_number integer not null,
    at_us integer not null,
    body text not null,
    status integer,
    fault text,
    answer text not null,
    took_us integer not null
) strict;

create index webhook_attempts_by_webhook on webhook_attempts (webhook_id, id);
create index webhook_attempts_by_time on webhook_attempts (at_us);

-- Passkeys being made or used right now, and trips to providers. No user: somebody is signing in.
create table ceremonies (
    id text not null primary key,
    purpose text not null,
    user_id text references users (id) on delete cascade,
    code_id text,
    sealed blob not null,
    expires_at_us integer not null
) strict;

create index ceremonies_by_user on ceremonies (user_id);
create index ceremonies_by_end on ceremonies (expires_at_us);

-- Codes with which people make a passkey.
create table passkey_codes (
    id text not null primary key,
    user_id text not null references users (id) on delete cascade,
    hash blob not null,
    expires_at_us integer not null,
    failed_checks integer not null
) strict;

create index passkey_codes_by_user on passkey_codes (user_id);
create index passkey_codes_by_end on passkey_codes (expires_at_us);

-- Answers of requests that carried an idempotency key.
create table answers (
    key_hash blob not null primary key,
    body_hash blob not null,
    sealed blob not null,
    created_at_us integer not null
) strict;

create index answers_by_creation on answers (created_at_us);

create table throttles (
    key text not null primary key,
    failures integer not null,
    last_failure_at_us integer not null,
    blocked_until_us integer not null
) strict, without rowid;

create index throttles_by_last_failure on throttles (last_failure_at_us);
