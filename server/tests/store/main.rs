//! What every database behind the ports of `shared` has to do, run on SQLite.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod access;
mod concurrency;
mod crash;
mod email_providers;
mod fixtures;
mod invite_list;
mod invites;
mod mail_texts;
mod mails;
mod organizations;
mod passkeys;
mod policies;
mod providers;
mod search;
mod sessions;
mod statements;
mod users;
mod webhooks;

/// One test for each function of the suite, with a fresh store.
macro_rules! on_sqlite {
    ($($module:ident: $($name:ident),+;)+) => {
        mod sqlite {
            $(mod $module {
                $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    let folder = tempfile::tempdir().unwrap();
                    let store = server::store::SqliteStore::open(&folder.path().join("usher.db")).unwrap();
                    crate::$module::$name(std::sync::Arc::new(store)).await;
                })+
            })+
        }
    };
}

on_sqlite! {
    users: a_user_reads_back_as_written, the_log_counts_what_happened_to_a_user, a_machine_reads_back_as_written, a_refusal_writes_nothing,
        a_failure_half_way_writes_nothing, ids_and_names_are_taken_ignoring_case, an_id_of_the_log_stays_taken,
        the_password_hash_stays_until_it_is_replaced_or_the_password_goes, changes_of_nobody_fail, deleting_takes_everything_but_the_log,
        memberships_of_a_scope_replace_each_other, login_names_ignore_case_and_must_be_one_persons,
        an_administrator_is_a_human_with_a_password_and_an_instance_role, answers_are_kept_and_replaced,
        people_are_found_with_their_open_invite;
    invites: an_invite_reads_back_as_written, the_newest_invite_is_loaded, an_expired_invite_makes_room,
        only_one_invite_is_pending, codes_find_their_user,
        codes_of_an_ended_invite_are_unknown_to_the_next, codes_are_forgotten_long_after_their_links, codes_of_an_earlier_address_are_unknown,
        pages_are_complete_and_stable_while_invites_arrive, an_unreadable_cursor_is_the_first_page,
        statuses_are_filtered_at_a_moment, search_takes_wildcards_literally, organizations_hide_invites,
        attention_is_needed_for_mails_that_failed_and_dead_links, attention_is_needed_when_a_mail_waits_for_long,
        the_timeline_is_oldest_first;
    invite_list: every_filter_of_the_list_holds, a_filter_never_widens_what_a_caller_may_read,
        filtered_pages_are_complete_whatever_their_size, a_page_begins_behind_a_row_that_is_gone;
    mails: mails_are_leased_in_order_and_once, a_lease_ends, a_mail_that_is_held_was_not_tried,
        what_became_of_a_mail_reads_back, what_a_later_word_leaves_out_stays,
        who_may_have_a_mail_and_which_try_was_noted_reads_back, a_mail_of_an_invite_that_is_over_is_swept_at_last,
        a_mail_is_found_by_its_id_alone, a_mail_leaves_no_sooner_than_it_may_and_can_be_taken_back_until_then,
        a_resend_takes_back_and_queues,
        mails_of_a_removed_user_do_not_leave, recent_mails_are_counted;
    organizations: an_organization_reads_back_as_written, names_and_ids_are_taken, the_newest_default_wins,
        organizations_are_filtered_and_counted;
    policies: organizations_inherit_the_instances_policy, changes_are_told_newest_first_and_by_place,
        a_policy_that_is_refused_or_kept_writes_nothing;
    search: every_way_of_matching_text, conditions_combine, users_are_sorted_and_paged_with_a_total,
        what_is_too_much_is_refused, nothing_asked_becomes_sql;
    access: the_last_use_of_a_token_only_moves_on, a_token_is_revoked_for_its_user_alone,
        tokens_are_listed_newest_first_with_their_users_roles, tokens_sessions_and_set_up_sessions_read_back, sessions_end_only_for_their_user, throttles_count_refuse_refund_and_clear,
        sweeping_removes_what_is_over_and_nothing_else, a_hand_off_is_seen_often_and_taken_once,
        hand_offs_that_are_over_are_swept;
    passkeys: passkeys_read_back_and_change, a_passkey_is_registered_once_and_changed_by_its_user_alone,
        an_owner_with_a_passkey_is_an_administrator, a_ceremony_is_taken_once, ceremonies_that_are_over_are_swept,
        a_code_is_counted_and_removed_for_its_user_alone, codes_that_are_over_are_swept;
    providers: a_provider_reads_back_as_written_and_changes, providers_are_listed_by_name_with_their_people,
        what_a_decision_refuses_stays, a_provider_that_people_come_from_stays, accounts_read_back_and_change,
        an_account_is_linked_once_and_changed_by_its_user_alone, accounts_go_with_their_user,
        the_log_of_providers_is_told_newest_first_and_by_place,
        an_owner_with_an_account_is_an_administrator, an_intent_is_answered_once_and_swept;
    email_providers: an_email_provider_reads_back_as_written_changes_and_goes,
        a_decision_sees_its_owners_providers_and_refusing_writes_nothing, one_is_active_and_one_the_fall_back_of_each_owner,
        a_mail_finds_the_providers_in_use_of_its_organization_and_the_instance,
        the_log_tells_of_the_named_organizations_or_of_all;
    mail_texts: versions_read_back_newest_first, a_decision_sees_the_newest_and_may_refuse,
        the_newest_of_instance_and_organization_hold;
    sessions: a_session_reads_back_as_written_and_changes,
        a_session_is_decided_with_its_person_and_a_refusal_writes_nothing,
        the_use_of_a_passkey_is_written_with_the_session_or_not_at_all, an_intent_proves_something_once,
        what_ends_sessions_ends_those_with_a_proof, sessions_are_swept_long_after_their_end;
    webhooks: a_webhook_reads_back_as_written_and_changes, a_decision_about_a_webhook_is_all_or_nothing,
        webhooks_are_leased_while_they_are_behind, no_more_webhooks_are_leased_than_asked_for,
        what_was_tried_is_paged_filtered_and_swept, the_log_is_read_on_in_its_order;
    concurrency: writers_of_one_user_get_distinct_sequences, a_panic_leaves_the_store_working,
        work_goes_on_when_its_caller_leaves;
}
