/**
 * The level (niveau) at which a task could be done together: whether one is prescribed, at which sizes it is done
 * today, which existing area a set is like, and what speaks for smaller and for larger. It explains and chooses
 * nothing; every sentence names the records it rests on.
 */
export { type Area, areasOf } from "./areas.ts";
export { type Argument, type Need, NEEDS } from "./arguments.ts";
export { type Coincidence, coincidences } from "./coincide.ts";
export { levelFor, type LevelAdvice, type LevelQuestion } from "./level.ts";
export { type Placing } from "./placing.ts";
export { SIZE_CLASSES, type SizeClass, type SizedArrangement, type Sizes, sizesOf } from "./sizes.ts";
export type { Statement } from "./statement.ts";
export { concerning, concerns, familiesOf, type Subject, subjectName } from "./subject.ts";
