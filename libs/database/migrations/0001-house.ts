import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `
create table office (
  code text primary key, kind text not null, name text not null, parent_code text references office(code),
  centre text, email text
);
create table person (id uuid primary key, name text not null);
create table account (
  login text primary key, person_id uuid not null references person(id), password_hash text not null, email text,
  is_active boolean not null default true, created_at timestamptz not null default now()
);
create table assignment (
  id uuid primary key, login text not null references account(login), role text not null, office_code text not null references office(code),
  unique (login, role, office_code)
);
-- Rule H4. The deputy of a desk from–until; who stands in stays the person he is.
create table deputy (
  id uuid primary key, login text not null references account(login), deputy_login text not null references account(login),
  role text not null, office_code text not null references office(code), from_on date not null, until_on date not null,
  named_by text not null, named_at timestamptz not null default now(), revoked_at timestamptz,
  check (login <> deputy_login), check (from_on <= until_on)
);
create table session (
  token_hash bytea primary key, login text not null references account(login), csrf_token text not null,
  created_at timestamptz not null default now(), last_seen_at timestamptz not null default now(), expires_at timestamptz not null
);
create index session_login on session (login);
-- Back-off per login and address: who guesses from elsewhere does not lock the owner out.
create table login_failure (
  login text not null, address text not null, failures int not null, next_try_at timestamptz not null, primary key (login, address)
);
`;

const RECIPIENTS = `
create table recipient (
  recipient_no text primary key,
  name text not null, name_pinyin text not null, name_initials text not null,
  national_id bytea not null, national_id_index bytea not null, national_id_tail text not null,
  birth_date date not null, sex text not null,
  recipient_class text not null, centre text not null, payer text not null,
  town text not null references office(code), village text not null references office(code),
  phone bytea, phone_index bytea, address bytea not null, paying_agency text not null,
  status text not null, stage text not null, valid_until date not null, first_benefit_month text not null,
  suspended_from text, died_on date, ended_from text,
  next_deadline date, fact_no int not null default 0,
  registered_on date not null, import_no text,
  check ((status = 'suspended') <= (suspended_from is not null))
);
-- Rule A3. One benefit of one scheme per person.
create unique index recipient_identity on recipient (national_id_index, centre);
create index recipient_place on recipient (town, village, recipient_no);
create index recipient_centre on recipient (centre, recipient_no);
create index recipient_due on recipient (next_deadline) where next_deadline is not null;
create index recipient_valid_until on recipient (valid_until, recipient_no);
create index recipient_name on recipient using gin (name gin_trgm_ops);
create index recipient_initials on recipient (name_initials text_pattern_ops);
create index recipient_tail on recipient (national_id_tail);
create index recipient_phone on recipient (phone_index) where phone_index is not null;
create table former_identity (
  recipient_no text not null references recipient(recipient_no), national_id_index bytea not null, national_id bytea not null, until_on date not null,
  primary key (recipient_no, national_id_index)
);
create index former_identity_index on former_identity (national_id_index);
create table benefit_amount (
  recipient_no text not null references recipient(recipient_no), from_month text not null, amount_fen bigint not null check (amount_fen >= 0),
  primary key (recipient_no, from_month)
);
create table move_request (
  id uuid primary key, recipient_no text not null references recipient(recipient_no), town text not null references office(code),
  village text not null references office(code), requested_by text not null, requested_on date not null, state text not null
);
`;

const EVIDENCE_AND_FACTS = `
create table evidence (
  id uuid primary key, sha256 text not null, original_sha256 text not null, media_type text not null, size_bytes bigint not null,
  file_name text not null, taken_at timestamptz, latitude double precision, longitude double precision,
  uploaded_by text not null, uploaded_at timestamptz not null default now(),
  recipient_no text references recipient(recipient_no)
);
create index evidence_recipient on evidence (recipient_no);
create table certification (
  id uuid primary key, recipient_no text not null references recipient(recipient_no), happened_on date not null, channel text not null,
  recorded_by text not null, recorder_person uuid, recorded_on date not null, source_office text not null, checklist jsonb not null,
  evidence_ids uuid[] not null default '{}', task_id uuid, is_void boolean not null default false, void_reason text,
  created_at timestamptz not null default now()
);
create index certification_recipient on certification (recipient_no, happened_on);
create table contact_attempt (
  id uuid primary key, recipient_no text not null references recipient(recipient_no), kind text not null, on_date date not null,
  outcome text not null, is_vain boolean not null, number_dialled bytea, task_id uuid, cycle_end date not null,
  evidence_ids uuid[] not null default '{}', recorded_by text not null, recorder_person uuid not null,
  is_withdrawn boolean not null default false, recorded_at timestamptz not null default now()
);
create index contact_attempt_recipient on contact_attempt (recipient_no, cycle_end);
create table finding (
  id uuid primary key, recipient_no text not null references recipient(recipient_no), kind text not null, detail text not null,
  found_on date not null, period text not null, cycle_end date not null, task_id uuid not null, fields jsonb not null,
  evidence_ids uuid[] not null default '{}', died_on date, finder_login text not null, finder_person uuid not null,
  state text not null, reviewer_login text, reviewer_person uuid, reviewed_on date, return_reason text, reported_in text,
  check (reviewer_person is null or reviewer_person <> finder_person)
);
create index finding_recipient on finding (recipient_no);
create index finding_period on finding (period, state);
create table decision (
  decision_no text primary key, kind text not null, recipient_no text not null references recipient(recipient_no), state text not null,
  finding_id uuid references finding(id), certification_id uuid references certification(id),
  reason text not null, clause text not null, explanation text not null,
  effective_month text, effect_on date, took_effect_on date, months text[] not null default '{}', back_pay_fen bigint not null default 0,
  maker_login text not null, maker_person uuid not null, proposed_on date not null,
  checker_login text, checker_person uuid, confirmed_on date, checker_reason text,
  evidence_ids uuid[] not null default '{}', attempts jsonb not null default '[]', is_wrongful boolean not null default false,
  created_at timestamptz not null default now(),
  -- Rule I2, second wall: persons, not accounts.
  constraint decision_two_persons check (checker_person is null or checker_person <> maker_person),
  constraint decision_confirmed_by_checker check (state <> 'confirmed' or checker_person is not null)
);
create index decision_recipient on decision (recipient_no);
create index decision_state on decision (state, kind, decision_no);
`;

const TASKS = `
create table task (
  id uuid primary key, task_key text not null unique, recipient_no text references recipient(recipient_no),
  kind text not null, round int not null, desk text not null, office text not null references office(code),
  town text not null, village text, centre text, cycle_end date, opened_on date not null, due_on date not null,
  calendar_assumed boolean not null default false, status text not null, holder text, holder_person uuid, version int not null default 1,
  reason_code text not null, reason_text text, subject jsonb not null default '{}', caused_by text,
  excluded_person uuid, answer text, answer_fields jsonb, answered_by text, answered_person uuid, answered_at timestamptz, answered_on date,
  close_reason text, closed_on date, closed_at timestamptz, return_reason text, corrected_at timestamptz, corrected_by text, corrected_reason text, escalated_to text, period text,
  check (recipient_no is not null or kind = 'monthlyReportSubmission'),
  check ((status = 'done') = (answer is not null)),
  check ((status = 'claimed') = (holder is not null) or status in ('done', 'withdrawn', 'superseded'))
);
-- Rule N3. At most one open task of a kind and round in a cycle.
create unique index task_open_once on task (recipient_no, kind, round, cycle_end) where status in ('open', 'claimed');
create index task_office on task (office, desk, due_on, id) where status in ('open', 'claimed');
create index task_town on task (town, due_on, id) where status in ('open', 'claimed');
create index task_holder on task (holder, due_on, id) where status = 'claimed';
create index task_escalated on task (escalated_to, due_on, id) where status in ('open', 'claimed') and escalated_to is not null;
create index task_recipient on task (recipient_no, opened_on);
create index task_done on task (office, answered_at desc, id) where status in ('done', 'withdrawn', 'superseded');
`;

const REPORTS_AND_MAIL = `
create table monthly_report (
  town text not null references office(code), period text not null, state text not null, opened_on date not null, due_on date not null,
  submitted_on date, submitted_by text, version int not null default 0, is_late boolean not null default false, closed_on date,
  next_deadline date, fact_no int not null default 0,
  primary key (town, period)
);
create index monthly_report_due on monthly_report (next_deadline) where next_deadline is not null;
create table report_version (
  town text not null, period text not null, version int not null, submitted_by text not null, submitted_person uuid not null,
  submitted_on date not null, submitted_at timestamptz not null default now(), is_nil boolean not null,
  snapshot bytea not null, totals jsonb not null, changes jsonb not null default '[]', canonical_hash text not null,
  primary key (town, period, version), foreign key (town, period) references monthly_report(town, period)
);
-- Rule G3, N8. The send ledger: a row before the send, one stable Message-ID.
create table mail (
  mail_key text primary key, message_id text not null unique, kind text not null, to_address text not null, subject text not null,
  town text, period text, centre text, version int, recipient_no text, content_hash text, state text not null, attempts int not null default 0,
  last_error text, planned_at timestamptz not null default now(), sent_at timestamptz, business_day date not null
);
create index mail_report on mail (town, period);
`;

const IMPORTS = `
create table roster_import (
  import_no text primary key, sha256 text not null, file_name text not null, state text not null, uploaded_by text not null,
  uploader_person uuid not null, uploaded_on date not null, row_count int not null default 0, accepted_count int not null default 0,
  rejected_count int not null default 0, duplicate_count int not null default 0, committed_by text, committed_at timestamptz,
  created_at timestamptz not null default now(), failure text
);
create unique index roster_import_taken_in_once on roster_import (sha256) where state in ('committing', 'committed', 'running');
create table roster_import_row (
  import_no text not null references roster_import(import_no), row_no int not null, outcome text not null,
  problems jsonb not null default '[]', warnings jsonb not null default '[]', content bytea, recipient_no text,
  primary key (import_no, row_no)
);
create index roster_import_row_outcome on roster_import_row (import_no, outcome, row_no);
-- What is still to be taken in, however large the file; and what there is to say about it.
create index roster_import_row_pending on roster_import_row (import_no, row_no) where outcome = 'accepted' and recipient_no is null;
create index roster_import_row_noted on roster_import_row (import_no, row_no) where outcome <> 'accepted' or warnings <> '[]';
`;

const RECORDS = `
create table audit_entry (
  id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(), business_day date not null,
  actor text not null, actor_person uuid, on_behalf_of text, act text not null, subject_kind text not null, subject_id text not null,
  recipient_no text, town text, before jsonb, after jsonb, why text
);
create index audit_entry_recipient on audit_entry (recipient_no, id);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, id);
-- Rule I1. Append-only, also for whoever owns the tables.
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'audit entries are append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();

create table outbox (
  id bigint generated always as identity primary key, event_id uuid not null unique, subject_kind text not null, subject_id text not null,
  event jsonb not null, may_start boolean not null default false, created_at timestamptz not null default now(),
  delivered_at timestamptz, attempts int not null default 0, last_error text
);
create index outbox_waiting on outbox (id) where delivered_at is null;
create index outbox_subject on outbox (subject_kind, subject_id, id);

create table idempotency (
  key text not null, login text not null, route text not null, request_hash text not null, status int, body jsonb,
  created_at timestamptz not null default now(), primary key (login, route, key)
);
create table business_clock (only_row boolean primary key default true check (only_row), today date not null);
`;

const APP_TABLES_WITHOUT_DELETE = ['audit_entry'];

/** The whole house of the first issue. The application's role may not change or delete audit entries. */
export class House1764000000000 implements MigrationInterface {
  name = 'House1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    for (const part of [ORGANISATION, RECIPIENTS, EVIDENCE_AND_FACTS, TASKS, REPORTS_AND_MAIL, IMPORTS, RECORDS]) {
      await runner.query(part);
    }
    await runner.query(`grant usage on schema public to casework_app`);
    await runner.query(`grant select, insert, update, delete on all tables in schema public to casework_app`);
    await runner.query(`grant usage, select on all sequences in schema public to casework_app`);
    for (const table of APP_TABLES_WITHOUT_DELETE) {
      await runner.query(`revoke update, delete, truncate on ${table} from casework_app`);
    }
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}
