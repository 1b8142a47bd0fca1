/**
 * The question (vraag): who asks, with whom, for which task, and what it must be able to do. One reading for pages,
 * API and command line; it refuses with sentences, keeps what was typed, and asks back where several fit.
 */
export { adviceOf, historyOf } from "./current.ts";
export type { Choice } from "./find.ts";
export { type AdviceQuery, adviceQuery, MOST_PARTNERS } from "./query.ts";
export { type AdviceQuestion, type Participant, readQuestion } from "./question.ts";
export { remarksOn } from "./remarks.ts";
export { standInsOn } from "./stand-ins.ts";
export { readTask, type TaskReading } from "./task.ts";
