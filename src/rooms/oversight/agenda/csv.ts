import type { Day } from "#kit/day.ts";
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { FORMS, statusOf } from "#rooms/law";
import { type Agenda, councilMoment, type Entry, type Remark } from "./agenda.ts";
import { meetingSentence } from "./words.ts";

/** A deadline, or a rule that gives no day. */
interface Row extends Remark {
  standing: string;
  documentYear: number | null;
  moment: string;
}

const columns: Column<Row>[] = [
  { label: "Uiterste dag", csv: (it) => it.standing },
  { label: "Termijn", csv: (it) => it.rule.value.name },
  { label: "Over jaar", csv: (it) => it.documentYear },
  { label: "Regeling", csv: (it) => it.arrangement.title },
  { label: "Nummer", csv: (it) => it.arrangement.key },
  { label: "Vorm", csv: (it) => FORMS[it.arrangement.form] },
  { label: "Uw vergadering", csv: (it) => it.moment },
  { label: "Toelichting", csv: (it) => it.why },
  { label: "Artikel", csv: (it) => it.rule.article },
  { label: "Zekerheid", csv: (it) => statusOf(it.rule) },
  { label: "Waar de regeling kan afwijken", csv: (it) => it.rule.value.ownText },
];

/** The calendar as a spreadsheet: every deadline, then the rules without a day, then those that do not hold. */
export function agendaCsv(agenda: Agenda, meetings: readonly Day[]): Response {
  const moment = (it: Entry) =>
    meetings.length === 0 ? "" : meetingSentence(councilMoment(it, agenda, meetings), agenda);
  const remark = (standing: string) => (it: Remark) => ({ ...it, standing, documentYear: null, moment: "" });
  return listingCsv(`agenda-${agenda.organisation.key}-${agenda.year}`, {
    columns,
    rows: [
      ...agenda.entries.map((it) => ({ ...it, standing: it.day, moment: moment(it), why: it.rule.says })),
      ...agenda.undated.map(remark("geldt, zonder vaste dag")),
      ...agenda.excluded.map(remark("geldt niet")),
    ],
  });
}
