import type { Day } from "#kit/day.ts";
import { ANY_COUNCIL, COUNCILS, DEADLINE_LAW, deadlinesFor, type Outcome, type Rule } from "#rooms/law";
import type { Organisation } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { firstMeeting, lastMeeting } from "./meetings.ts";
import { type ArrangementOfCouncil, arrangementsOf } from "./queries.ts";

/** Years of which the rules are known, or may be expected to hold. */
export const FIRST_YEAR = 2012;
export const LAST_YEAR = 2099;

/** One deadline that falls in the year, for one arrangement. */
export interface Entry {
  rule: Rule<"termijn">;
  day: Day;
  /** The year the document is about. */
  documentYear: number | null;
  arrangement: ArrangementOfCouncil;
}

/** A rule of which no day is known, or that does not hold, for one arrangement. */
export interface Remark {
  rule: Rule<"termijn">;
  why: string;
  arrangement: ArrangementOfCouncil;
}

export interface Agenda {
  organisation: { key: string; name: string };
  /** What the meetings are called: "raadsvergadering". */
  meeting: string;
  year: number;
  /** The day on which the participations were looked up. */
  day: Day;
  arrangements: ArrangementOfCouncil[];
  /** In order of day, then of rule, then of title. */
  entries: Entry[];
  undated: Remark[];
  excluded: Remark[];
}

/**
 * The council's calendar of one organisation for a year.
 * @param day the day on which its participations are looked up
 */
export const readAgenda = async (db: Db, organisation: Council, year: number, day: Day): Promise<Agenda> =>
  agendaOf(organisation, await arrangementsOf(db, organisation.key, day), year, day);

/** The same for several years, one after the other; who takes part in what is asked once. */
export async function readAgendas(
  db: Db,
  organisation: Council,
  years: number[],
  day: Day,
): Promise<Agenda[]> {
  const arrangements = await arrangementsOf(db, organisation.key, day);
  return years.map((year) => agendaOf(organisation, arrangements, year, day));
}

type Council = Pick<Organisation, "key" | "name" | "type">;

function agendaOf(
  organisation: Council,
  arrangements: ArrangementOfCouncil[],
  year: number,
  day: Day,
): Agenda {
  const all = arrangements.flatMap((arrangement) =>
    deadlinesFor({ ...arrangement, participantType: organisation.type }, year).map((outcome) => ({
      arrangement,
      outcome,
    })),
  );
  const place = (it: Entry) => DEADLINE_LAW.indexOf(it.rule);
  return {
    organisation: { key: organisation.key, name: organisation.name },
    meeting: (COUNCILS[organisation.type] ?? ANY_COUNCIL).meeting,
    year,
    day,
    arrangements,
    entries: all
      .flatMap(({ arrangement, outcome }): Entry[] =>
        outcome.kind === "dag"
          ? [{ arrangement, rule: outcome.rule, day: outcome.day, documentYear: outcome.year }]
          : [],
      )
      .sort((a, b) => a.day.localeCompare(b.day) || place(a) - place(b)),
    undated: remarks(all, "zonder-dag"),
    excluded: remarks(all, "niet"),
  };
}

const remarks = (
  all: { arrangement: ArrangementOfCouncil; outcome: Outcome }[],
  kind: "zonder-dag" | "niet",
): Remark[] =>
  all.flatMap(({ arrangement, outcome }) =>
    outcome.kind === kind ? [{ arrangement, rule: outcome.rule, why: outcome.why }] : [],
  );

/** The day on which participations are looked up: the reader's own, else within an earlier year its last one. */
export const lookUpDay = (year: number, registerDay: Day, chosen: Day | undefined): Day =>
  chosen ?? (String(year) < registerDay.slice(0, 4) ? `${year}-12-31` : registerDay);

/** When the register entry that was checked longest ago was checked; null when one never was, or there is none. */
export function oldestCheck({ arrangements }: Agenda): Day | null {
  const days = arrangements.map((it) => it.lastVerified);
  return days.includes(null) ? null : (days.sort()[0] ?? null);
}

/** What a deadline means for a council that meets on these days. */
export interface CouncilMoment {
  /** `ontvangen`: the first meeting after a document has come; `behandelen`: the last one in time. */
  kind: "ontvangen" | "behandelen";
  /** Undefined when there is none. */
  meeting: Day | undefined;
  /** The meeting is before the last day on which the document may still come. */
  mayBeTooEarly: Day | null;
}

/** Counts back from a deadline to the council's own meetings of that year. */
export function councilMoment(entry: Entry, agenda: Agenda, meetings: readonly Day[]): CouncilMoment {
  const { rule, day } = entry;
  if (rule.value.council === "ontvangt")
    return { kind: "ontvangen", meeting: firstMeeting(meetings, day), mayBeTooEarly: null };
  const meeting = lastMeeting(meetings, day, `${agenda.year}-01-01`);
  const arrival = agenda.entries.find(
    (it) =>
      it.arrangement.key === entry.arrangement.key &&
      it.rule.value.council === "ontvangt" &&
      `zienswijze-${it.rule.id}` === rule.id,
  );
  return {
    kind: "behandelen",
    meeting,
    mayBeTooEarly: arrival && meeting !== undefined && meeting < arrival.day ? arrival.day : null,
  };
}
