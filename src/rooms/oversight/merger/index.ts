/**
 * Mergers of municipalities (herindelingen): the work they make for joint arrangements, before the day and after.
 * The derivation stands in plan.ts, and what is left of past mergers in leftovers.ts.
 */
export { mergerData } from "./api.ts";
export { type Group, GROUP_NAMES, type MergerPlan } from "./facts.ts";
export { MergerForm } from "./form.tsx";
export { mergerPages } from "./pages.tsx";
export { RuleText } from "./parts.tsx";
export { mergerWorkAddress } from "./paths.ts";
export { makePlan, planMerger } from "./plan.ts";
export { askedBy, type Typed } from "./question.ts";
export { withNames } from "./typed-names.ts";
export { mergerSections } from "./sections.tsx";
export { areaSentence } from "./work-list.tsx";
export { GROUPS } from "./words.ts";
