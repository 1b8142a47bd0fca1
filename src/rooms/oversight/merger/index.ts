/**
 * Mergers of municipalities (herindelingen): the work they make for joint arrangements, before the day and after.
 * Rules of the law stand in law.ts, the derivation in plan.ts, and what is left of past mergers in leftovers.ts.
 */
export { mergerApi } from "./api.ts";
export { mergerPages } from "./pages.tsx";
export { planMerger } from "./plan.ts";
export { mergerSections } from "./sections.tsx";
