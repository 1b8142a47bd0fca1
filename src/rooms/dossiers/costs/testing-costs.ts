/** Figures, duties and dependences for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "../db.ts";
import { OFFICE } from "../testing-dossiers.ts";
import { type Amounts, NO_AMOUNTS, type Place } from "./facts.ts";
import { addDependence, addDuty, type NewDuty, sayFigures } from "./keeping.ts";
import { allFigures, figuresAt } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of the forms, as they are sent. */
export const COST_FIELDS: Record<string, string> = {
  ...{ investering: "€ 1,5 miljoen", jaarlijks: "250.000", afschrijving: "", uren: "1.250", uittreden: "" },
  ...{ bron: "begroting 2027, bladzijde 12", peildag: "2026-05-01", functie: OFFICE },
};
export const DUTY_FIELDS: Record<string, string> = {
  ...{ wat: "het contract", verantwoordelijk: HERE, opdrachtgever: HERE, opdrachtnemer: "", eigenaar: "" },
  ...{ toezichthouder: "", functie: OFFICE },
};
export const DEPENDENCE_FIELDS: Record<string, string> = {
  ...{ soort: "supplier", keuze: "together", waarvan: "leverancier van het zaaksysteem" },
  ...{ gevolg: "dan ligt het loket stil", maatregel: "", functie: OFFICE },
};

const inTrx = <Result>({ db }: World, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);
const byOf = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

/** A party says figures. */
export const putFigures = (
  world: World,
  id: string,
  { organisation = HERE, common = false, alternative = "together", moment = "before" }: Partial<Place>,
  amounts: Partial<Amounts>,
): Promise<void> =>
  inTrx(world, async (trx) => {
    const place = { organisation, common, alternative, moment };
    const seen = figuresAt(await allFigures(trx, id), place)?.version ?? 0;
    const said = { ...NO_AMOUNTS, ...amounts, source: "eigen raming", asOf: "2026-05-01", office: OFFICE };
    await sayFigures(trx, id, place, said, seen, byOf(organisation, world.at));
  });

/** Who keeps it says who stays responsible for something. */
export const putDuty = (
  world: World,
  id: string,
  more: Partial<NewDuty> = {},
  organisation = HERE,
): Promise<string> =>
  inTrx(world, (trx) =>
    addDuty(
      trx,
      id,
      {
        ...{ what: "het contract", responsible: HERE, client: null, supplier: null, owner: null },
        ...{ supervisor: null, office: OFFICE, ...more },
      },
      byOf(organisation, world.at),
    ),
  );

/** A party says on whom it comes to depend. */
export const putDependence = (world: World, id: string, organisation = HERE): Promise<string> =>
  inTrx(world, (trx) =>
    addDependence(
      trx,
      id,
      {
        ...{ kind: "supplier", alternative: "together", on: "leverancier van het zaaksysteem" },
        ...{ consequence: "dan ligt het loket stil", remedy: null, office: OFFICE },
      },
      byOf(organisation, world.at),
    ),
  );
