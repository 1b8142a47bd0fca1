/**
 * Five hundred organisations that each answered three hundred items, and two thousand dossiers: the page of a dossier before its decision
 * and the overview of an organisation, beside node and pg by hand.
 */
import { amsterdamDay } from "../src/kit/day.ts";
import { ORGANISATION_ITEMS } from "../src/rooms/readiness/sets/items.ts";
import { questionsOn } from "../src/rooms/readiness/sets/of-dossier.ts";
import { benchByHand } from "./by-hand.ts";
import { DOSSIERS, putDossiers } from "./dossier-records.ts";
import { putReadiness } from "./readiness-records.ts";
import { ORGANISATIONS } from "./somebody.ts";

/** Each form has a number of its own, so that a second click changes nothing: another at every answer, and no fact. */
const withoutNumbers = (page: Buffer): string =>
  page.toString().replaceAll(/name="_keer" value="[^"]*"/g, 'name="_keer"');

export async function benchReadiness(): Promise<void> {
  const today = amsterdamDay(new Date());
  const codes = (items: readonly { code: string }[]): string => items.map((it) => it.code).join();
  await benchByHand({
    name: "readiness",
    put: async (client) => {
      await putDossiers(client);
      return putReadiness(client, ORGANISATIONS, today);
    },
    paths: ({ dossier, organisation }) => [
      `/dossiers/${dossier}/klaar-voor-besluit`,
      `/organisaties/${organisation}/klaar-voor-besluit`,
    ],
    args: ({ dossier, organisation }, files) => [
      ...[dossier, organisation, ...files],
      ...[codes(ORGANISATION_ITEMS), codes(questionsOn(today))],
    ],
    facts: withoutNumbers,
    says: ({ answers }) => `${answers} antwoorden, ${DOSSIERS} dossiers van 20 partijen`,
  });
}
