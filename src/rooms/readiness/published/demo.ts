/** What the demo has of question sets: Groningen, for the youth region, asks more than the basic questions. Invented, in two editions. */
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { DemoShare } from "#kit/demo.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { accountOf } from "#rooms/people";
import { someoneAt } from "../demo-reader.ts";
import type { Item } from "../sets/question-set.ts";
import type { Tables, Trx } from "./db.ts";
import type { SetFacts } from "./facts.ts";
import { beginSet, publishSet } from "./keeping.ts";
import { findSet } from "./queries.ts";

/** Who asks it, by the role that keeps the dossier of the region. */
const ASKER = { organisation: "gm0014", by: "programma-jeugd" };
/** Days between the editions. */
const EARLIER = 60;

const asked = (code: string, more: Pick<Item, "question" | "why" | "answerer" | "subject">): Item => ({
  ...{ code: `${ASKER.organisation}-${code}`, ...more, phase: "start", must: true, about: "dossier" },
  ...{ source: "regionale afspraak (voorbeeld)", measure: null, when: null },
});

const TELLS = asked("uitleg", {
  ...{ question: "Is bekend wie een jongere vertelt wie zijn gegevens ziet?", subject: "privacy" },
  why: "Tien gemeenten werken samen; een jongere hoort het van één.",
  answerer: "privacy",
});
const QUEUE = asked("wachtlijst", {
  ...{ question: "Is afgesproken wie de gezamenlijke wachtlijst bijhoudt?", subject: "ict" },
  why: "Twee lijsten naast elkaar vertellen elk iets anders.",
  answerer: "information",
});

const factsOf = (from: string, items: readonly Item[]): SetFacts => ({
  ...{ code: `${ASKER.organisation}-jeugdregio`, name: "Vragen van de jeugdregio (voorbeeld)" },
  ...{ follows: "afspraak van de jeugdregio (voorbeeld)", from, until: null, items },
});

export const setDemo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("question_set").select("entry").limit(1).executeTakeFirst()) return;
      const before = new Date(at.getTime() - EARLIER * 24 * 3_600_000);
      await publishes(trx, factsOf(amsterdamDay(before), [TELLS]), before);
      await publishes(trx, factsOf(amsterdamDay(at), [TELLS, QUEUE]), at);
    });
  },
};

async function publishes(trx: Trx, facts: SetFacts, at: Date): Promise<void> {
  const { organisation, by } = ASKER;
  const doing: Doing = { actor: accountOf(by), organisation, at };
  const id = await beginSet(trx, organisation, facts, doing);
  const set = await findSet(trx, someoneAt(organisation), id);
  if (!set) throw new Error("the set of a moment ago is not there");
  await publishSet(trx, set, doing);
}
