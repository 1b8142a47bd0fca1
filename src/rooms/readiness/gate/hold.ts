/** What holds a dossier back from a decision. Whoever records one need not be among who answers: he is told how much is open, not what. */
import { seeingAll } from "#kit/database/acting.ts";
import { amsterdamDay } from "#kit/day.ts";
import type { Building, Hold } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type Dossier, dossierWith } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { itemsOf } from "./asked.ts";
import type { GateItem } from "./facts.ts";
import { gatePath } from "./paths.ts";
import { overridesOf, wordsOf } from "./queries.ts";
import { gateOn } from "./standing.ts";

/** What a decision on a dossier waits for on a day, for whoever asks. */
export const waitedFor = (
  { primary }: Pick<Building, "primary">,
  dossier: string,
  today: string,
): Promise<GateItem[]> =>
  seeingAll(primary, async () => {
    const db = primary as unknown as Db;
    const found = await dossierWith(primary, dossier);
    if (!found) return [];
    const [items, words, overrides] = await Promise.all([
      itemsOf(db, found, today),
      wordsOf(db, dossier),
      overridesOf(db, dossier),
    ]);
    return gateOn({ items, words, overrides }).holding;
  });

export async function holdsDossier(
  building: Building,
  { id, facts }: Dossier,
  step: string,
): Promise<Hold[]> {
  if (step !== "decide" || facts.kind !== "question") return [];
  const open = await waitedFor(building, id, amsterdamDay(building.clock()));
  if (open.length === 0) return [];
  return [
    {
      sentence: `Nog niet klaar voor besluit: ${counted(open.length, "vraag staat", "vragen staan")} nog open. Beantwoord ze bij “Klaar voor besluit” van dit dossier, of laat wie het bijhoudt daar besluiten om door te gaan.`,
      path: gatePath(id),
    },
  ];
}
