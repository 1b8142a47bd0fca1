/** Questions as `procedures.md` writes them, and made at random for tests of what always holds. */
import fc from "fast-check";
import { addDays, type Day } from "#kit/day.ts";
import { compulsoryBy, type DraftForm } from "#rooms/law";
import {
  type Change,
  CHANGES,
  organName,
  type OrganRole,
  PARTICIPANTS,
  type ParticipantKind,
  PROCEDURE_FORMS,
} from "./kinds.ts";
import { type Deciding, type Party, PLAIN, type ProcedureQuestion } from "./question.ts";

const ROLES: Record<string, OrganRole> = { raad: "council", college: "board", burgemeester: "head" };
const daysIn = (text: string): Day[] => text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];

/** "A gemeente (raad, college, treedt uit, vergadert 2027-01-14, reces 2027-07-10/2027-08-22)" */
function partyOf(text: string): Party {
  const [, key = "", kind = "", more = ""] = /^(\w+) ([\w-]+) \((.+)\)$/.exec(text.trim()) ?? [];
  const told = more.split(", ");
  const meetings = told.filter((it) => it.startsWith("vergadert")).flatMap(daysIn);
  const recesses = told
    .filter((it) => it.startsWith("reces"))
    .map((it) => {
      const [from = "", until = ""] = daysIn(it);
      return { from, until };
    });
  return {
    key,
    name: key,
    kind: kind as ParticipantKind,
    organs: told.flatMap((it) => ROLES[it] ?? []),
    ...(told.some((it) => it.startsWith("treedt")) ? { moves: true as const } : {}),
    ...(told.includes("gemachtigd") ? { authorised: true as const } : {}),
    ...(meetings.length > 0 ? { calendar: { meetings, recesses } } : {}),
  };
}

function decidingOf(more: string): Deciding {
  const article = /artikel (\d+)/.exec(more)?.[1] ?? "";
  if (more.includes("bestuur laat toe")) return { by: "bestuur", article };
  const needed = /meerderheid (\d+)/.exec(more)?.[1];
  return needed === undefined ? { by: "allen" } : { by: "meerderheid", needed: Number(needed), article };
}

/** A question of `procedures.md`, with what was done. */
export function questionOf(
  asked: string,
  parties: string,
  more = "",
): { question: ProcedureQuestion; done: Map<string, Day> } {
  const [, form = "", change = "", start = ""] = /^(\w+) (\w+), ontwerp (\S+)$/.exec(asked) ?? [];
  const done = new Map(
    [...more.matchAll(/gedaan (\S+) (\d{4}-\d{2}-\d{2})/g)].map(([, id = "", day = ""]): [string, Day] => [
      id,
      day,
    ]),
  );
  const question: ProcedureQuestion = {
    ...PLAIN,
    form: form as DraftForm,
    change: change as Change,
    parties: parties.split("; ").map(partyOf),
    start,
    deciding: decidingOf(more),
    papersDays: Number(/stukken (\d+) dagen/.exec(more)?.[1] ?? 0),
    farReaching: more.includes("ingrijpend"),
    compulsory: more.includes("verplicht ggd")
      ? compulsoryBy({ title: "GGD Groningen", executor: null, form: "OL" }, start, "gemeente")
      : [],
  };
  return { question, done };
}

const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays("2026-01-01", count));
const kind = fc.constantFrom(...(Object.keys(PARTICIPANTS) as ParticipantKind[]));

const party = fc
  .record({
    kind,
    organs: fc.subarray<OrganRole>(["council", "board", "head"], { minLength: 1 }),
    moves: fc.boolean(),
    authorised: fc.boolean(),
    meetings: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }),
    recess: fc.integer({ min: 0, max: 300 }),
    first: day,
  })
  .map(({ kind, organs, moves, authorised, meetings, recess, first }) => ({
    kind,
    organs: organs.filter((role) => organName(kind, role) !== null),
    ...(moves ? { moves: true as const } : {}),
    ...(authorised ? { authorised: true as const } : {}),
    calendar: {
      meetings: meetings.toSorted((a, b) => a - b).map((count) => addDays(first, count)),
      recesses: [{ from: addDays(first, recess), until: addDays(first, recess + 42) }],
    },
  }));

/** Any question, also ones that are refused. */
export const anyQuestion: fc.Arbitrary<ProcedureQuestion> = fc
  .record({
    form: fc.constantFrom(...(Object.keys(PROCEDURE_FORMS) as DraftForm[])),
    change: fc.constantFrom(...(Object.keys(CHANGES) as Change[])),
    parties: fc.array(party, { minLength: 1, maxLength: 6 }),
    start: day,
    papersDays: fc.integer({ min: 0, max: 28 }),
    farReaching: fc.boolean(),
    deciding: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Deciding>({ by: "allen" }) },
      fc
        .integer({ min: 1, max: 6 })
        .map((needed): Deciding => ({ by: "meerderheid", needed, article: "31" })),
      fc.constant<Deciding>({ by: "bestuur", article: "30" }),
    ),
  })
  .map((it) => ({
    ...PLAIN,
    ...it,
    parties: it.parties.map((party, index) => ({ ...party, key: `p${index}`, name: `Deelnemer ${index}` })),
  }));
