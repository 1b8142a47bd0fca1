/** A clerk keeps the meeting days and recesses of the council: then the agenda reckons with them for everyone. */
import { formatDay } from "#kit/day.ts";
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { optional, textField } from "#kit/form-fields.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { type Council, readCouncil } from "../council.ts";
import { agendaPath, councilTrail, keepDaysPath } from "../paths.ts";
import {
  beginDays,
  changeDays,
  type CouncilDays,
  type KeptDays,
  keptDays,
  type Recess,
} from "./kept-days.ts";
import { unpackDays } from "./meetings.ts";
import { meetingFields } from "./questions.ts";
import { readText } from "./read-meetings.ts";
import { daysIn, orderIn } from "./written-days.ts";

const fields = {
  dagen: textField("Vergaderdagen", {
    most: 5_000,
    hint: "Eén per regel, zoals 3-6-2027 of 3 juni 2027. Ook van meer jaren.",
  }),
  reces: optional(
    textField("Reces", {
      most: 1_000,
      hint: "Eén per regel, met de eerste en de laatste dag: 12 juli 2027 tot en met 22 augustus 2027.",
    }),
  ),
};

interface Asked extends Council {
  kept: KeptDays | null;
  /** Days that came along in the address, to keep. */
  proposed: string | null;
}

const load = async (
  { primary }: Building,
  { code = "" }: Record<string, string>,
  view: View,
): Promise<Asked> => {
  const council = await readCouncil(primary, code);
  return {
    ...council,
    kept: await keptDays(primary, council.organisation.key),
    proposed: view.query.raad ?? null,
  };
};

const linesOf = ({ days, recesses }: CouncilDays) => ({
  dagen: days.map(formatDay).join("\n"),
  reces: recesses.map((it) => `${formatDay(it.from)} tot en met ${formatDay(it.until)}`).join("\n"),
});

/** Days of an address as they stand in the field; nothing when it holds none. */
const proposedIn = ({ proposed }: Asked) => {
  const days = proposed === null ? null : unpackDays(proposed);
  return days && linesOf({ days, recesses: [] }).dagen;
};

/** @throws Problem 422 with what cannot be read */
function daysTyped({ dagen, reces }: { dagen: string; reces?: string | undefined }, view: View): CouncilDays {
  const year = Number(view.today.slice(0, 4));
  const { days, errors } = readText(dagen, year);
  const wrong = errors.map((message) => ({ field: "dagen", message }));
  const recesses: Recess[] = [];
  for (const line of (reces ?? "").split(/\r?\n/).filter((it) => it.trim() !== "")) {
    const [from, until, ...more] = daysIn(line, year, orderIn(reces ?? "")).map((it) =>
      "day" in it ? it.day : null,
    );
    if (from && until && more.length === 0 && from <= until) recesses.push({ from, until });
    else
      wrong.push({
        field: "reces",
        message: `“${line.trim().slice(0, 60)}” is geen reces. Geef de eerste en de laatste dag, bijvoorbeeld 12 juli ${year} tot en met 22 augustus ${year}.`,
      });
  }
  const during = (days ?? []).find((day) => recesses.some((it) => it.from <= day && day <= it.until));
  if (during)
    wrong.push({ field: "dagen", message: `Op ${formatDay(during)} is er reces. Haal een van de twee weg.` });
  if (days === null || wrong.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", wrong);
  return { days, recesses: recesses.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
}

const may = {
  action: "vergaderdagen.bijhouden",
  of: ({ organisation: { key } }: Asked) => ({ organisation: key }),
  object: ({ organisation: { key } }: Asked) => `organisation:${key}`,
} as const;

const shared = {
  may,
  fields,
  // Days that came along in the address, to keep.
  query: { raad: meetingFields.raad },
  changes: ({ organisation: { key } }: Asked, _: CouncilDays) => [`organisation:${key}`],
  understand: ({ input, view }: { input: { dagen: string; reces?: string | undefined }; view: View }) =>
    Promise.resolve(daysTyped(input, view)),
  next: ({ thing }: { thing: Asked }) => agendaPath(thing.organisation.key),
  afterwards: ({ thing }: { thing: Asked }) => agendaPath(thing.organisation.key),
};

const partsOf = ({ organisation }: Asked, view: View) => ({
  title: "Vergaderdagen bijhouden",
  lead: `De agenda van ${organisation.name} rekent dan voor iedereen met deze dagen.`,
  trail: [...councilTrail(view, organisation), { label: "Agenda", href: agendaPath(organisation.key) }],
  timeless: true,
});

export const beginDaysForm = form({
  ...shared,
  path: "/voor-de-raad/:code/agenda/bijhouden",
  load,
  page: ({ thing, typed, ...asked }) => {
    const proposed = proposedIn(thing);
    const filled = Object.keys(typed).length === 0 && proposed !== null ? { dagen: proposed } : typed;
    return {
      ...partsOf(thing, asked.view),
      body: <FormParts {...asked} typed={filled} fields={fields} button="Bewaar deze dagen" />,
    };
  },
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    beginDays(trx, organisation.key, meant, doing(view.reader, organisation.key, at)),
});

export const changeDaysForm = form({
  ...shared,
  path: "/voor-de-raad/:code/agenda/wijzigen",
  load: async (building, words, view): Promise<Asked & { kept: KeptDays }> => {
    const asked = await load(building, words, view);
    if (asked.kept === null) throw notFound("Er worden nog geen vergaderdagen bijgehouden.");
    return { ...asked, kept: asked.kept };
  },
  edits: {
    entry: ({ kept }) => kept,
    filled: (_, asked) =>
      Promise.resolve({
        ...linesOf(asked.kept),
        ...(proposedIn(asked) !== null && { dagen: proposedIn(asked) ?? "" }),
      }),
    before: async ({ primary }, { kept }, version) => {
      const then = (await contentAt(primary, kept.id, version)) as CouncilDays | null;
      return then && linesOf(then);
    },
  },
  page: ({ thing, ...asked }) => ({
    ...partsOf(thing, asked.view),
    body: <FormParts {...asked} fields={fields} button="Bewaar deze dagen" />,
  }),
  submit: ({ thing: { organisation, kept }, meant, view, trx, at }) =>
    changeDays(trx, kept, meant, doing(view.reader, organisation.key, at)),
});

/** Where a clerk keeps them: with days that stand in the address already. */
export const keepLink = (organisation: string, kept: KeptDays | null, raad: string | undefined): string =>
  `${keepDaysPath(organisation, kept === null)}${raad === undefined ? "" : `?raad=${raad}`}`;

/** "12 juli 2027 tot en met 22 augustus 2027" */
export const recessWords = ({ from, until }: Recess): string =>
  `${formatDay(from)} tot en met ${formatDay(until)}`;
