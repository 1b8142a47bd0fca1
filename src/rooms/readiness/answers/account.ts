/**
 * The account of an organisation: a row for each item, answered or not. The council and the ministry are told of the same rows; each gets
 * the columns that it asks for.
 */
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Column } from "#kit/look/table.tsx";
import type { Db } from "../db.ts";
import { everPublished } from "../published/asked-items.ts";
import { itemsOfOrganisation, organisationItems } from "../published/of-organisation.ts";
import { type Item, VERDICTS } from "../sets/question-set.ts";
import { EVIDENCE, type GivenAnswer } from "./facts.ts";
import { answersFor } from "./queries.ts";

/** `open` where nobody answered; `stale` where nobody said for a year that it is right; `gone` where it is asked no more. */
export const STANDINGS = {
  answered: "beantwoord",
  stale: "opnieuw bekijken",
  open: "open",
  gone: "niet meer gevraagd",
} as const;
export type Standing = keyof typeof STANDINGS;

export interface AccountRow {
  item: Item;
  answer: GivenAnswer | null;
  standing: Standing;
}

/** A row for each item, in the order of the sets, as far as the reader may read the answers. */
export async function accountOf(
  db: Db,
  reader: Reader,
  organisation: string,
  today: Day,
  only?: readonly Item[],
): Promise<AccountRow[]> {
  const items = only ?? (await itemsOfOrganisation(db, organisation, today));
  const answers = await answersFor(
    db,
    reader,
    [organisation],
    items.map((it) => it.code),
    today,
  );
  const by = new Map(answers.map((it) => [it.item, it]));
  return items.map((item) => {
    const answer = by.get(item.code) ?? null;
    return { item, answer, standing: !answer ? "open" : answer.stale ? "stale" : "answered" };
  });
}

/** What it answered and is asked no more, as it was asked last; for who has a place there. */
export async function formerOf(
  db: Db,
  reader: Reader,
  organisation: string,
  asked: readonly Item[],
  today: Day,
): Promise<AccountRow[]> {
  const known = new Set(asked.map((it) => it.code));
  const codes = (await everPublished(db)).filter((it) => !known.has(it));
  const answers = await answersFor(db, reader, [organisation], codes, today);
  const items = await organisationItems(
    db,
    answers.map((it) => it.item),
    today,
  );
  return answers.flatMap((answer): AccountRow[] => {
    const item = items.get(answer.item)?.item;
    return item ? [{ item, answer, standing: "gone" }] : [];
  });
}

/** To whom an account is given: to its own council, or to the ministry that has the supervision. */
export const ACCOUNTS = { raad: "de raad", ministerie: "het ministerie" } as const;
export type AccountTo = keyof typeof ACCOUNTS;

type Told = Column<AccountRow> & { json: string };

const COMMON: readonly Told[] = [
  { label: "Maatregel", json: "maatregel", csv: (it) => it.item.measure },
  { label: "Vraag", json: "vraag", csv: (it) => it.item.question },
  { label: "Stand", json: "stand", csv: (it) => STANDINGS[it.standing] },
  { label: "Antwoord", json: "antwoord", csv: (it) => it.answer && VERDICTS[it.answer.verdict] },
  { label: "Nagekeken", json: "nagekekenOp", day: true, csv: (it) => it.answer?.verifiedOn ?? null },
];

/** A council reads what is said; a ministry counts, and asks the owner for the rest. */
export const ACCOUNT_COLUMNS: Readonly<Record<AccountTo, readonly Told[]>> = {
  raad: [
    ...COMMON,
    { label: "Toelichting", json: "toelichting", csv: (it) => it.answer?.statement ?? null },
    { label: "Eigenaar", json: "eigenaar", csv: (it) => it.answer?.owner ?? null },
  ],
  ministerie: [
    ...COMMON,
    { label: "Bewijs", json: "bewijs", csv: (it) => it.answer && EVIDENCE[it.answer.evidence] },
    { label: "Via", json: "via", csv: (it) => it.answer?.via ?? null },
  ],
};

/** The rows of the account: those with the number of a measure. */
export const measured = (rows: readonly AccountRow[]): AccountRow[] =>
  rows.filter((it) => it.item.measure !== null);
