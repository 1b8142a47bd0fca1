import type { Day } from "#kit/day.ts";
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { FORMS, statusOf } from "#rooms/law";
import { type Agenda, councilMoment, type Entry, type Remark } from "./agenda.ts";
import { OWN_DAYS, type OwnDay } from "../own/own-days.ts";
import { meetingSentence } from "./words.ts";

/** A deadline or a rule that gives no day, or a day that the organisation told itself. */
type Row = { standing: string; documentYear: number | null; moment: string } & (
  (Remark & { own?: undefined }) | { own: OwnDay; why: string }
);

/** Of a rule of the law; a day of its own has none. */
const ofRule =
  (told: (it: Remark) => string | null) =>
  (it: Row): string | null =>
    it.own ? null : told(it);

const columns: Column<Row>[] = [
  { label: "Uiterste dag", csv: (it) => it.standing },
  { label: "Termijn", csv: (it) => (it.own ? OWN_DAYS[it.own.kind] : it.rule.value.name) },
  { label: "Over jaar", csv: (it) => it.documentYear },
  { label: "Regeling", csv: (it) => (it.own ?? it.arrangement).title },
  { label: "Nummer", csv: (it) => (it.own ?? it.arrangement).key },
  { label: "Vorm", csv: ofRule((it) => FORMS[it.arrangement.form]) },
  { label: "Uw vergadering", csv: (it) => it.moment },
  { label: "Toelichting", csv: (it) => it.why },
  { label: "Artikel", csv: ofRule((it) => it.rule.article) },
  { label: "Zekerheid", csv: (it) => (it.own ? "eigen opgave" : statusOf(it.rule)) },
  { label: "Waar de regeling kan afwijken", csv: ofRule((it) => it.rule.value.ownText) },
];

/**
 * The calendar as a spreadsheet: every deadline, then the rules without a day, then those that do not hold, and last what the
 * organisation told itself.
 */
export function agendaCsv(agenda: Agenda, meetings: readonly Day[], own: readonly OwnDay[]): Response {
  const moment = (it: Entry) =>
    meetings.length === 0 ? "" : meetingSentence(councilMoment(it, agenda, meetings), agenda);
  const remark = (standing: string) => (it: Remark) => ({ ...it, standing, documentYear: null, moment: "" });
  return listingCsv(`agenda-${agenda.organisation.key}-${agenda.year}`, {
    columns,
    rows: [
      ...agenda.entries.map((it) => ({ ...it, standing: it.day, moment: moment(it), why: it.rule.says })),
      ...agenda.undated.map(remark("geldt, zonder vaste dag")),
      ...agenda.excluded.map(remark("geldt niet")),
      ...own.map((it) => ({
        ...{ own: it, standing: it.day, documentYear: null, moment: "" },
        why: [
          it.source === null ? null : `Bron: ${it.source}`,
          it.unconfirmed === null ? null : `Deze samenwerking is ${it.unconfirmed}`,
          it.aside,
        ]
          .filter(Boolean)
          .join(". "),
      })),
    ],
  });
}
