//! Every fixed SQL text, in the dialect that SQLite and PostgreSQL share. Placeholders are `$1`, `$2`, …: PostgreSQL counts
//! them, SQLite numbers names as they first appear, so each text uses them in order (a test holds that).

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* pub const $name: &str = $text;)+

        /// All of them by name, for the test that prepares each.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

/// The columns of a user in the order `rows::user` reads them. The log tells how many events there have been and when the
/// last one was, so that an event alone changes no other row. The password hash is none of them.
macro_rules! user_columns {
    () => {
        "u.id, u.organization_id, u.username, u.state, u.kind, u.created_at_us, \
         coalesce((select max(v.sequence) from events v where v.user_id = u.id), 0), \
         coalesce((select v.at_us from events v where v.user_id = u.id order by v.sequence desc limit 1), u.created_at_us), \
         u.display_name, u.description, u.given_name, u.family_name, u.nick_name, u.preferred_language, u.gender, \
         u.email, u.email_verified, u.phone, u.phone_verified, u.password_set_at_us, u.password_change_required, \
         exists (select 1 from passkeys k where k.user_id = u.id), \
         exists (select 1 from identities n where n.user_id = u.id), \
         exists (select 1 from memberships r where r.user_id = u.id)"
    };
}
pub(super) use user_columns;

macro_rules! organization_columns {
    () => {
        "o.id, o.name, o.primary_domain, o.is_default, o.policy, \
         coalesce((select p.policy from instance_policy p where p.number = 1), '{}'), \
         exists (select 1 from email_providers e where e.organization_id in ('', o.id) and e.standing = 'active'), \
         o.sequence, o.created_at_us, o.changed_at_us"
    };
}
pub(super) use organization_columns;

macro_rules! invite_columns {
    () => {
        "i.id, i.user_id, i.organization_id, i.inviter_id, i.inviter_name, i.state, i.application_name, i.url_template, \
         i.note, i.created_at_us, i.expires_at_us, i.ended_at_us, i.last_event, i.last_event_at_us, i.code_hash, \
         i.code_key_id, i.code_created_at_us, i.code_expires_at_us, i.code_failed_checks, \
         i.code_spent_at_us, i.code_proves_email, i.code_is_scanned"
    };
}

macro_rules! provider_columns {
    () => {
        "p.id, p.organization_id, p.preset, p.name, p.issuer, p.client_id, p.sealed_secret, p.team_id, p.key_id, p.scopes, p.addresses, \
         p.is_active, p.sequence, p.created_at_us, p.changed_at_us"
    };
}

/// With how many accounts are linked through each.
macro_rules! counted_provider {
    () => {
        concat!(
            "select ",
            provider_columns!(),
            ", (select count(*) from identities n where n.provider_id = p.id) from identity_providers p"
        )
    };
}

macro_rules! email_provider_columns {
    () => {
        "e.id, e.organization_id, e.name, e.carrier, e.sealed_secret, e.rate, e.concurrency, e.standing, \
         e.sequence, e.created_at_us, e.changed_at_us, e.hook_id, e.reporter, e.hook_key, e.old_hook_key, e.old_hook_key_ends_at_us"
    };
}

macro_rules! mail_text_columns {
    () => {
        "m.organization_id, m.kind, m.language, m.version, m.texts, m.restored, m.at_us, m.actor_id, m.actor_name"
    };
}

macro_rules! newest_mail_texts {
    () => {
        concat!(
            "select ",
            mail_text_columns!(),
            " from mail_texts m where m.kind = $1 and m.language = $2 and not exists (select 1 from mail_texts n \
             where n.organization_id = m.organization_id and n.kind = m.kind and n.language = m.language \
             and n.version > m.version) and m.organization_id in "
        )
    };
}

macro_rules! identity_columns {
    () => {
        "n.user_id, n.provider_id, n.issuer, n.subject, n.user_name, n.created_at_us, n.last_used_at_us"
    };
}

macro_rules! session_columns {
    () => {
        "s.id, s.token_hash, s.user_id, s.user_agent, s.created_at_us, s.last_seen_at_us, s.proven_at_us"
    };
}

/// What of an invite can change, but for its state.
macro_rules! invite_values {
    () => {
        "inviter_id = $1, inviter_name = $2, application_name = $3, url_template = $4, note = $5, expires_at_us = $6, \
         ended_at_us = $7, last_event = $8, last_event_at_us = $9, code_hash = $10, code_key_id = $11, \
         code_created_at_us = $12, code_expires_at_us = $13, code_failed_checks = $14, code_spent_at_us = $15, \
         code_proves_email = $16, code_is_scanned = $17"
    };
}

macro_rules! passkey_columns {
    () => {
        "k.id, k.user_id, k.name, k.credential_id, k.credential, k.created_at_us, k.last_used_at_us"
    };
}

/// Somebody should look after this invite: it is open at the time `$1`, its code was not used, and its link has ended, or
/// the newest mail with this code failed, came back, or waits since `$2` or earlier.
macro_rules! needs_attention {
    () => {
        "(i.state = 'pending' and i.expires_at_us > $1 and i.code_spent_at_us is null \
         and (i.code_expires_at_us is null or i.code_expires_at_us <= $1 \
         or exists (select 1 from outbox m where m.id = (select n.id from outbox n where n.invite_id = i.id \
         order by n.created_at_us desc, n.id desc limit 1) and m.created_at_us >= i.code_created_at_us \
         and (m.state in ('failed', 'bounced', 'expired') \
         or (m.state in ('queued', 'deferred') and m.created_at_us <= $2)))))"
    };
}
pub(super) use needs_attention;

/// A row of the admin's list: invite, person, organization, and whether it needs attention.
macro_rules! invite_summary {
    () => {
        concat!("select ", needs_attention!(), ", i.id, i.user_id, u.display_name, u.email, i.organization_id, o.name, i.state, i.expires_at_us, \
         i.last_event, i.last_event_at_us, i.created_at_us, i.inviter_id, i.inviter_name, i.code_expires_at_us, i.code_spent_at_us, \
         i.application_name, i.note \
         from invites i join users u on u.id = i.user_id join organizations o on o.id = i.organization_id")
    };
}
pub(super) use invite_summary;

macro_rules! token_columns {
    () => {
        "t.lookup, t.hash, t.user_id, t.creator_id, t.creator_name, t.created_at_us, t.expires_at_us, t.last_used_at_us"
    };
}
pub(super) use token_columns;

/// A session with its person, in the order `sessions::shown` reads them.
macro_rules! api_session_select {
    () => {
        "select s.id, s.token_hash, s.creator_id, s.user_id, s.user_checked_at_us, s.password_at_us, s.passkey_at_us, s.intent_at_us, \
         s.challenge_id, s.metadata, s.user_agent, s.sequence, s.created_at_us, s.changed_at_us, s.expires_at_us, \
         u.username, u.display_name, u.organization_id \
         from api_sessions s left join users u on u.id = s.user_id"
    };
}
pub(super) use api_session_select;

/// The columns of a webhook in the order `webhooks::webhook` reads them.
macro_rules! webhook_columns {
    () => {
        "id, organization_id, url, kinds, sealed_secret, old_sealed_secret, old_secret_ends_at_us, state, read_to, failures, \
         next_try_at_us, leased_until_us, sequence, created_at_us, changed_at_us"
    };
}

statements! {
    // Users
    USER_WITH_ORGANIZATION = concat!("select ", user_columns!(), ", ", organization_columns!(),
        " from users u join organizations o on o.id = u.organization_id where u.id = $1");
    USER_BY_USERNAME = concat!("select ", user_columns!(), " from users u where u.username_key = $1");
    /// Two rows tell that the address is not one user's.
    USERS_BY_EMAIL = concat!("select ", user_columns!(), " from users u where u.email_key = $1 limit 2");
    PASSWORD_HASH = "select password_hash from users where id = $1";
    HAS_ADMINISTRATOR = "select exists (select 1 from memberships m join users u on u.id = m.user_id \
        where m.scope = '' and ' ' || m.roles || ' ' like '% IAM_OWNER %' and u.kind = 'human' \
        and (u.password_hash is not null or exists (select 1 from passkeys k where k.user_id = u.id) \
        or exists (select 1 from identities n where n.user_id = u.id)))";
    INSERT_USER = "insert into users (organization_id, username, username_key, state, kind, created_at_us, display_name, display_name_key, description, given_name, given_name_key, family_name, \
        family_name_key, nick_name, nick_name_key, preferred_language, gender, email, email_key, email_verified, \
        phone, phone_verified, password_set_at_us, password_change_required, password_hash, id) values ($1, $2, $3, \
        $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)";
    /// Takes what `INSERT_USER` takes. The hash stays unless a new one is given, and goes when the user has no password any more.
    UPDATE_USER = "update users set organization_id = $1, username = $2, username_key = $3, state = $4, kind = $5, \
        created_at_us = $6, display_name = $7, display_name_key = $8, description = $9, given_name = $10, \
        given_name_key = $11, family_name = $12, family_name_key = $13, nick_name = $14, nick_name_key = $15, \
        preferred_language = $16, gender = $17, email = $18, email_key = $19, email_verified = $20, phone = $21, \
        phone_verified = $22, password_set_at_us = $23, password_change_required = $24, \
        password_hash = case when $23 is null then null else coalesce($25, password_hash) end where id = $26";
    SET_PASSWORD_HASH = "update users set password_hash = $1 where id = $2";
    DELETE_USER = "delete from users where id = $1";
    SET_METADATA = "insert into user_metadata (user_id, key, value) values ($1, $2, $3) \
        on conflict (user_id, key) do update set value = excluded.value";
    MEMBERSHIPS = "select scope, roles from memberships where user_id = $1 order by scope";
    MEMBERSHIPS_WITH_NAMES = "select m.scope, m.roles, o.name from memberships m left join organizations o on o.id = m.scope \
        where m.user_id = $1 order by m.scope";
    SET_MEMBERSHIP = "insert into memberships (user_id, scope, roles) values ($1, $2, $3) \
        on conflict (user_id, scope) do update set roles = excluded.roles";

    // Invites
    NEWEST_INVITE = concat!("select ", invite_columns!(),
        " from invites i where i.user_id = $1 order by i.created_at_us desc, i.id desc limit 1");
    INSERT_INVITE = "insert into invites (id, user_id, organization_id, created_at_us, inviter_id, inviter_name, \
        application_name, url_template, note, expires_at_us, ended_at_us, last_event, last_event_at_us, code_hash, \
        code_key_id, code_created_at_us, code_expires_at_us, code_failed_checks, code_spent_at_us, code_proves_email, \
        code_is_scanned, state) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";
    UPDATE_INVITE = concat!("update invites set ", invite_values!(), ", state = $18 where id = $19");
    /// In an invite that stays open. An index looks at the state, and setting it costs a page of that index even when it is
    /// the same.
    UPDATE_OPEN_INVITE = concat!("update invites set ", invite_values!(), " where id = $18");
    /// An invitation that ran out makes room for the next one of its user.
    LAPSE_INVITE = "update invites set state = 'lapsed' where id = $1 and state = 'pending' and expires_at_us <= $2";
    INVITE_DETAIL = concat!(invite_summary!(), " where i.id = $3");
    TIMELINE = "select sequence, at_us, kind, actor_id, actor_name, detail, mail from events where user_id = $1 and invite_id = $2 \
        order by sequence";
    MAILS_OF_INVITE = "select id, state, fate, reply, server, queue_id, tls, attempts, created_at_us, changed_at_us, \
        handed_over_at_us, next_try_at_us from outbox where invite_id = $1 order by created_at_us desc, id desc";
    USER_BY_CODE = "select i.user_id from issued_codes c join invites i on i.id = c.invite_id \
        join users u on u.id = i.user_id where c.lookup = $1 and c.stands_alone = 1 \
        and c.number > u.outdated_codes limit 1";
    /// A lapsed invite ran out and made room; nobody ended it.
    WAS_ISSUED = "select exists (select 1 from issued_codes c join invites i on i.id = c.invite_id \
        join users u on u.id = i.user_id where c.lookup = $1 and c.number > u.outdated_codes and i.user_id = $2 and (i.id = $3 or i.state = 'lapsed'))";
    INSERT_ISSUED_CODE = "insert into issued_codes (lookup, stands_alone, issued_at_us, invite_id) values ($1, $2, $3, $4)";
    /// Every code that was issued until now.
    OUTDATE_ISSUED_CODES = "update users set outdated_codes = coalesce((select max(number) from issued_codes), 0) where id = $1";
    INSERT_EVENT = "insert into events (user_id, sequence, id, organization_id, kind, at_us, actor_id, actor_name, \
        invite_id, detail, mail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    // Organizations
    INSERT_ORGANIZATION = "insert into organizations (id, name, name_key, primary_domain, domain_key, is_default, policy, \
        sequence, created_at_us, changed_at_us) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    NO_DEFAULT_ORGANIZATION = "update organizations set is_default = 0 where is_default = 1";
    ORGANIZATION = concat!("select ", organization_columns!(), " from organizations o where o.id = $1");
    DEFAULT_ORGANIZATION = concat!("select ", organization_columns!(), " from organizations o where o.is_default = 1");
    SET_ORGANIZATION_POLICY = "update organizations set policy = $1, sequence = $2, changed_at_us = $3 where id = $4";
    INSTANCE_POLICY = "select policy, sequence, created_at_us, changed_at_us from instance_policy where number = 1";
    SET_INSTANCE_POLICY = "insert into instance_policy (number, policy, sequence, created_at_us, changed_at_us) \
        values (1, $1, $2, $3, $3) on conflict (number) do update set policy = excluded.policy, \
        sequence = excluded.sequence, changed_at_us = excluded.changed_at_us";
    INSERT_POLICY_CHANGE = "insert into policy_changes (scope, sequence, at_us, actor_id, actor_name, fields) \
        values ($1, $2, $3, $4, $5, $6)";
    POLICY_CHANGES = "select scope, sequence, at_us, actor_id, actor_name, fields from policy_changes where scope = $1 \
        order by sequence desc limit $2";

    // Outbox
    INSERT_MAIL = "insert into outbox (id, user_id, invite_id, state, attempts, noted_attempt, sealed, created_at_us, changed_at_us, \
        next_try_at_us, due_at_us) values ($1, $2, $3, 'queued', 0, 0, $4, $5, $5, $6, $6)";
    RECENT_MAILS = "select count(*), min(created_at_us) from outbox where user_id = $1 and created_at_us >= $2";
    /// Also a mail that a worker holds right now: if it still gets through, settling it says so.
    CANCEL_MAILS_OF_INVITE = "update outbox set state = 'cancelled', sealed = $1, changed_at_us = coalesce($2, changed_at_us) \
        where invite_id = $3 and state in ('queued', 'deferred')";
    CANCEL_MAILS_OF_USER = "update outbox set state = 'cancelled', sealed = $1, changed_at_us = coalesce($2, changed_at_us) \
        where user_id = $3 and state in ('queued', 'deferred')";
    SETTLE_MAIL = "update outbox set state = $1, fate = coalesce($2, fate), reply = coalesce($3, reply), \
        server = coalesce($4, server), queue_id = coalesce($5, queue_id), tls = coalesce($6, tls), \
        handed_over_at_us = coalesce($7, handed_over_at_us), changed_at_us = $8, next_try_at_us = $9, due_at_us = $9, \
        sealed = coalesce($10, sealed), noted_attempt = coalesce($11, noted_attempt), tried_by = coalesce($12, tried_by) \
        where id = $13";
    STORED_MAIL = "select state, fate, noted_attempt from outbox where id = $1";
    MAIL_OWNER = "select id, user_id, invite_id, created_at_us from outbox where id = $1";
    LEASE_MAILS = "update outbox set due_at_us = $1, attempts = attempts + 1 where id in (select m.id from outbox m \
        where m.state in ('queued', 'deferred') and m.due_at_us <= $2 order by m.due_at_us, m.id limit $3) \
        returning id, user_id, invite_id, sealed, attempts, created_at_us, tried_by, due_at_us, next_try_at_us";
    /// A mail that nobody tried to send, back in the queue, once: a lease is known by its end.
    HOLD_MAIL = "update outbox set due_at_us = $1, attempts = attempts - 1 where id = $2 and attempts = $3 \
        and due_at_us = $4 and state in ('queued', 'deferred')";
    NEXT_MAIL_AT = "select min(due_at_us) from outbox where state in ('queued', 'deferred')";
    MAILS_WAITING = "select count(*) from outbox where state in ('queued', 'deferred')";

    // Access
    INSERT_TOKEN = "insert into tokens (lookup, hash, user_id, creator_id, creator_name, created_at_us, expires_at_us, \
        last_used_at_us) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    TOKEN = concat!("select ", token_columns!(), " from tokens t where t.lookup = $1");
    TOKENS_OF = "select lookup from tokens where user_id = $1 order by lookup";
    TOUCH_TOKEN = "update tokens set last_used_at_us = $1 where lookup = $2 and coalesce(last_used_at_us, 0) < $1";
    REVOKE_TOKEN = "delete from tokens where lookup = $1 and user_id = $2";
    INSERT_SESSION = "insert into sessions (id, token_hash, user_id, user_agent, created_at_us, last_seen_at_us, \
        proven_at_us) values ($1, $2, $3, $4, $5, $6, $7)";
    SESSION = concat!("select ", session_columns!(), " from sessions s where s.token_hash = $1");
    SESSIONS_OF = concat!("select ", session_columns!(), " from sessions s \
        where s.user_id = $1 and s.last_seen_at_us > $2 and s.created_at_us > $3 order by s.last_seen_at_us desc, s.id desc");
    TOUCH_SESSION = "update sessions set last_seen_at_us = $1 where id = $2 and last_seen_at_us < $1";
    PROVE_SESSION = "update sessions set proven_at_us = $1 where id = $2 and proven_at_us < $1";
    END_SESSION = "delete from sessions where id = $1 and user_id = $2";
    END_SESSIONS_OF = "delete from sessions where user_id = $1";
    INSERT_SET_UP_SESSION = "insert into set_up_sessions (token_hash, user_id, invite_id, code_hash, expires_at_us, is_done) \
        values ($1, $2, $3, $4, $5, $6)";
    SET_UP_SESSION = "select token_hash, user_id, invite_id, code_hash, expires_at_us, is_done from set_up_sessions \
        where token_hash = $1";
    INSERT_HAND_OFF = "insert into hand_offs (code_hash, user_id, invite_id, invite_code_hash, expires_at_us) \
        values ($1, $2, $3, $4, $5)";
    HAND_OFF = "select code_hash, user_id, invite_id, invite_code_hash, expires_at_us from hand_offs where code_hash = $1";
    TAKE_HAND_OFF = "delete from hand_offs where code_hash = $1 \
        returning code_hash, user_id, invite_id, invite_code_hash, expires_at_us";
    END_SET_UP_SESSIONS_OF = "delete from set_up_sessions where user_id = $1";

    // Sessions that programs keep
    API_SESSION = concat!(api_session_select!(), " where s.id = $1");
    SET_API_SESSION = "insert into api_sessions (id, token_hash, creator_id, user_id, user_checked_at_us, password_at_us, \
        passkey_at_us, intent_at_us, challenge_id, metadata, fingerprint_id, user_agent, sequence, created_at_us, changed_at_us, \
        expires_at_us) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
        on conflict (id) do update set token_hash = excluded.token_hash, user_id = excluded.user_id, \
        user_checked_at_us = excluded.user_checked_at_us, password_at_us = excluded.password_at_us, \
        passkey_at_us = excluded.passkey_at_us, intent_at_us = excluded.intent_at_us, challenge_id = excluded.challenge_id, metadata = excluded.metadata, \
        sequence = excluded.sequence, changed_at_us = excluded.changed_at_us, expires_at_us = excluded.expires_at_us";
    END_API_SESSION = "delete from api_sessions where id = $1";
    /// Those in which nothing was proven say nothing that could be over.
    END_PROVEN_API_SESSIONS_OF = "delete from api_sessions where user_id = $1 \
        and (password_at_us is not null or passkey_at_us is not null or intent_at_us is not null)";

    // Passkeys
    PASSKEYS_OF = concat!("select ", passkey_columns!(), " from passkeys k where k.user_id = $1 order by k.created_at_us, k.id");
    PASSKEY_BY_CREDENTIAL = concat!("select ", passkey_columns!(), " from passkeys k where k.credential_id = $1");
    INSERT_PASSKEY = "insert into passkeys (id, user_id, name, credential_id, credential, created_at_us, last_used_at_us) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    RENAME_PASSKEY = "update passkeys set name = $1 where id = $2 and user_id = $3";
    USE_PASSKEY = "update passkeys set credential = coalesce($1, credential), last_used_at_us = $2 where id = $3 and user_id = $4";
    REMOVE_PASSKEY = "delete from passkeys where id = $1 and user_id = $2";
    REMOVE_PASSKEYS_OF = "delete from passkeys where user_id = $1";
    INSERT_CEREMONY = "insert into ceremonies (id, purpose, user_id, code_id, sealed, expires_at_us) \
        values ($1, $2, $3, $4, $5, $6)";
    TAKE_CEREMONY = "delete from ceremonies where id = $1 returning id, purpose, user_id, code_id, sealed, expires_at_us";
    PASSKEY_CODE = "select id, user_id, hash, expires_at_us, failed_checks from passkey_codes where id = $1 and user_id = $2";
    INSERT_PASSKEY_CODE = "insert into passkey_codes (id, user_id, hash, expires_at_us, failed_checks) values ($1, $2, $3, $4, $5)";
    COUNT_PASSKEY_CODE = "update passkey_codes set failed_checks = failed_checks + 1 where id = $1 and user_id = $2";
    REMOVE_PASSKEY_CODE = "delete from passkey_codes where id = $1 and user_id = $2";

    // Identity providers
    INSERT_PROVIDER = "insert into identity_providers (organization_id, preset, name, name_key, issuer, client_id, sealed_secret, \
        team_id, key_id, scopes, addresses, is_active, sequence, created_at_us, changed_at_us, id) values ($1, $2, $3, $4, $5, \
        $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    /// Takes what `INSERT_PROVIDER` takes.
    UPDATE_PROVIDER = "update identity_providers set organization_id = $1, preset = $2, name = $3, name_key = $4, issuer = $5, \
        client_id = $6, sealed_secret = $7, team_id = $8, key_id = $9, scopes = $10, addresses = $11, is_active = $12, \
        sequence = $13, created_at_us = $14, changed_at_us = $15 where id = $16";
    REMOVE_PROVIDER = "delete from identity_providers where id = $1";
    PROVIDER = concat!("select ", provider_columns!(), " from identity_providers p where p.id = $1");
    PROVIDERS = concat!("select ", provider_columns!(), " from identity_providers p order by p.name_key, p.id");
    COUNTED_PROVIDER = concat!(counted_provider!(), " where p.id = $1");
    COUNTED_PROVIDERS = concat!(counted_provider!(), " order by p.name_key, p.id");
    INSERT_PROVIDER_CHANGE = "insert into provider_changes (provider_id, sequence, scope, name, at_us, actor_id, actor_name, \
        kind, fields) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    // E-mail providers
    INSERT_EMAIL_PROVIDER = "insert into email_providers (organization_id, name, name_key, carrier, sealed_secret, rate, \
        concurrency, standing, sequence, created_at_us, changed_at_us, hook_id, reporter, hook_key, old_hook_key, \
        old_hook_key_ends_at_us, id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    /// Takes what `INSERT_EMAIL_PROVIDER` takes.
    UPDATE_EMAIL_PROVIDER = "update email_providers set organization_id = $1, name = $2, name_key = $3, carrier = $4, \
        sealed_secret = $5, rate = $6, concurrency = $7, standing = $8, sequence = $9, created_at_us = $10, \
        changed_at_us = $11, hook_id = $12, reporter = $13, hook_key = $14, old_hook_key = $15, old_hook_key_ends_at_us = $16 \
        where id = $17";
    REMOVE_EMAIL_PROVIDER = "delete from email_providers where id = $1";
    EMAIL_PROVIDER = concat!("select ", email_provider_columns!(), " from email_providers e where e.id = $1");
    EMAIL_PROVIDER_BY_HOOK = concat!("select ", email_provider_columns!(), " from email_providers e where e.hook_id = $1");
    EMAIL_PROVIDERS = concat!("select ", email_provider_columns!(), " from email_providers e order by e.name_key, e.id");
    EMAIL_PROVIDERS_OF = concat!("select ", email_provider_columns!(),
        " from email_providers e where e.organization_id = $1 order by e.name_key, e.id");
    EMAIL_PROVIDERS_FOR = concat!("select ", email_provider_columns!(),
        " from email_providers e where e.organization_id in ('', coalesce((select u.organization_id from users u \
        where u.id = $1), '')) and e.standing <> 'off'");
    HAS_EMAIL_PROVIDER = "select exists (select 1 from email_providers e where e.organization_id in ('', $1) \
        and e.standing = 'active')";
    HAS_ANY_EMAIL_PROVIDER = "select exists (select 1 from email_providers e where e.standing = 'active')";
    INSERT_EMAIL_PROVIDER_CHANGE = "insert into email_provider_changes (provider_id, sequence, scope, name, at_us, actor_id, \
        actor_name, kind, fields) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    // The words of mails
    INSERT_MAIL_TEXT = "insert into mail_texts (organization_id, kind, language, version, texts, restored, at_us, actor_id, \
        actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    MAIL_TEXT_VERSIONS = concat!("select ", mail_text_columns!(), " from mail_texts m where m.organization_id = $1 \
        and m.kind = $2 and m.language = $3 order by m.version desc limit $4");
    MAIL_TEXT_VERSION = concat!("select ", mail_text_columns!(), " from mail_texts m where m.organization_id = $1 \
        and m.kind = $2 and m.language = $3 and m.version = $4");
    MAIL_TEXTS_OF = concat!(newest_mail_texts!(), "('', $3)");
    MAIL_TEXTS_FOR = concat!(newest_mail_texts!(),
        "('', coalesce((select u.organization_id from users u where u.id = $3), ''))");

    IDENTITIES_OF = concat!("select ", identity_columns!(),
        " from identities n where n.user_id = $1 order by n.created_at_us, n.issuer, n.subject");
    IDENTITY = concat!("select ", identity_columns!(), " from identities n where n.issuer = $1 and n.subject = $2");
    INSERT_IDENTITY = "insert into identities (issuer, subject, user_id, provider_id, user_name, created_at_us, \
        last_used_at_us) values ($1, $2, $3, $4, $5, $6, $7)";
    USE_IDENTITY = "update identities set last_used_at_us = $1 where issuer = $2 and subject = $3 and user_id = $4";
    REMOVE_IDENTITY = "delete from identities where issuer = $1 and subject = $2 and user_id = $3";
    REMOVE_IDENTITIES_OF = "delete from identities where user_id = $1";
    INSERT_INTENT = "insert into intents (id, provider_id, success_url, failure_url, token_hash, sealed, is_spent, created_at_us, \
        changed_at_us, expires_at_us) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    INTENT = "select id, provider_id, success_url, failure_url, token_hash, sealed, is_spent, created_at_us, changed_at_us, \
        expires_at_us from intents where id = $1";
    SPEND_INTENT = "update intents set is_spent = 1 where id = $1 and is_spent = 0";
    ANSWER_INTENT = "update intents set token_hash = $1, sealed = $2, changed_at_us = $3, expires_at_us = $4 \
        where id = $5 and token_hash is null";

    // Webhooks
    INSERT_WEBHOOK = "insert into webhooks (organization_id, url, kinds, sealed_secret, old_sealed_secret, old_secret_ends_at_us, \
        state, read_to, failures, next_try_at_us, leased_until_us, sequence, created_at_us, changed_at_us, id) values ($1, $2, $3, \
        $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// Takes what `INSERT_WEBHOOK` takes.
    UPDATE_WEBHOOK = "update webhooks set organization_id = $1, url = $2, kinds = $3, sealed_secret = $4, old_sealed_secret = $5, \
        old_secret_ends_at_us = $6, state = $7, read_to = $8, failures = $9, next_try_at_us = $10, leased_until_us = $11, \
        sequence = $12, created_at_us = $13, changed_at_us = $14 where id = $15";
    REMOVE_WEBHOOK = "delete from webhooks where id = $1";
    WEBHOOK = concat!("select ", webhook_columns!(), " from webhooks where id = $1");
    WEBHOOKS = concat!("select ", webhook_columns!(), " from webhooks order by created_at_us, id");
    /// Asked every second, so that nothing is written for nothing.
    WEBHOOK_IS_DUE = "select exists (select 1 from webhooks where state = 'on' and next_try_at_us <= $1 \
        and leased_until_us <= $1 and read_to < (select max(number) from events))";
    LEASE_WEBHOOKS = concat!("update webhooks set leased_until_us = $1 where id in (select w.id from webhooks w \
        where w.state = 'on' and w.next_try_at_us <= $2 and w.leased_until_us <= $2 \
        and w.read_to < (select max(number) from events) order by w.next_try_at_us, w.id limit $3) returning ", webhook_columns!());
    INSERT_WEBHOOK_ATTEMPT = "insert into webhook_attempts (id, webhook_id, event_id, event_number, kind, try_number, at_us, \
        body, status, fault, answer, took_us) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// `$2`: older than this one, or empty. `$3`: 1 for those that were not delivered.
    WEBHOOK_ATTEMPTS = "select id, webhook_id, event_id, event_number, kind, try_number, at_us, body, status, fault, answer, \
        took_us from webhook_attempts where webhook_id = $1 and ($2 = '' or id < $2) \
        and ($3 = 0 or status is null or status < 200 or status > 299) order by id desc limit $4";
    EVENTS_AFTER = "select number, id, user_id, organization_id, sequence, kind, at_us, actor_id, actor_name, invite_id, detail \
        from events where number > $1 order by number limit $2";
    NEWEST_EVENT = "select coalesce(max(number), 0) from events";

    // Answers and slow-down
    ANSWER = "select key_hash, body_hash, sealed, created_at_us from answers where key_hash = $1";
    /// In place of one that is older than answers are kept.
    SET_ANSWER = "insert into answers (key_hash, body_hash, sealed, created_at_us) values ($1, $2, $3, $4) \
        on conflict (key_hash) do update set body_hash = excluded.body_hash, sealed = excluded.sealed, \
        created_at_us = excluded.created_at_us";
    THROTTLE = "select failures, last_failure_at_us, blocked_until_us from throttles where key = $1";
    SET_THROTTLE = "insert into throttles (key, failures, last_failure_at_us, blocked_until_us) values ($1, $2, $3, $4) \
        on conflict (key) do update set failures = excluded.failures, last_failure_at_us = excluded.last_failure_at_us, \
        blocked_until_us = excluded.blocked_until_us";
    CLEAR_THROTTLE = "delete from throttles where key = $1";

    // What is over, a bounded number at a time
    SWEEP_SESSIONS_QUIET = "delete from sessions where id in (select s.id from sessions s where s.last_seen_at_us <= $1 limit $2)";
    SWEEP_SESSIONS_OLD = "delete from sessions where id in (select s.id from sessions s where s.created_at_us <= $1 limit $2)";
    SWEEP_API_SESSIONS = "delete from api_sessions where id in \
        (select s.id from api_sessions s where s.expires_at_us is not null and s.expires_at_us <= $1 limit $2)";
    SWEEP_SET_UP_SESSIONS = "delete from set_up_sessions where token_hash in \
        (select s.token_hash from set_up_sessions s where s.expires_at_us <= $1 limit $2)";
    SWEEP_HAND_OFFS = "delete from hand_offs where code_hash in \
        (select h.code_hash from hand_offs h where h.expires_at_us <= $1 limit $2)";
    SWEEP_CEREMONIES = "delete from ceremonies where id in (select c.id from ceremonies c where c.expires_at_us <= $1 limit $2)";
    SWEEP_WEBHOOK_ATTEMPTS = "delete from webhook_attempts where id in \
        (select a.id from webhook_attempts a where a.at_us <= $1 limit $2)";
    /// What became of it stays in the events of its user.
    SWEEP_MAILS = "delete from outbox where id in (select m.id from outbox m where m.state not in ('queued', 'deferred') \
        and m.changed_at_us <= $1 and not exists (select 1 from invites i where i.id = m.invite_id and i.state = 'pending') limit $2)";
    SWEEP_INTENTS = "delete from intents where id in (select n.id from intents n where n.expires_at_us <= $1 limit $2)";
    SWEEP_PASSKEY_CODES = "delete from passkey_codes where id in (select c.id from passkey_codes c where c.expires_at_us <= $1 limit $2)";
    SWEEP_ANSWERS = "delete from answers where key_hash in (select a.key_hash from answers a where a.created_at_us <= $1 limit $2)";
    /// The newest stays: what comes after it gets a higher number.
    SWEEP_ISSUED_CODES = "delete from issued_codes where issued_at_us <= $1 and number in (select c.number from issued_codes c \
        where c.number < (select max(number) from issued_codes) order by c.number limit $2)";
    SWEEP_THROTTLES = "delete from throttles where key in (select t.key from throttles t where t.last_failure_at_us <= $1 limit $2)";
}
