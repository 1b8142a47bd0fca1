/**
 * Load and overlap (belasting): what a new cooperation adds for each participant, counted with the rules of the
 * council's calendar, and which organisations the same owners already have.
 */
export { councilDeadlines, type Load, loadOf, type LoadQuestion, type PartnerLoad } from "./load.ts";
export { type Overlap, overlapOf } from "./overlap.ts";
export { readCrossBorder } from "./queries.ts";
