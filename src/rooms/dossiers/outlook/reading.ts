/**
 * What dossiers will ask of the council of an organisation, with the days counted. The days of a dossier follow from its
 * version, from the meetings that clerks keep and from the register: as long as these stay they are not counted again.
 */
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Db } from "../db.ts";
import { asPage, keysOf } from "../decisions/acting.ts";
import { keepLast, keptWhile } from "../decisions/plans-kept.ts";
import { askedBy } from "../procedure/asked.ts";
import { knownParties } from "../procedure/known-parties.ts";
import { planOf } from "../procedure/plan.ts";
import { doneDays } from "../procedure/record.ts";
import { type Ask, asksIn, dayOf, isPast } from "./asks.ts";
import { type Coming, comingFor, type Steps, stepsOfAll } from "./queries.ts";

export interface Asked {
  dossier: Coming;
  ask: Ask;
}

export interface Outlook {
  /** In order of their day. */
  asks: readonly Asked[];
  /** That have no day yet: nobody chose the steps, or they cannot be as they were chosen. */
  undated: readonly Coming[];
}

/** What of one dossier is asked of one council; null where the steps that were chosen cannot be (any more). */
type Counted = readonly Ask[] | null;

/** Dossiers of all councils that are looked at: a council has hundreds, each a few lines. */
const MOST_COUNTED = 20_000;
const counted = keptWhile<Counted>();

/** As far as a reader may see. */
export async function outlookOf(
  building: Building,
  reader: Reader,
  organisation: string,
  today: Day,
): Promise<Outlook> {
  const db: Db = building.primary;
  const [coming, kept] = await Promise.all([comingFor(db, reader, organisation), counted(building)]);
  const nameOf = ({ id, version }: Coming) => `${id} ${version} ${organisation}`;
  const planned = coming.filter((it) => it.planned);
  const missing = planned.filter((it) => !kept.has(nameOf(it)));
  if (missing.length > 0) {
    const found = await countAll(building, missing, organisation, today);
    for (const it of missing) kept.set(nameOf(it), found.get(it.id) ?? null);
    keepLast(kept, MOST_COUNTED);
  }
  const asksOf = (it: Coming): Counted => (it.planned ? (kept.get(nameOf(it)) ?? null) : null);
  const asks = coming
    .flatMap((dossier) => (asksOf(dossier) ?? []).map((ask): Asked => ({ dossier, ask })))
    .filter(({ ask }) => !isPast(ask, today));
  return {
    asks: asks.sort((a, b) => (dayOf(a.ask) < dayOf(b.ask) ? -1 : dayOf(a.ask) > dayOf(b.ask) ? 1 : 0)),
    undated: coming.filter((it) => asksOf(it) === null),
  };
}

async function countAll(
  building: Building,
  dossiers: readonly Coming[],
  organisation: string,
  today: Day,
): Promise<Map<string, Counted>> {
  const all = await stepsOfAll(
    building.primary,
    dossiers.map((it) => it.id),
  );
  const known = await knownParties(
    building,
    [...new Set(all.flatMap((it) => keysOf(it.asked, it.parties)))],
    today,
  );
  const countOf = async (it: Steps): Promise<Counted> => {
    const { question } = await askedBy(building, asPage(it.asked, it.parties), today, known);
    const done = doneDays(it.decisions.map((one) => ({ ...one, link: null })));
    return question === null ? null : asksIn(planOf(question, done), organisation);
  };
  return new Map(await Promise.all(all.map(async (it) => [it.id, await countOf(it)] as const)));
}
