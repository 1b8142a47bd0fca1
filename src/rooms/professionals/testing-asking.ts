/** Questions for tests, put to people who match. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { HERE } from "#kit/route-access.ts";
import { placed } from "../people/testing-access.ts";
import { answer, ask, withdraw } from "./asking/keeping.ts";
import type { Tables } from "./db.ts";
import { putProfile } from "./testing-professionals.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

interface Wanted {
  /** Who asks; somebody new unless told. */
  asker?: string;
  /** Who is asked: somebody new unless told. */
  asked?: { id: string; person: string };
  state?: "open" | "withdrawn" | "answered";
  question?: string;
}

/** Has somebody ask somebody. @returns its number, and both of them */
export async function putQuestion(
  world: World,
  { asker, asked, state = "open", question = `Hoe deed u dat? ${randomUUID()}` }: Wanted = {},
): Promise<{ id: string; asker: string; asked: string; profile: string }> {
  const db = world.db as unknown as Kysely<Tables>;
  const by = asker ?? (await placed(world, HERE, "staff")).person;
  const to = asked ?? (await putProfile(world, { perMonth: 20 }));
  return db.transaction().execute(async (trx) => {
    const id = await ask(
      trx,
      {
        ...{ person: by, organisation: HERE, side: "executive", about: "jeugdhulp" },
        ...{ question, askedAs: "Beleidsmedewerker" },
      },
      [to.id],
      world.at,
    );
    const open = { id, person: by, organisation: HERE, side: "executive" as const, round: 1 };
    if (state === "withdrawn") await withdraw(trx, open, world.at);
    if (state === "answered")
      await answer(
        trx,
        { ...open, profile: to.id },
        { person: to.person, answer: "Zo.", reach: null },
        world.at,
      );
    return { id, asker: by, asked: to.person, profile: to.id };
  });
}
