/** Agreements and projects for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables, Trx } from "../db.ts";
import { type NewAgreement, type NewProject, plan, promise } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of the forms, as they are sent. */
export const AGREEMENT: Record<string, string> = {
  ...{ afspraak: "Wij korten de wachttijd in tot vier weken.", afgesprokenOp: "2026-06-01" },
  ...{ uiterlijk: "2026-12-31", besluit: "https://voorbeeld.example/besluit", rustOp: "vraag" },
};
export const PROJECT: Record<string, string> = {
  ...{ titel: "Eén wachtlijst", stap: "running", begonnenOp: "2026-06-02", uiterlijk: "" },
  ...{
    resultaat: "Een jongere staat op één lijst.",
    standaarden: "iJw",
    voorzieningen: "",
    werkprocessen: "",
  },
};

const inTrx = <Result>({ db }: World, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);

export const putAgreement = (
  world: World,
  dossier: string,
  organisation: string,
  more: Partial<NewAgreement> = {},
): Promise<string> =>
  inTrx(world, (trx) =>
    promise(
      trx,
      dossier,
      {
        ...{ text: "Wij korten de wachttijd in.", agreedOn: "2026-06-01", dueOn: null, decision: null },
        ...{ grounds: ["vraag"], ...more },
      },
      { actor: randomUUID(), organisation, at: world.at },
    ),
  );

export const putProject = (
  world: World,
  dossier: string,
  organisation: string,
  more: Partial<NewProject> = {},
): Promise<string> =>
  inTrx(world, (trx) =>
    plan(
      trx,
      dossier,
      {
        ...{
          title: "Eén wachtlijst",
          step: "running",
          begunOn: "2026-06-02",
          dueOn: null,
          result: "één lijst",
        },
        ...{ agreements: [], standards: null, facilities: null, processes: null, scale: null, ...more },
      },
      { actor: randomUUID(), organisation, at: world.at },
    ),
  );
