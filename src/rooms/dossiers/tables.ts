/** Rows of the room: the question and its perspective, what each party says and answers, and who asks to join. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Scale } from "#rooms/tasks";
import type { AdviceKept } from "./advice-kept.ts";
import type { AgendaTables } from "./agenda/tables.ts";
import type { ArchiveTables } from "./archive/tables.ts";
import type { ChainTables } from "./chain/tables.ts";
import type { CostTables } from "./costs/tables.ts";
import type { DecisionTables } from "./decisions/tables.ts";
import type { DraftTextTables } from "./draft-text/tables.ts";
import {
  type AnyForm,
  type DossierKind,
  type Evidence,
  KINDS,
  type Motion,
  MOTIONS,
  type Outsider,
  type Prose,
  type Verdict,
  type Viewpoint,
  VIEWPOINTS,
} from "./facts.ts";
import type { OrderTables } from "./ordering/tables.ts";
import type { OutsideTableTables } from "./agenda/outside-tables.ts";
import type { CouncilView } from "./outlook/council-view.ts";
import type { WaitingView } from "./waiting-view.ts";

import type { DossierGuestTables } from "./guests/tables.ts";
import type { InForceTables } from "./in-force/tables.ts";
import type { AdministratorsTables } from "./meetings/tables.ts";
import type { InheritedView } from "./promises/tables.ts";
import type { SeenView } from "./seen-view.ts";

export interface DossierTables
  extends
    AdministratorsTables,
    AgendaTables,
    ArchiveTables,
    ChainTables,
    CostTables,
    DecisionTables,
    DossierGuestTables,
    DraftTextTables,
    InForceTables,
    OrderTables,
    OutsideTableTables {
  /** Whose it is, its state and its past stand in `entry`; the parties in `entry_participant`. */
  dossier: {
    entry: string;
    kind: DossierKind;
    motion: Motion;
    title: string;
    question: string;
    prose: JSONColumnType<Prose>;
    outsiders: JSONColumnType<Outsider[]>;
    evidence: JSONColumnType<Evidence[]>;
    task: string | null;
    scale: Scale | null;
    form: AnyForm | null;
    collaboration: string | null;
    tie: string | null;
    out_of: string | null;
    advice: JSONColumnType<AdviceKept> | null;
    wanted: Visibility;
    text_version: number;
    /** When the parties were last asked; null while nobody was. */
    asked_on: Day | null;
    /** What it yielded, or why it stopped, or went on without who was silent. */
    outcome: string | null;
  };
  /** What a party says from one role, by the version in which that was written down. */
  dossier_voice: {
    dossier: string;
    version: number;
    organisation: string;
    viewpoint: Viewpoint;
    wants: string | null;
    fears: string | null;
    office: string;
    day: Day;
  };
  /** What a party answered to the perspective, likewise. */
  dossier_answer: {
    dossier: string;
    version: number;
    organisation: string;
    verdict: Verdict;
    reason: string | null;
    office: string;
    day: Day;
  };
  /** Who is no party and asks to be one. */
  dossier_request: {
    dossier: string;
    organisation: string;
    side: Side;
    reason: string;
    office: string;
    day: Day;
    /** Why the keeper said no; null while it waits. */
    refusal: string | null;
  };
  dossier_waiting: WaitingView;
  dossier_council: CouncilView;
  dossier_inherited: InheritedView;
  dossier_seen: SeenView & Omit<DossierTables["dossier"], "entry">;
}

const oneOf = (words: object) =>
  Object.keys(words)
    .map((it) => `'${it}'`)
    .join(", ");

const tables = [
  `create table dossier (
    entry text primary key references entry,
    kind text not null check (kind in (${oneOf(KINDS)})),
    motion text not null check (motion in (${oneOf(MOTIONS)})),
    title text not null check (title <> ''),
    question text not null check (question <> ''),
    prose jsonb not null,
    outsiders jsonb not null,
    evidence jsonb not null,
    task text,
    scale text,
    form text,
    collaboration text,
    tie text,
    out_of text,
    advice jsonb,
    wanted text not null,
    text_version integer not null,
    asked_on date,
    outcome text,
    check (num_nonnulls(collaboration, tie) <= 1))`,
  `create index dossier_by_collaboration on dossier (collaboration)`,
  `create index dossier_by_tie on dossier (tie)`,
  `create index dossier_by_exploration on dossier (out_of)`,
  `create table dossier_voice (
    dossier text not null references dossier,
    version integer not null,
    organisation text not null,
    viewpoint text not null check (viewpoint in (${oneOf(VIEWPOINTS)})),
    wants text,
    fears text,
    office text not null check (office <> ''),
    day date not null,
    primary key (dossier, version),
    foreign key (dossier, version) references entry_version (entry, version))`,
  `create table dossier_answer (
    dossier text not null references dossier,
    version integer not null,
    organisation text not null,
    verdict text not null check (verdict in ('yes', 'no', 'left')),
    reason text,
    office text not null check (office <> ''),
    day date not null,
    check (verdict = 'yes' or reason <> ''),
    primary key (dossier, version),
    foreign key (dossier, version) references entry_version (entry, version))`,
  // What a party said, it said: neither is changed or taken away.
  ...["dossier_voice", "dossier_answer"].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`,
  ),
  `create table dossier_request (
    dossier text not null references dossier,
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    reason text not null check (reason <> ''),
    office text not null check (office <> ''),
    day date not null,
    refusal text,
    primary key (dossier, organisation))`,
];

export const migrations: Record<string, Migration> = {
  "2026-12-02_dossiers": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
};
