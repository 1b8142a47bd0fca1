/** What is told of question sets that organisations publish: to those who are asked by them, and to whoever publishes them. */
import { type Kysely, sql } from "kysely";
import type { Doing } from "#kit/entries/entries.ts";
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import { tell } from "#kit/events/outbox.ts";
import { hasRole, sideOf, VISITOR } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { newsAbout, PARTNERS } from "#rooms/dossiers";
import { membersOf } from "#rooms/people";
import { SIDE } from "./actions.ts";
import type { Tables, Trx } from "./db.ts";
import { publishedPath } from "./paths.ts";
import { publicSetsCalled, type PublishedSet } from "./queries.ts";

const TOLD = {
  published: "vragenlijst-gepubliceerd",
  renewed: "vragenlijst-vernieuwd",
  ended: "vragenlijst-gestopt",
} as const;

const TOPIC = "vragenlijsten";

export const setTopics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Vragenlijsten",
    hint: "Uw organisatie, of een andere die met haar in een dossier zit, publiceert vragen of een nieuwe versie daarvan, of stopt ermee. Voor redacteuren.",
  },
};

/**
 * Tells it in the transaction that does it. It is about the publisher alone: the set is for everyone, and with whom its publisher is in
 * a dossier is not.
 */
export const tellOfSet = (
  trx: Trx,
  { id, organisation }: Pick<PublishedSet, "id" | "organisation">,
  what: keyof typeof TOLD,
  { actor, at }: Doing,
  { small }: { small: boolean } = { small: false },
): Promise<void> =>
  tell(
    trx,
    {
      ...{ kind: TOLD[what], about: [`question_set:${id}`, `organisation:${organisation}`] },
      ...{ circle: "everyone", detail: { vragenlijst: id, door: organisation }, small },
    },
    actor,
    at,
  );

/** Who writes for the executive of its publisher, and of who is in a dossier with that: they are asked, or are no longer. */
async function whoIsAsked(db: AnyDb, { detail }: Event): Promise<string[]> {
  const tables = db as unknown as Kysely<Tables>;
  const publisher = detail.door ?? "";
  const { rows } = await sql<{ partner: string }>`
    select partner from ${sql.table(PARTNERS)} where organisation = ${publisher}`.execute(tables);
  const members = await Promise.all(
    [publisher, ...rows.map((it) => it.partner)].map((it) => membersOf(db as never, it)),
  );
  return members
    .flat()
    .filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === SIDE)
    .map((it) => it.person);
}

const kind = newsAbout(
  {
    named: "vragenlijst",
    // What was published is for everyone, whoever reads.
    titles: (db, _, ids) => publicSetsCalled(db as never, VISITOR, ids),
    path: publishedPath,
  },
  TOPIC,
  whoIsAsked,
);

export const setNews: Readonly<Record<string, NewsKind>> = {
  [TOLD.published]: kind((title, who) => `${who} publiceerde de vragenlijst ${title}.`),
  [TOLD.renewed]: kind((title, who) => `${who} publiceerde een nieuwe versie van de vragenlijst ${title}.`),
  [TOLD.ended]: kind((title, who) => `${who} stopte met de vragenlijst ${title}.`),
};
