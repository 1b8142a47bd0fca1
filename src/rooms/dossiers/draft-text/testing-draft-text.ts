/** The text of a draft for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "../db.ts";
import { OFFICE } from "../testing-dossiers.ts";
import { putEdition, remark, writePart } from "./keeping.ts";
import { draftOf } from "./queries.ts";
import { textsAt } from "./facts.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of its forms. */
export const TEXT: Record<string, string> = { tekst: "Artikel 1. Er is een belang.", gelezen: "" };
export const EDITION: Record<string, string> = { wat: "het eerste ontwerp" };
export const REMARK: Record<string, string> = { opmerking: "Noem ook de wijken.", functie: OFFICE };
export const REPLY: Record<string, string> = {
  ...{ antwoord: "taken", waarom: "artikel 1 noemt ze nu", functie: OFFICE },
};

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);
const byOf = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

/** Writes a part, whatever stands there. */
export const putText = (world: World, id: string, part: string, text: string, organisation = HERE) =>
  inTrx(world, async (trx) => {
    const now = textsAt((await draftOf(trx, id)).texts, Number.MAX_SAFE_INTEGER).get(part) ?? "";
    await writePart(trx, id, { part, text, seen: now }, byOf(organisation, world.at));
  });

/** Puts it before the parties. */
export const putEditionOf = (world: World, id: string, note: string, organisation = HERE) =>
  inTrx(world, (trx) => putEdition(trx, id, note, byOf(organisation, world.at)));

/** A party remarks something. @returns the number of the remark */
export const putRemark = (world: World, id: string, part: string, organisation: string): Promise<number> =>
  inTrx(world, async (trx) => {
    await remark(
      trx,
      id,
      { part, remark: "Noem ook de wijken.", office: OFFICE },
      byOf(organisation, world.at),
    );
    return (await draftOf(trx, id)).remarks.at(-1)?.version ?? 0;
  });
