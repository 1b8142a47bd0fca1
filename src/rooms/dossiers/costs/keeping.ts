/** Writing down what a dossier costs and makes vulnerable; each is a step of its life and a version of it. */
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Dossier } from "../queries.ts";
import { type Amounts, type Dependence, type Duty, FIGURE_NAMES, type Figures, type Place } from "./facts.ts";
import { allFigures, figuresAt } from "./queries.ts";

export type NewFigures = Amounts & Pick<Figures, "source" | "asOf" | "office">;
export type NewDuty = Omit<Duty, "id" | "day">;
export type NewDependence = Omit<Dependence, "id" | "day" | "organisation">;

/**
 * A party says its figures of one way; without any it takes back what it said.
 * @param seen the version of these figures that the page showed; 0 where it showed none
 * @throws Problem 409 when a colleague wrote others meanwhile, or the dossier is over and these are of before
 */
export async function sayFigures(
  trx: Trx,
  id: string,
  place: Omit<Place, "organisation">,
  what: NewFigures,
  seen: number,
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const { organisation } = by;
  const { common, alternative, moment } = place;
  if (dossier.state === "closed" && moment === "before")
    throw new Problem(409, "Dit dossier is afgerond. U kunt nu alleen nog opschrijven wat het echt kostte.");
  const known = figuresAt(await allFigures(trx, id), { organisation, ...place });
  if (known && isSame(known, what)) return;
  if (!known && FIGURE_NAMES.every((it) => what[it] === null))
    throw new Problem(422, "Vul ten minste één bedrag of aantal in.");
  if ((known?.version ?? 0) !== seen)
    throw new Problem(
      409,
      "Een collega schreef intussen andere cijfers op. Ze staan hieronder; wat u invulde, staat er nog. Bewaar opnieuw om uw cijfers te laten gelden.",
    );
  const { writeOff: write_off, asOf: as_of, investment, yearly, hours, exit, source, office } = what;
  const { version } = await stepDossier(trx, dossier, "reckon", by, {
    content: { reckoned: { organisation, ...place, ...what } },
  });
  await trx
    .insertInto("dossier_cost")
    .values({
      ...{ dossier: id, version, organisation, common, alternative, moment },
      ...{ investment, yearly, write_off, hours, exit, source, as_of, office, day: amsterdamDay(by.at) },
    })
    .execute();
}

const isSame = (one: Figures, other: NewFigures): boolean =>
  FIGURE_NAMES.every((it) => one[it] === other[it]) && one.source === other.source && one.asOf === other.asOf;

const stepped = async (trx: Trx, id: string, content: object, by: Doing): Promise<Dossier> =>
  stepDossier(trx, await dossierNow(trx, id), "reckon", by, { content });

/** Who keeps it says who stays responsible for something. @returns its number */
export async function addDuty(trx: Trx, id: string, what: NewDuty, by: Doing): Promise<string> {
  await stepped(trx, id, { duty: what }, by);
  const number = newUlid(by.at);
  await trx
    .insertInto("dossier_duty")
    .values({ id: number, dossier: id, ...what, holds: true, day: amsterdamDay(by.at) })
    .execute();
  return number;
}

/** @param holds false for what is no longer so: then it stands in the past alone */
export async function changeDuty(
  trx: Trx,
  { id, duty }: { id: string; duty: string },
  what: NewDuty,
  holds: boolean,
  by: Doing,
): Promise<void> {
  await stepped(trx, id, { duty: { ...what, holds } }, by);
  await trx
    .updateTable("dossier_duty")
    .set({ ...what, holds, day: amsterdamDay(by.at) })
    .where("id", "=", duty)
    .where("dossier", "=", id)
    .execute();
}

const rowOf = ({ on: depends_on, ...it }: NewDependence) => ({ ...it, depends_on });

/** A party says on whom or what it comes to depend. @returns its number */
export async function addDependence(trx: Trx, id: string, what: NewDependence, by: Doing): Promise<string> {
  const { organisation } = by;
  await stepped(trx, id, { dependence: { organisation, ...what } }, by);
  const number = newUlid(by.at);
  await trx
    .insertInto("dossier_dependence")
    .values({ id: number, dossier: id, organisation, ...rowOf(what), holds: true, day: amsterdamDay(by.at) })
    .execute();
  return number;
}

export async function changeDependence(
  trx: Trx,
  { id, dependence }: { id: string; dependence: string },
  what: NewDependence,
  holds: boolean,
  by: Doing,
): Promise<void> {
  const { organisation } = by;
  await stepped(trx, id, { dependence: { organisation, ...what, holds } }, by);
  await trx
    .updateTable("dossier_dependence")
    .set({ ...rowOf(what), holds, day: amsterdamDay(by.at) })
    .where("id", "=", dependence)
    .where("organisation", "=", organisation)
    .execute();
}
