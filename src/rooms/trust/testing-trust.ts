/** Promises and introductions for tests, in any state. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Person, Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "./db.ts";
import type { Pledge } from "./facts.ts";
import { askIntroduction, makePledge, stepIntroduction, stepPledge } from "./keeping.ts";
import type { PledgeVerb } from "./life.ts";
import { findIntroduction, findPledge } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** Somebody who sees what is between the two. */
export const AT_BOTH: Person = {
  ...{ kind: "person", id: randomUUID(), name: "proef", platformAdmin: false, formToken: "" },
  acting: null,
  seats: [HERE, ELSEWHERE].map((organisation) => ({
    ...{ id: organisation, organisation, organ: "staff" as const, role: "editor" as const },
  })),
};

/** A step, and whether the one who began it takes it. */
type Step = readonly [verb: PledgeVerb, by: string];

interface Wanted {
  side?: Side;
  pledge?: Partial<Pledge>;
  steps?: readonly Step[];
}

/** Puts a promise there, begun by the organisation that these tests are about. */
export async function putPledge({ db, at }: World, { side = "executive", pledge, steps = [] }: Wanted = {}) {
  return (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
    const by = (organisation: string) => ({ actor: randomUUID(), organisation, at });
    const id = await makePledge(
      trx,
      { organisation: HERE, side, other: ELSEWHERE },
      { promiser: ELSEWHERE, what: "Cijfers sturen", due: null, ...pledge },
      by(HERE),
    );
    for (const [verb, organisation] of steps)
      await stepPledge(trx, await pledgeNow(trx, id), verb, by(organisation));
    return { id, version: 1 + steps.length };
  });
}

export async function putIntroduction(
  { db, at }: World,
  { side = "executive", accepted = false }: { side?: Side; accepted?: boolean } = {},
) {
  return (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
    const by = (organisation: string) => ({ actor: randomUUID(), organisation, at });
    const id = await askIntroduction(
      trx,
      { organisation: HERE, side, other: ELSEWHERE },
      { by: "griffier", askedFor: "controller", about: null },
      by(HERE),
    );
    const asked = await findIntroduction(trx, AT_BOTH, id);
    if (accepted && asked)
      await stepIntroduction(trx, asked, "accept", "via het secretariaat", by(ELSEWHERE));
    return { id, version: accepted ? 2 : 1 };
  });
}

export async function pledgeNow(db: Kysely<Tables> | Trx, id: string) {
  const found = await findPledge(db, AT_BOTH, id);
  if (!found) throw new Error(`no pledge ${id}`);
  return found;
}
