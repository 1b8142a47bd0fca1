/** Everything an organisation is in, of the register and beside it, with what it may say, pays and has to look out for. */
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { lastFigure, type OwnFacts } from "#rooms/additions";
import { collaborationPath, type Membership, membershipsOf } from "#rooms/collaborations";
import { FORMS } from "#rooms/law";
import type { Organisation } from "#rooms/organisations";
import { TIE, type Tie, TIE_FORMS, tiePath, tiesOf } from "#rooms/ties";
import { type Agenda, readAgendas } from "../agenda/agenda.ts";
import { hasAgenda } from "../agenda/questions.ts";
import { entryTitle } from "../agenda/words.ts";
import { outsidePath, participationPath } from "../paths.ts";
import { type AllOwnFacts, NOTHING_ADDED, ownFactsOf } from "../own/own-facts.ts";
import { costShare } from "../own/cost-share.ts";
import { type Paid, paidByYear, type PaidInYear } from "../own/paid.ts";
import { boundWhereTold, daysAdded, lastDayOf, OWN_DAYS, type OwnDay } from "../own/own-days.ts";

/** A year after somebody last looked a fact is old. */
const STALE_AFTER_DAYS = 365;

export interface Row {
  /** Key of the collaboration, or number of the tie. */
  key: string;
  title: string;
  href: string;
  registered: boolean;
  task: string | null;
  form: string;
  /** By which organs it takes part. */
  organs: string[];
  /** What it may say there: votes and who speaks for it. */
  say: string | null;
  contribution: Paid | null;
  costShare: string | null;
  next: { day: Day; what: string } | null;
  risk: string | null;
  /** `bevestigd`, `oud` when nobody looked for a year, or the state of what is not confirmed. */
  standing: "bevestigd" | "oud" | "concept" | "voorgelegd";
  verified: Day | null;
  /** Since when it takes part. */
  since: Day | null;
}

export interface Standing {
  rows: Row[];
  /** What it came to take part in since a year ago, and what it left. */
  came: Row[];
  left: { title: string; href: string }[];
  /** What begins after the day. */
  coming: { title: string; href: string; from: Day }[];
  yearAgo: Day;
  own: AllOwnFacts;
}

const yearBefore = (day: Day): Day => {
  const then = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return then.endsWith("-02-29") ? then.replace("-29", "-28") : then;
};

/** All of it on the day of a view, as far as its reader may see. */
export async function readStanding(
  building: Building,
  organisation: Organisation,
  view: View,
): Promise<Standing> {
  const { db, primary } = building;
  const { key } = organisation;
  const ahead = view.dayChosen ? view.day : view.today;
  const yearAgo = yearBefore(ahead);
  const years = [0, 1].map((it) => Number(ahead.slice(0, 4)) + it);
  const [memberships, before, ties, own, agendas] = await Promise.all([
    membershipsOf(db, key, view.day),
    membershipsOf(db, key, yearBefore(view.day)),
    tiesOf(primary, view.reader, key),
    ownFactsOf(building, key, view),
    hasAgenda(`${years[1]}-01-01`) ? readAgendas(db, organisation, years, view.day) : [],
  ]);
  noteViews(building, view.reader, TIE, ties);
  const bound = await boundWhereTold(building, key, own);
  const there = ties.filter((it) => it.state !== "withdrawn");
  const now = there.filter((it) => holds(it, ahead));
  const about = (it: string) => own.get(it) ?? NOTHING_ADDED;
  const rows = [
    ...memberships.map((it) =>
      registeredRow(key, it, about(it.key), { agendas, ahead, why: bound.get(it.key) }),
    ),
    ...now.map((it) => tieRow(key, it, about(it.id), ahead)),
  ];
  const stayed = new Set(memberships.map((it) => it.key));
  const wasThere = new Set(before.map((it) => it.key));
  return {
    ...{ rows, yearAgo, own },
    came: rows.filter((it) =>
      it.registered ? !wasThere.has(it.key) : it.since !== null && it.since > yearAgo,
    ),
    left: [
      ...before
        .filter((it) => !stayed.has(it.key))
        .map((it) => ({ title: it.title, href: collaborationPath(it.key) })),
      ...there
        .filter((it) => it.facts.ends !== null && it.facts.ends <= ahead && it.facts.ends > yearAgo)
        .map((it) => ({ title: it.facts.name, href: tiePath(it.id) })),
    ],
    coming: there
      .flatMap(({ id, facts: { name, begins } }) =>
        begins !== null && begins > ahead ? [{ title: name, href: tiePath(id), from: begins }] : [],
      )
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

const holds = ({ facts: { begins, ends } }: Tie, day: Day): boolean =>
  (begins === null || begins <= day) && (ends === null || ends > day);

const sayOf = ({ votes, representatives }: OwnFacts): string | null => {
  const said = [
    ...(votes ? [`${votes.value.own} van de ${votes.value.all} stemmen`] : []),
    ...(representatives ? [enumerate(representatives.value)] : []),
  ];
  return said.length === 0 ? null : said.join("; ");
};

/** What the organisation itself adds to a row. */
const added = (own: OwnFacts) => {
  const paid = lastFigure(own, "contribution");
  return {
    say: sayOf(own),
    contribution: paid && { cents: paid.value, year: paid.year },
    costShare: own.costShare && costShare(own.costShare.value),
    risk: own.risk?.value ?? null,
  };
};

/** Days of its own that it has to look out for. */
const inWords = (days: readonly Pick<OwnDay, "kind" | "day" | "aside">[]): { day: Day; what: string }[] =>
  days.map(({ day, kind, aside }) => {
    const what = OWN_DAYS[kind].toLowerCase();
    return { day, what: aside === null ? what : `${what}, maar uittreden kan niet` };
  });

const first = (days: { day: Day; what: string }[], from: Day) =>
  days.filter((it) => it.day >= from).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;

function registeredRow(
  organisation: string,
  it: Membership,
  own: OwnFacts,
  { agendas, ahead, why }: { agendas: readonly Agenda[]; ahead: Day; why: string | undefined },
): Row {
  const deadlines = agendas
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.arrangement.key === it.key)
    .map((entry) => ({ day: entry.day, what: entryTitle(entry) }));
  const verified = agendas[0]?.arrangements.find((other) => other.key === it.key)?.lastVerified ?? null;
  return {
    key: it.key,
    title: it.title,
    href: participationPath(organisation, it.key),
    registered: true,
    task: it.task_code,
    form: FORMS[it.form],
    organs: it.organs,
    ...added(own),
    costShare: added(own).costShare ?? (it.costKey === null ? null : costShare(it.costKey)),
    next: first([...deadlines, ...inWords(daysAdded(own, why))], ahead),
    standing: isOld(verified, ahead) ? "oud" : "bevestigd",
    verified,
    since: it.takesPart.day,
  };
}

function tieRow(organisation: string, tie: Tie, own: OwnFacts, ahead: Day): Row {
  const { id, facts, state, verified_on: verified } = tie;
  return {
    key: id,
    title: facts.name,
    href: outsidePath(organisation, id),
    registered: false,
    task: facts.task,
    form: TIE_FORMS[facts.form],
    organs: [],
    ...added(own),
    next: first(inWords([...lastDayOf(tie), ...daysAdded(own, undefined)]), ahead),
    standing:
      state === "draft"
        ? "concept"
        : state === "offered"
          ? "voorgelegd"
          : isOld(verified, ahead)
            ? "oud"
            : "bevestigd",
    verified,
    since: facts.begins,
  };
}

const isOld = (verified: Day | null, day: Day): boolean =>
  verified === null || verified < addDays(day, -STALE_AFTER_DAYS);

export interface Totals {
  registered: number;
  outside: number;
  /** What is paid, of each the last year that is known; and of how many nothing is. */
  paid: PaidInYear[];
  unpaid: number;
  old: number;
}

export const totalsOf = (rows: readonly Row[]): Totals => {
  const paid = rows.flatMap((it) => it.contribution ?? []);
  return {
    registered: rows.filter((it) => it.registered).length,
    outside: rows.filter((it) => !it.registered).length,
    paid: paidByYear(paid),
    unpaid: rows.length - paid.length,
    old: rows.filter((it) => it.standing === "oud").length,
  };
};

/** "3 van de 40 stemmen", as the spreadsheet has a day with its words. */
export const nextWords = ({ next }: Row): string | null =>
  next === null ? null : `${formatDay(next.day)}: ${next.what}`;
