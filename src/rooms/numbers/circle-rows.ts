import { onceFor } from "#rooms/day";
import { taskName } from "#rooms/tasks";
import { type Circle, circlesOf, fixedCircles, nestedCircles, type Nesting } from "./circles.ts";
import type { Orders } from "./order.ts";
import type { Asked } from "./question.ts";

export const circleOrders: Orders<Circle> = {
  naam: (it) => it.arrangements[0]?.index ?? 0,
  deelnemers: (it) => it.members.length,
  regelingen: (it) => it.arrangements.length,
};

export const nestingOrders: Orders<Nesting> = {
  naam: (it) => it.inner.arrangements[0]?.index ?? 0,
  deelnemers: (it) => it.inner.members.length,
  deelnemersGroter: (it) => it.outer.members.length,
};

const inShown = ({ shown, regional }: Asked, it: Circle): boolean =>
  !regional || it.members.some((member) => shown.has(member));

/** Every circle; with provinces asked for, those with a municipality there. */
export const circleRows = onceFor((asked: Asked): Circle[] =>
  circlesOf(asked.fabric).filter((it) => inShown(asked, it)),
);

/** Those with more than one arrangement. */
export const fixedRows = onceFor((asked: Asked): Circle[] =>
  fixedCircles(asked.fabric).filter((it) => inShown(asked, it)),
);

/** Those within another. */
export const nestedRows = onceFor((asked: Asked): Nesting[] =>
  nestedCircles(asked.fabric).filter((it) => inShown(asked, it.inner)),
);

/** What a circle is for, each task once, in order of name. */
export const tasksOf = (it: Circle): { code: string; name: string }[] =>
  [...new Set(it.arrangements.map((one) => one.task))]
    .map((code) => ({ code, name: taskName(code) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
