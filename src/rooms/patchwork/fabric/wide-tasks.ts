/** The task family of whatever Vliegwiel could not sort. */
export const NO_TASK = "overig";

/** Task families that say with whom a circle works rather than on what: such a task may hold any other. */
export const WIDE_TASKS: ReadonlySet<string> = new Set([
  NO_TASK,
  "ambtelijke-samenwerking",
  "regio-en-bestuur",
  "grensoverschrijdend",
]);
