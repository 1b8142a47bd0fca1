/** What one does with one's own visits and account. */
import { KNOWN, type RouteRow } from "#kit/route-access.ts";
import { MY_DATA } from "./paths.ts";
import { proveVisit } from "./testing-access.ts";

export const ownRows: readonly RouteRow[] = [
  ...["/uitloggen", `${MY_DATA}/verwijderen`].map((address) => ({
    route: `GET ${address}`,
    when: "one's own",
    action: "zelf.beheren" as const,
    ask: () => Promise.resolve({ address }),
    may: KNOWN,
  })),
  {
    route: "POST /mijn-gegevens/bezoeken/einde",
    when: "a visit that is nobody's",
    action: "zelf.beheren",
    ask: async ({ db, at, arrived }) => {
      await proveVisit({ db, at }, arrived.person);
      return { address: `${MY_DATA}/bezoeken/einde`, fields: { bezoek: "0".repeat(16) } };
    },
    may: KNOWN,
  },
  {
    route: "POST /mijn-gegevens/verwijderen",
    when: "one's own account",
    action: "zelf.beheren",
    ask: () => Promise.resolve({ address: `${MY_DATA}/verwijderen`, fields: {} }),
    may: KNOWN,
    changes: "person",
  },
];
