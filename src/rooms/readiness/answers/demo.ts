/** What the demo has of answers: invented, by municipalities that are real. */
import type { Kysely } from "kysely";
import type { DemoShare } from "#kit/demo.ts";
import { accountOf } from "#rooms/people";
import type { AnswerFacts } from "./facts.ts";
import { giveAnswer } from "./keeping.ts";
import type { Tables } from "../db.ts";
import { bio2Item } from "../sets/bio2.ts";

interface Invented {
  organisation: string;
  by: string;
  /** The number of the measure. */
  measure: string;
  facts: AnswerFacts;
}

const WESTERWOLDE = { organisation: "gm1950", by: "beleid-jeugd-westerwolde" };
const OLDAMBT = { organisation: "gm1895", by: "secretaris-oldambt" };

const INVENTED: readonly Invented[] = [
  {
    ...WESTERWOLDE,
    measure: "5.01.01",
    facts: {
      verdict: "yes",
      statement: "Het college stelde het beleid vast, en kijkt er elk jaar naar (voorbeeld).",
      owner: "CISO (voorbeeld)",
    },
  },
  {
    ...WESTERWOLDE,
    measure: "8.13.04",
    facts: {
      verdict: "partly",
      statement: "Een deel van de gegevens zetten wij elk jaar terug, nog niet alles (voorbeeld).",
      owner: "teamleider Automatisering (voorbeeld)",
    },
  },
  {
    ...OLDAMBT,
    measure: "5.01.01",
    facts: {
      verdict: "yes",
      statement: "Vastgesteld door het college, samen met de buurgemeenten gemaakt (voorbeeld).",
      owner: "gemeentesecretaris (voorbeeld)",
    },
  },
  {
    ...OLDAMBT,
    measure: "5.20.01",
    facts: {
      verdict: "no",
      statement: "Oude contracten missen deze eisen; bij verlenging komen zij erin (voorbeeld).",
      owner: "hoofd Inkoop (voorbeeld)",
    },
  },
];

export const answerDemo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("readiness_answer").select("entry").limit(1).executeTakeFirst()) return;
      for (const { organisation, by, measure, facts } of INVENTED) {
        const doing = { actor: accountOf(by), organisation, at };
        await giveAnswer(trx, { organisation, item: bio2Item(measure) }, facts, doing);
      }
    });
  },
};
