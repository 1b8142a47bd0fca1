/**
 * The text of a draft part by part, the versions in which it was put before the parties, and what they remarked. Nothing said
 * is lost: another text is another row, a remark is answered beside it, and each stands in the version of the dossier in which
 * it was written down.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { PLACES } from "#kit/database/row-security.ts";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";
import type { Side } from "#kit/reader.ts";
import { type Reply, REPLIES } from "./facts.ts";

export interface DraftTextTables {
  dossier_draft_text: { dossier: string; version: number; part: string; text: string };
  /** That the draft as it stood in a version was put before the parties, as number so much, with what changed in it. */
  dossier_draft_edition: {
    dossier: string;
    version: number;
    number: number;
    note: string;
    day: Day;
  };
  dossier_draft_remark: {
    dossier: string;
    version: number;
    part: string;
    organisation: string;
    remark: string;
    office: string;
    day: Day;
  };
  /** What whoever keeps the dossier did with a remark, which is closed by it. */
  dossier_draft_reply: {
    dossier: string;
    version: number;
    /** The version in which the remark was written down. */
    remark: number;
    reply: Reply;
    why: string;
    office: string;
    day: Day;
  };
  /** Remarks that wait for whoever keeps the dossier. */
  dossier_open_remark: {
    id: string;
    title: string;
    side: Side;
    doer: string;
    asker: string;
    part: string;
    day: Day;
  };
}

const VERSION = `version integer not null,
    primary key (dossier, version),
    foreign key (dossier, version) references entry_version (entry, version)`;

const tables = [
  `create table dossier_draft_text (
    dossier text not null references dossier,
    part text not null check (part <> ''),
    text text not null,
    ${VERSION})`,
  `create table dossier_draft_edition (
    dossier text not null references dossier,
    number integer not null check (number > 0),
    note text not null check (note <> ''),
    day date not null,
    unique (dossier, number),
    ${VERSION})`,
  `create table dossier_draft_remark (
    dossier text not null references dossier,
    part text not null check (part <> ''),
    organisation text not null,
    remark text not null check (remark <> ''),
    office text not null check (office <> ''),
    day date not null,
    ${VERSION})`,
  `create table dossier_draft_reply (
    dossier text not null references dossier,
    remark integer not null,
    reply text not null check (reply in (${Object.keys(REPLIES)
      .map((it) => `'${it}'`)
      .join(", ")})),
    why text not null check (why <> ''),
    office text not null check (office <> ''),
    day date not null,
    unique (dossier, remark),
    foreign key (dossier, remark) references dossier_draft_remark (dossier, version),
    ${VERSION})`,
  ...["text", "edition", "remark", "reply"].map(
    (table) =>
      `create trigger dossier_draft_${table}_stays before update or delete or truncate on dossier_draft_${table}
        for each statement execute function refuse_change()`,
  ),
];

export const draftTextMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-draft-text": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      for (const table of ["text", "edition", "reply"])
        await closeWithEntry(db, `dossier_draft_${table}`, "dossier");
      await closeAnswers(db, "dossier_draft_remark", "dossier");
      // What waits for who keeps it, as `dossier_waiting` has it: a view of the owner, for each only what is his to do.
      await sql`create view dossier_open_remark with (security_barrier) as
        select entry.id, dossier.title, entry.side, entry.organisation as doer, r.organisation as asker, r.part, r.day
        from dossier_draft_remark r join entry on entry.id = r.dossier join dossier on dossier.entry = entry.id
        where entry.state = 'shared' and entry.organisation || ' ' || entry.side = any(${PLACES.sides})
          and not exists (select from dossier_draft_reply a where a.dossier = r.dossier and a.remark = r.version)`.execute(
        db,
      );
    },
  },
};
