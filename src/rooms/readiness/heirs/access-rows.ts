/** Who reads what predecessors answered and takes it over, stated by hand. */
import { type Kysely, sql } from "kysely";
import { HERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { MEMBERS, without, WRITES } from "#kit/route-access-circles.ts";
import { answerIn, forgetAnswers, ITEM, putAnswer } from "../answers/testing-answers.ts";
import { seenOf } from "./page.tsx";

const ADDRESS = `/organisaties/${HERE}/klaar-voor-besluit/van-voorgangers`;
const ROUTE = "/organisaties/:code/klaar-voor-besluit/van-voorgangers";
/** Who went on here in these tests. */
export const PREDECESSOR = "gm0083";

/** As the register has it of an organisation that filled in nothing. */
const NO_DETAILS = JSON.stringify({
  ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
});

/** An organisation that went on here, and what it had answered. */
async function predecessorAnswered(world: { db: Kysely<object>; at: Date }): Promise<string> {
  await forgetAnswers(world);
  await sql`insert into organisation (key, name, type, type_label, sort_name, search_name, details, source, prose_loaded)
    values (${PREDECESSOR}, 'Gemeente Rolde', 'gemeente', 'Gemeente', 'rolde', 'rolde', ${NO_DETAILS}, 'proef', false)
    on conflict do nothing`.execute(world.db);
  await sql`insert into succession (old_key, new_key, day, kind, source)
    values (${PREDECESSOR}, ${HERE}, '1998-01-01', 'regulier', 'proef') on conflict do nothing`.execute(
    world.db,
  );
  const entry = await putAnswer(world, { organisation: PREDECESSOR });
  return seenOf({ entry, version: (await answerIn(world, entry)).version });
}

export const heirRows: readonly RouteRow[] = [
  {
    route: `GET ${ROUTE}`,
    when: "of an organisation in which another went on",
    action: "antwoord.lezen",
    ask: async (world) => {
      await predecessorAnswered(world);
      return { address: ADDRESS };
    },
    may: [...MEMBERS, IN_EMERGENCY],
  },
  {
    route: `POST ${ROUTE}/:vraag`,
    when: "an answer of who went on here",
    action: "antwoord.bijhouden",
    ask: async (world) => ({
      address: `${ADDRESS}/${ITEM}`,
      fields: { van: await predecessorAnswered(world) },
    }),
    may: WRITES.executive,
    unknown: without(MEMBERS),
    changes: "readiness_answer",
  },
];
