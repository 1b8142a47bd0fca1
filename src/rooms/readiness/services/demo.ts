/** What the demo has of a shared service: RegIT answers once for the four municipalities that it works for. The answer is invented. */
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { DemoRole, DemoShare } from "#kit/demo.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { accountOf } from "#rooms/people";
import { giveAnswer } from "../answers/keeping.ts";
import { findAnswer } from "../answers/queries.ts";
import { offersTo } from "../answers/services.ts";
import type { Tables, Trx } from "../db.ts";
import { someoneAt } from "../demo-reader.ts";
import { bio2Item } from "../sets/bio2.ts";
import { nameServed, sayUse } from "./keeping.ts";

const EDITS = { organ: "staff", role: "editor" } as const;
const [OLDAMBT, PEKELA, VEENDAM, WESTERWOLDE] = ["gm1895", "gm0765", "gm0047", "gm1950"] as const;

/** By its arrangement of 2026 it does the ICT of these four, and so knows what none of them can answer alone. */
const REGIT = { id: "ciso-regit", place: { organisation: "so1110", ...EDITS } } as const;
const SERVED = [OLDAMBT, PEKELA, VEENDAM, WESTERWOLDE];

const roles: readonly DemoRole[] = [
  {
    ...REGIT,
    name: "CISO, RegIT",
    purpose: "Beantwoordt vragen over informatiebeveiliging voor vier gemeenten tegelijk.",
  },
  {
    id: "beveiliging-veendam",
    name: "Security officer, gemeente Veendam",
    purpose: "Zegt welke antwoorden van de ICT-dienst voor de gemeente gelden.",
    place: { organisation: VEENDAM, ...EDITS },
  },
  {
    id: "beveiliging-pekela",
    name: "Security officer, gemeente Pekela",
    purpose: "Zegt welke antwoorden van de ICT-dienst voor de gemeente gelden.",
    place: { organisation: PEKELA, ...EDITS },
  },
];

export const serviceDemo: DemoShare = {
  roles,
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("readiness_service").select("entry").limit(1).executeTakeFirst()) return;
      await answersForFour(trx, at);
    });
  },
};

/** Of four, one says already that it goes by the answer; for the others that is work that waits. */
async function answersForFour(trx: Trx, at: Date): Promise<void> {
  const { organisation } = REGIT.place;
  const by: Doing = { actor: accountOf(REGIT.id), organisation, at };
  const item = bio2Item("8.07.03");
  const statement =
    "Alle werkplekken en servers krijgen dezelfde bescherming, elke dag bijgewerkt (voorbeeld).";
  await giveAnswer(trx, { organisation, item }, { verdict: "yes", statement, owner: "CISO (voorbeeld)" }, by);
  const answer = await findAnswer(trx, someoneAt(organisation), organisation, item);
  if (!answer) throw new Error("the answer of a moment ago is not there");
  await nameServed(trx, answer, SERVED, by);
  const offers = await offersTo(trx, someoneAt(WESTERWOLDE), WESTERWOLDE, amsterdamDay(at));
  const accepts: Doing = { actor: accountOf("beleid-jeugd-westerwolde"), organisation: WESTERWOLDE, at };
  await sayUse(trx, WESTERWOLDE, offers, true, accepts);
}
