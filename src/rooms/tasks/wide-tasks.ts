import { OTHER } from "./family-list.ts";

/** Families that say with whom a circle works rather than on what: such a task may hold any other. */
export const WIDE_TASKS: ReadonlySet<string> = new Set([
  OTHER,
  "ambtelijke-samenwerking",
  "regio-en-bestuur",
  "grensoverschrijdend",
]);
