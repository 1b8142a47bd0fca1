import { keptPerEdition } from "#kit/kept.ts";
import { inSlices } from "#kit/steps.ts";
import type { Building, Edition } from "#kit/room.ts";
import { documents } from "./documents.ts";
import { indexing, type SearchIndex } from "./engine.ts";

/** Editions whose index is being made ahead of the questions. */
const beingMade = new WeakSet<Edition>();

/** The index of the edition in force; whoever asks first waits for it. */
export const currentIndex = keptPerEdition(async (building): Promise<SearchIndex> =>
  inSlices(indexing(await documents(building))),
);

/** Makes the index before anybody asks. Until it is there, `indexInTime` lets nobody wait for it. */
export async function warmIndex(building: Building): Promise<void> {
  const edition = building.edition();
  beingMade.add(edition);
  try {
    await currentIndex(building);
  } finally {
    beingMade.delete(edition);
  }
}

/** The index, or null while it is being made ahead: the question can then be answered plainly (`searchPlainly`). */
export const indexInTime = async (building: Building): Promise<SearchIndex | null> =>
  beingMade.has(building.edition()) ? null : currentIndex(building);
