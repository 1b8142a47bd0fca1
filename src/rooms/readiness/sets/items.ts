/** The items that an organisation answers once, for all it takes part in. */
import { itemNow } from "./bio2.ts";
import type { Item } from "./question-set.ts";
import { SHIPPED } from "./shipped.ts";

export const ORGANISATION_ITEMS: readonly Item[] = SHIPPED.flatMap((it) => it.items).filter(
  (it) => it.about === "organisation",
);

const BY_CODE = new Map(ORGANISATION_ITEMS.map((it) => [it.code, it]));

/** One of them by its code, also by one under which it was asked before; null for no such item. */
export const organisationItem = (code: string): Item | null => BY_CODE.get(itemNow(code)) ?? null;
