import type { Day } from "#kit/day.ts";
import { csvAnswer } from "#kit/csv.ts";
import { FORMS, statusOf } from "#rooms/law";
import { type Agenda, councilMoment } from "./agenda.ts";
import { meetingSentence } from "./words.ts";

const HEADER = [
  "Uiterste dag",
  "Termijn",
  "Over jaar",
  "Regeling",
  "Nummer",
  "Vorm",
  "Uw vergadering",
  "Toelichting",
  "Artikel",
  "Zekerheid",
  "Waar de regeling kan afwijken",
];

/** The calendar as a spreadsheet: every deadline, then the rules without a day, then those that do not hold. */
export const agendaCsv = (agenda: Agenda, meetings: readonly Day[]): Response =>
  csvAnswer(`agenda-${agenda.organisation.key}-${agenda.year}`, HEADER, [
    ...agenda.entries.map((entry) => [
      entry.day,
      entry.rule.value.name,
      entry.documentYear,
      entry.arrangement.title,
      entry.arrangement.key,
      FORMS[entry.arrangement.form],
      meetings.length === 0 ? "" : meetingSentence(councilMoment(entry, agenda, meetings), agenda),
      entry.rule.says,
      entry.rule.article,
      statusOf(entry.rule),
      entry.rule.value.ownText,
    ]),
    ...[
      ...agenda.undated.map((it) => ({ ...it, standing: "geldt, zonder vaste dag" })),
      ...agenda.excluded.map((it) => ({ ...it, standing: "geldt niet" })),
    ].map(({ rule, arrangement, why, standing }) => [
      standing,
      rule.value.name,
      null,
      arrangement.title,
      arrangement.key,
      FORMS[arrangement.form],
      "",
      why,
      rule.article,
      statusOf(rule),
      rule.value.ownText,
    ]),
  ]);
