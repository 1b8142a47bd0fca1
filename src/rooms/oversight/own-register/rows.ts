/** The register of one organisation, as everyone may read it: what it is in, with what has to be told of each. */
import { type Day, formatDay } from "#kit/day.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import type { Told } from "#rooms/additions";
import { collaborationPath, membershipsOf, momentOf, readChainsOn } from "#rooms/collaborations";
import { FORMS, hasBudget, POWERS } from "#rooms/law";
import { type Organisation, detailsOf, nameMap, organisationsOf } from "#rooms/organisations";
import { taskName } from "#rooms/tasks";
import { TIE_FORMS, tiePath, type Tie, tiesOf } from "#rooms/ties";
import { costShare } from "../own/cost-share.ts";
import { type AllOwnFacts, NOTHING_ADDED, type OwnFacts, ownFactsOf } from "../own/own-facts.ts";
import { REQUIRED_NAMES, type Required } from "./required.ts";

/** One thing that has to be told: what is known of it, or which kind of nothing there is. */
export type Entry =
  | {
      known: string[];
      /** What of it is not here: which powers, where only their kind is. */ partly?: "niet-ingeladen";
    }
  | { lacks: "niet-ingevuld" | "niet-ingeladen" | "niet-gevraagd" };

/** What the organisation adds to it itself, for everyone to read. */
export interface OwnLine {
  label: string;
  value: string;
  /** Where it rests on; null for its own word. */
  source: string | null;
  verified: Day;
}

export interface Row {
  /** Key of the collaboration, or number of the tie. */
  key: string;
  title: string;
  href: string;
  registered: boolean;
  form: string;
  task: string | null;
  /** First day of the text, or of what was agreed. */
  from: Day | null;
  /** Since when the organisation takes part. */
  since: Day | null;
  verified: Day | null;
  required: Record<Required, Entry>;
  own: OwnLine[];
}

export const isKnown = (entry: Entry): entry is Extract<Entry, { known: string[] }> => "known" in entry;

const isWhole = (entry: Entry): boolean => isKnown(entry) && entry.partly === undefined;

const known = (
  lines: readonly string[],
  lacks: "niet-ingevuld" | "niet-ingeladen" = "niet-ingevuld",
): Entry => (lines.length > 0 ? { known: [...lines] } : { lacks });

/**
 * Everything an organisation is in on a day, for everyone alike: of the register first. What is outside it is said of today,
 * unless a day was chosen: the register lags behind, what people wrote down does not.
 */
export async function readOwnRegister(
  building: Building,
  organisation: Organisation,
  { day, dayChosen, today }: Pick<View, "day" | "dayChosen" | "today">,
): Promise<Row[]> {
  const { db, primary } = building;
  const { key } = organisation;
  const [memberships, ties, own] = await Promise.all([
    membershipsOf(db, key, day),
    tiesOf(primary, VISITOR, key),
    ownFactsOf(building, key, { reader: VISITOR, dayChosen }),
  ]);
  return [
    ...(await registeredRows(building, memberships, own, day)),
    ...(await tieRows(
      building,
      ties.filter((it) => counts(it, dayChosen ? day : today)),
      own,
    )),
  ];
}

type Memberships = Awaited<ReturnType<typeof membershipsOf>>;

async function registeredRows(
  { db }: Building,
  memberships: Memberships,
  own: AllOwnFacts,
  day: Day,
): Promise<Row[]> {
  const [chains, executors] = await Promise.all([
    readChainsOn(
      db,
      memberships.map((it) => it.key),
      day,
    ),
    organisationsOf(
      db,
      memberships.map((it) => it.executor_key),
      ["details"],
    ),
  ]);
  const moments = new Map(chains.map((it) => [it.key, momentOf(it, day, undefined)]));
  return memberships.flatMap((it): Row[] => {
    const moment = moments.get(it.key);
    if (!moment) return [];
    const { version, participants } = moment;
    const { legalBases, addresses } = version.details;
    const executor = it.executor_key === null ? undefined : executors.get(it.executor_key);
    // An executing body has an address of its own; a light arrangement may give one itself.
    const places = executor ? detailsOf(executor).addresses : [];
    return [
      {
        ...{ key: it.key, title: it.title, href: collaborationPath(it.key), registered: true },
        ...{ form: FORMS[it.form], task: taskName(it.task_code), from: version.valid_from },
        ...{ since: it.takesPart.day, verified: version.last_verified },
        required: {
          participants: known(participants.map((one) => one.name)),
          legalBases: known(
            legalBases.map((one) => (one.title === null ? one.url : `${one.title} (${one.url})`)),
          ),
          powers: powersOf(it, version),
          seat: known(
            (places.length > 0 ? places : addresses).map((one) =>
              [one.line, one.postcode, one.town].filter(Boolean).join(", "),
            ),
          ),
          body: known([hasBudget(it.form) ? FORMS[it.form] : `Geen (${FORMS[it.form]})`]),
        },
        own: ownLines(own.get(it.key) ?? NOTHING_ADDED),
      },
    ];
  });
}

/**
 * The powers that were handed over (Wgr, article 136, first paragraph, c). The register says of which kind they are; which
 * they are stands in its articles, that not every installation loaded.
 */
function powersOf(
  { powers }: Memberships[number],
  {
    power_articles: articles,
    prose_loaded: loaded,
  }: { power_articles: { heading: string | null; text: string }[] | null; prose_loaded: boolean },
): Entry {
  const entry = known(
    [
      ...powers.map((power) => POWERS[power]),
      ...(articles ?? []).map(({ heading, text }) => (heading === null ? text : `${heading}: ${text}`)),
    ],
    loaded ? "niet-ingevuld" : "niet-ingeladen",
  );
  return isKnown(entry) && !loaded ? { ...entry, partly: "niet-ingeladen" } : entry;
}

/** Confirmed by all that take part, for everyone to read, and there on the day. */
const counts = ({ state, facts: { begins, ends } }: Tie, day: Day): boolean =>
  (state === "confirmed" || state === "ended") &&
  (begins === null || begins <= day) &&
  (ends === null ? state === "confirmed" : ends > day);

async function tieRows({ db }: Building, ties: readonly Tie[], own: AllOwnFacts): Promise<Row[]> {
  const names = await nameMap(
    db,
    ties.flatMap((it) => it.facts.participants),
  );
  return ties.map(({ id, facts, verified_on: verified }) => ({
    ...{ key: id, title: facts.name, href: tiePath(id), registered: false, verified },
    form: TIE_FORMS[facts.form],
    task: facts.task === null ? null : taskName(facts.task),
    ...{ from: facts.begins, since: facts.begins },
    required: {
      participants: known([
        ...facts.participants.map((it) => names.get(it) ?? it),
        ...facts.outsiders.map((it) => it.name),
      ]),
      legalBases: { lacks: "niet-gevraagd" },
      powers: { lacks: "niet-gevraagd" },
      seat: { lacks: "niet-gevraagd" },
      body: known([`Geen (${TIE_FORMS[facts.form]})`]),
    },
    own: [
      ...(facts.document === null
        ? []
        : [{ label: "Document", value: facts.document, source: null, verified }]),
      ...ownLines(own.get(id) ?? NOTHING_ADDED),
    ],
  }));
}

/** What the organisation adds, in words; what is said nowhere makes no line. */
function ownLines(own: OwnFacts): OwnLine[] {
  const line = <Value>(
    label: string,
    told: Told<Value> | null,
    words: (value: Value) => string,
  ): OwnLine[] =>
    told === null
      ? []
      : [{ label, value: words(told.value), source: told.by.source, verified: told.by.verifiedOn }];
  return [
    ...line("Vertegenwoordiging", own.representatives, (it) => it.join("; ")),
    ...line("Stemmen", own.votes, (it) => `${it.own} van de ${it.all}`),
    ...line("Deel van de kosten", own.costShare, costShare),
    ...line("Opzegtermijn", own.noticeTerm, String),
    ...line("Evaluatie", own.evaluation, formatDay),
    ...line("Documenten", own.documents, (it) => it.map((one) => `${one.name} ${one.url}`.trim()).join("; ")),
  ];
}

/** How much of what has to be told is known, of the arrangements that it has to be told of. */
export function completenessOf(rows: readonly Row[]): { filled: number; asked: number } {
  const entries = rows
    .filter((it) => it.registered)
    .flatMap((it) => REQUIRED_NAMES.map((name) => it.required[name]));
  return { filled: entries.filter(isWhole).length, asked: entries.length };
}
