/** Which questions are asked of a dossier: those that come with the product, and those that its parties publish. */
import type { Day } from "#kit/day.ts";
import { type Dossier, goingOn } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { itemsForDossier, knownItems } from "../published/asked-items.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import type { Item } from "../sets/question-set.ts";

/** Who publishes asks by taking part: whoever stepped out asks no more. */
export const partiesOf = (dossier: Dossier): string[] => [
  ...new Set([dossier.organisation, ...goingOn(dossier)]),
];

/** In the order of their sets; what a party publishes only adds. */
export async function itemsOf(db: Db, dossier: Dossier, day: Day): Promise<Item[]> {
  return [...questionsOn(day), ...(await itemsForDossier(db, partiesOf(dossier), day))];
}

/** An item that was asked and is asked no more, as it was last: what somebody typed for it meanwhile is kept. */
export const formerItem = async (
  db: Db,
  { organisation, participants }: Dossier,
  code: string,
  day: Day,
): Promise<Item | null> => {
  const known = (await knownItems(db, [code], day)).get(code);
  const wasAsked =
    known?.item.about === "dossier" && [organisation, ...participants].includes(known.publisher);
  return wasAsked ? known.item : null;
};
