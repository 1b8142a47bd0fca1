/** What holds of every number and picture of a day, and so is said wherever one stands. */
import type { FabricQuery } from "./filter.ts";

/** How mergers were read: a choice that changes numbers, so always said. */
export const readingWords = (query: Pick<FabricQuery, "lezing">): string =>
  query.lezing === "register"
    ? "Deelnemers zoals het register ze noemt, ook als zij zijn opgeheven."
    : "Een opgeheven gemeente die het register nog noemt, telt als haar opvolger.";

export const LIMITS = "Contracten, convenanten en deelnemingen staan niet in het register.";
