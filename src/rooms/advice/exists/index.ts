/**
 * Does this exist already (bestaat dit al): arrangements in force that are this task for this circle, or look like it,
 * with what is the same and what differs. From titles, tasks and participants only.
 */
export { findOutside, type Outside } from "./outside.ts";
export { type Existing, type ExistsQuestion, findExisting, type Found, taskOf } from "./existing.ts";
export { textLikeness, type TextLikeness } from "./likeness.ts";
