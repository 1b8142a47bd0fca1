/**
 * A dossier with all that is said in it, as a view of the owner: the second lock itself (`row-security.ts`), asked once for each
 * dossier (as `ties` has it). The tables one by one ask the rule of an entry again for each of twenty voices, answers and
 * figures and seventy versions, in a question each. What is not asked of it is not read.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { PastVersion } from "#kit/entries/past.ts";
import { TAKING_PART } from "#kit/entries/row-security.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { visibleFrom } from "#kit/visibility.ts";
import type { Agreement, Project } from "./chain/facts.ts";
import type { Dependence, Duty, Figures } from "./costs/facts.ts";
import { DONE } from "./decisions/done.ts";
import type { Answer, Voice } from "./facts.ts";
import { GUESTED } from "./guests/tables.ts";
import type { Typed } from "./procedure/asked.ts";

export interface SeenView extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "state" | "version" | "verified_on"
> {
  participants: string[];
  /** What was said last from one role counts; what was taken back is not there. */
  voices: Voice[];
  answers: Answer[];
  /** In the order in which they were agreed, or began. */
  agreements: Agreement[];
  projects: Project[];
  /** What was said last of each place; what was taken back has no amounts. */
  figures: Figures[];
  duties: Duty[];
  dependences: Dependence[];
  /** Which procedure it follows; null until somebody said. */
  asked: Typed | null;
  decisions: { step: string; day: Day }[];
  /** The last first, each with its moment as text. */
  versions: (Omit<PastVersion, "at"> & { at: string })[];
  /** Whether there is any, so that most pages need not ask which. */
  has_items: boolean;
  has_guest_words: boolean;
  has_in_force: boolean;
}

/** Its owner sees all rows of a table, and so does who says that he must. */
const ALL = sql`(select sees_all() or not row_security_active('entry'::regclass))`;
const SEEN: RawBuilder<boolean> = sql`${ALL} or ${visibleFrom(PLACES, "entry", TAKING_PART)} or entry.id = ${GUESTED}`;
/** Who may read it now could not always, and what an organisation kept to itself is not for who took it over. */
const SEEN_THEN: RawBuilder<boolean> = sql`${ALL}
  or (v.visibility not in ('organisation', 'side') or v.version >= entry.kept_since)
    and ${visibleFrom(PLACES, "entry", TAKING_PART, "v.visibility")}`;

/** Rows as one text, which the driver need not take apart value by value. */
const listed = (rows: RawBuilder<unknown>, order: RawBuilder<unknown> = sql``) =>
  sql`(select coalesce(json_agg(row_to_json(it) ${order}), '[]') from (${rows}) it)`;
const there = (table: string) => sql`exists (select from ${sql.table(table)} it where it.dossier = entry.id)`;

const COLUMNS: Record<string, RawBuilder<unknown>> = {
  participants: sql`array(select p.organisation from entry_participant p where p.entry = entry.id
    order by p.organisation collate "C")`,
  voices: listed(
    sql`select * from (
        select distinct on (organisation, viewpoint) version, organisation, viewpoint, wants, fears, office, day
        from dossier_voice where dossier = entry.id order by organisation, viewpoint, version desc) said
      where num_nonnulls(wants, fears) > 0`,
    sql`order by it.version`,
  ),
  answers: listed(
    sql`select distinct on (organisation) version, organisation, verdict, reason, office, day
      from dossier_answer where dossier = entry.id order by organisation, version desc`,
    sql`order by it.version`,
  ),
  agreements:
    listed(sql`select id, organisation, text, agreed_on as "agreedOn", due_on as "dueOn", decision, grounds, outcome,
      settled_on as "settledOn", account
    from dossier_agreement where dossier = entry.id order by agreed_on, id`),
  projects:
    listed(sql`select id, organisation, title, step, begun_on as "begunOn", due_on as "dueOn", result, agreements,
      standards, facilities, processes, scale
    from dossier_project where dossier = entry.id order by begun_on, id`),
  figures:
    listed(sql`select distinct on (organisation, common, alternative, moment) version, organisation, common, alternative,
      moment, investment, yearly, write_off as "writeOff", hours, exit, source, as_of as "asOf", office, day
    from dossier_cost where dossier = entry.id order by organisation, common, alternative, moment, version desc`),
  duties: listed(sql`select id, what, responsible, client, supplier, owner, supervisor, office, day
    from dossier_duty where dossier = entry.id and holds order by id`),
  dependences:
    listed(sql`select id, organisation, kind, alternative, depends_on as "on", consequence, remedy, office, day
    from dossier_dependence where dossier = entry.id and holds order by id`),
  asked: sql`(select p.asked from dossier_procedure p where p.dossier = entry.id)`,
  decisions: listed(sql`select step, day from ${DONE} done`),
  versions: listed(sql`select v.version, v.verb, v.state, v.visibility, v.at, v.actor, v.organisation
    from entry_version v where v.entry = entry.id and (${SEEN_THEN}) order by v.version desc`),
  has_items: there("dossier_item"),
  has_guest_words: there("dossier_guest_word"),
  has_in_force: there("dossier_in_force"),
};

export const seenMigrations: Record<string, Migration> = {
  "2026-12-13_dossiers-seen": {
    async up(db) {
      const columns = Object.entries(COLUMNS).map(([name, made]) => sql`${made} as ${sql.id(name)}`);
      await sql`create view dossier_seen with (security_barrier) as
        select entry.id, entry.organisation, entry.side, entry.visibility, entry.state, entry.version, entry.verified_on,
          dossier.kind, dossier.motion, dossier.title, dossier.question, dossier.prose, dossier.outsiders, dossier.evidence,
          dossier.task, dossier.scale, dossier.form, dossier.collaboration, dossier.tie, dossier.out_of, dossier.advice,
          dossier.wanted, dossier.text_version, dossier.asked_on, dossier.outcome, ${sql.join(columns)}
        from entry join dossier on dossier.entry = entry.id
        where entry.kind = 'dossier' and (${SEEN})`.execute(db);
    },
  },
};
