/** The items that organisations answer once: those that come with the product, and those that others publish. */
import type { Day } from "#kit/day.ts";
import { itemNow } from "../sets/bio2.ts";
import { ORGANISATION_ITEMS, organisationItem } from "../sets/items.ts";
import type { Item } from "../sets/question-set.ts";
import { itemsForOrganisation, knownItems, organisationItemsOn } from "./asked-items.ts";
import type { Db } from "./db.ts";

/** All that an organisation is asked, for who has a place there. */
export const itemsOfOrganisation = async (db: Db, organisation: string, day: Day): Promise<Item[]> => [
  ...ORGANISATION_ITEMS,
  ...(await itemsForOrganisation(db, organisation, day)),
];

/** All that any organisation is asked. */
export const itemsOfAll = async (db: Db, day: Day): Promise<Item[]> => [
  ...ORGANISATION_ITEMS,
  ...(await organisationItemsOn(db, day)),
];

/** An item of organisations; one that is asked no more is there too, as it was last. */
export interface OrganisationItem {
  item: Item;
  /** Who asked it and does so no more; null where it is asked. */
  formerlyOf: string | null;
}

/** Items by their codes, also by those under which they were asked before. */
export async function organisationItems(
  db: Db,
  codes: readonly string[],
  day: Day,
): Promise<Map<string, OrganisationItem>> {
  if (codes.length === 0) return new Map();
  const shipped = codes.flatMap((code): [string, OrganisationItem][] => {
    const item = organisationItem(code);
    return item ? [[itemNow(code), { item, formerlyOf: null }]] : [];
  });
  const found = new Map(shipped);
  const others = codes.filter((it) => !found.has(itemNow(it)));
  for (const [code, { item, publisher, asks }] of await knownItems(db, others, day))
    if (item.about === "organisation") found.set(code, { item, formerlyOf: asks ? null : publisher });
  return found;
}
