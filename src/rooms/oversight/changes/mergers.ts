import type { Day } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import { compareNames } from "#rooms/organisations";
import type { ChangeEvent, EventArrangement } from "./event.ts";
import type { History } from "./history.ts";
import type { Step as Succession } from "./lineage.ts";
import { circleOf } from "./partners.ts";
import { arrangementOf, nameOf, namesOf, references, type Step } from "./step.ts";

/** The mergers an organisation, or a body it was made of, came out of or went into. */
export function ownMergers(history: History): ChangeEvent[] {
  const { descent, organisation } = history;
  const line = [organisation, ...descent.ancestors(organisation)];
  // Whoever merged along on the same day is part of the same merger.
  const onward = descent
    .newerSteps(organisation)
    .flatMap((it) => descent.olderSteps(it.newKey).filter((other) => other.day === it.day));
  const steps = new Set([...line.flatMap((key) => descent.olderSteps(key)), ...onward]);
  return [...Map.groupBy(steps, (it) => `${it.day} ${it.newKey}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const involved = [...group.map((it) => it.oldKey), first.newKey].filter((key) => key !== organisation);
    return {
      day: first.day,
      kind: "herindeling",
      sentence: mergerSentence(history, group, first),
      arrangements: [],
      organisations: references(history, involved),
      basis: basisOf(group),
      reconstructed: false,
    };
  });
}

function mergerSentence(history: History, group: Succession[], { kind, newKey }: Succession): string {
  const old = namesOf(
    history,
    group.map((it) => it.oldKey),
  );
  const heir = nameOf(history, newKey);
  const many = group.length > 1;
  if (kind === "licht") return `${old} ${many ? "gingen" : "ging"} op in ${heir}.`;
  return many ? `${old} zijn samengevoegd tot ${heir}.` : `${old} ging verder als ${heir}.`;
}

/** Where a merger is known from, as the merger relations say it. */
const basisOf = (steps: Succession[]): string =>
  [...new Set(steps.map((it) => (it.source.startsWith("RvIG") ? "herindeling (RvIG)" : it.source)))].join(
    "; ",
  );

/** Gathers partners that merged: one event per merger, with every arrangement in which it shows. */
export function partnerMergers(history: History) {
  const seen = new Map<
    string,
    { day: Day; heir: string; old: Set<string>; arrangements: EventArrangement[] }
  >();
  return {
    see(step: Step): void {
      for (const { old, heir } of circleOf(step)?.merged ?? []) {
        const key = `${step.now.day} ${heir}`;
        const merger = seen.get(key) ?? { day: step.now.day, heir, old: new Set(), arrangements: [] };
        seen.set(key, merger);
        merger.old.add(old);
        if (!merger.arrangements.some((it) => it.key === step.chain.key))
          merger.arrangements.push(arrangementOf(step));
      }
    },
    events: (): ChangeEvent[] =>
      [...seen.values()].map(({ day, heir, old, arrangements }) => ({
        day,
        kind: "herindeling-partner",
        sentence: `${namesOf(history, old)} ${old.size > 1 ? "gingen" : "ging"} op in ${nameOf(history, heir)}, partner in ${counted(arrangements.length, "regeling", "regelingen")}.`,
        arrangements: arrangements.sort((a, b) =>
          compareNames({ key: a.key, name: a.title }, { key: b.key, name: b.title }),
        ),
        organisations: references(history, [...old, heir]),
        basis: basisOf(
          [...old].flatMap((key) => history.descent.newerSteps(key)).filter((it) => it.day <= day),
        ),
        reconstructed: false,
      })),
  };
}
