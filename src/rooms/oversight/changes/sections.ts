import type { ChangeEvent, EventKind } from "./event.ts";

/** Kinds of events that are counted together, in the order of the page. */
const SECTIONS: { figure: string; kinds: EventKind[] }[] = [
  {
    figure: "over herindelingen en fusies",
    kinds: ["herindeling", "opvolging", "werk", "herindeling-partner"],
  },
  { figure: "erbij gekomen", kinds: ["nieuw", "toegetreden"] },
  { figure: "weggevallen", kinds: ["beeindigd", "uitgetreden"] },
  { figure: "andere vorm of tekst", kinds: ["vorm", "tekst"] },
  { figure: "over partners", kinds: ["partner-erbij", "partner-weg"] },
];

/** The events as the page shows them, those of one kind together; what did not happen is left out. */
export const bySection = (events: ChangeEvent[]) =>
  SECTIONS.map((section) => ({
    ...section,
    // Sorting is stable: within a kind the days stay in order.
    events: events
      .filter((it) => section.kinds.includes(it.kind))
      .sort((a, b) => section.kinds.indexOf(a.kind) - section.kinds.indexOf(b.kind)),
  })).filter((section) => section.events.length > 0);
