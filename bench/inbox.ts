/** "Mijn werk" of somebody in five organisations among a hundred thousand records, beside node and pg by hand. */
import { benchByHand } from "./by-hand.ts";
import { putRecords } from "./inbox-records.ts";
import { ORGANISATIONS } from "./somebody.ts";

const MUNICIPALITIES = `select key from organisation where type = 'gemeente' and valid_until is null order by key`;

export async function benchInbox(): Promise<void> {
  await benchAmong("alle van die vijf", () => ORGANISATIONS);
  await benchAmong("van alle gemeenten", (keys) => keys);
}

const benchAmong = (whose: string, of: (municipalities: string[]) => readonly string[]): Promise<void> =>
  benchByHand({
    name: "inbox",
    put: async (client) => {
      const { rows } = await client.query<{ key: string }>(MUNICIPALITIES);
      await putRecords(client, of(rows.map((it) => it.key)), ORGANISATIONS);
    },
    paths: () => ["/mijn-werk"],
    says: (_, [page]) => {
      const [waiting = "niets"] =
        /Eerst wat het eerst moet: \d+ van [\d.]+\d/.exec(page?.toString() ?? "") ?? [];
      return `100.000 samenwerkingen, ${whose}. ${waiting}`;
    },
  });
