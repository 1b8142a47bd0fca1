/** What holds of every number and picture of a day, and so is said wherever one stands. */
import type { FabricQuery } from "./filter.ts";

/** How mergers were read: a choice that changes numbers, so always said. */
export const readingWords = (query: Pick<FabricQuery, "lezing">): string =>
  query.lezing === "register"
    ? "Deelnemers zoals het register ze noemt, ook als zij zijn opgeheven."
    : "Een opgeheven gemeente die het register nog noemt, telt als haar opvolger.";

/** Whose word a number rests on, in a sentence. */
export const accordingTo = (query: Pick<FabricQuery, "lezing">): string =>
  query.lezing === "ruim" ? "volgens het register en eigen opgaven van deelnemers" : "volgens het register";

/** What was counted, and so what was not. */
export const limitsOf = (query: Pick<FabricQuery, "lezing">): string =>
  query.lezing === "ruim"
    ? "Ook meegeteld: wat deelnemers zelf opgaven en bevestigden, en niet in het register staat. Dat is niet volledig."
    : LIMITS;

export const LIMITS = "Contracten, convenanten en deelnemingen staan niet in het register.";
