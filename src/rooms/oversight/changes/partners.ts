import type { ChangeEvent } from "./event.ts";
import { isReconstructed, joiningBasis } from "./seat-events.ts";
import { arrangementOf, namesOf, newText, references, seated, type Step, titleOf } from "./step.ts";

/** Who came into and went out of an arrangement that the organisation stayed in; mergers are neither. */
export function partnerEvents(step: Step): ChangeEvent[] {
  const { history, before, now } = step;
  const circle = circleOf(step);
  if (!circle || !before) return [];
  const event = { day: now.day, arrangements: [arrangementOf(step)] };
  const events: ChangeEvent[] = [];
  if (circle.came.length > 0)
    events.push({
      ...event,
      kind: "partner-erbij",
      sentence: `In “${titleOf(step)}” ${circle.came.length > 1 ? "kwamen" : "kwam"} erbij: ${namesOf(history, circle.came)}.`,
      organisations: references(history, circle.came),
      basis: joiningBasis(
        step,
        circle.came.map((key) => now.present.get(key)),
      ),
      reconstructed: isReconstructed(circle.came.map((key) => now.present.get(key))),
    });
  if (circle.went.length > 0)
    events.push({
      ...event,
      kind: "partner-weg",
      sentence: `Uit “${titleOf(step)}” ${circle.went.length > 1 ? "vertrokken" : "vertrok"}: ${namesOf(history, circle.went)}.`,
      organisations: references(history, circle.went),
      basis: newText(step) ? "volgende versie" : "opgeheven",
      reconstructed: isReconstructed(circle.went.map((key) => before.present.get(key))),
    });
  return events;
}

/** How the circle of partners changed; null when the organisation did not stay in it. */
export function circleOf({ history, before, now }: Step): {
  came: string[];
  went: string[];
  /** Partners that were abolished while an heir takes part: old and new. */
  merged: { old: string; heir: string }[];
} | null {
  const was = seated(history, before);
  const is = seated(history, now);
  if (!before || now.ended || was.length === 0 || is.length === 0) return null;
  const { descent } = history;
  const ours = new Set([...was, ...is]);
  const lost = [...before.present.keys()].filter((key) => !ours.has(key) && !now.present.has(key));
  const merged = lost
    .filter((key) => descent.gone(key, now.day))
    .flatMap((old) =>
      [...descent.heirs(old)].filter((heir) => now.present.has(heir)).map((heir) => ({ old, heir })),
    );
  const absorbed = new Set(merged.map((it) => it.old));
  const heirs = new Set(merged.map((it) => it.heir));
  return {
    came: [...now.present.keys()]
      .filter((key) => !ours.has(key) && !before.present.has(key) && !heirs.has(key))
      .sort(),
    went: lost.filter((key) => !absorbed.has(key)).sort(),
    // What merged into the organisation itself is its own merger.
    merged: merged.filter((it) => !ours.has(it.heir)),
  };
}
