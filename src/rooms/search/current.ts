import type { Building, Edition } from "#kit/room.ts";
import { documents } from "./documents.ts";
import { buildIndex, type SearchIndex } from "./engine.ts";

const made = new WeakMap<Edition, Promise<SearchIndex>>();

/**
 * The index of the edition in force, made once per edition. Questions that come while it is being made wait
 * for the same making; it goes when its edition goes.
 */
export function currentIndex(building: Building): Promise<SearchIndex> {
  const edition = building.edition();
  const known = made.get(edition);
  if (known) return known;
  const index = documents(building.db).then(buildIndex);
  made.set(edition, index);
  // A database that was away must not leave a broken index behind.
  index.catch(() => made.delete(edition));
  return index;
}
