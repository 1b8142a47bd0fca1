/** On the page of a dossier: what it costs in a line, and the way to the rest. */
import { Chapter, Note } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { besideOf } from "../beside.ts";
import { formatAmount } from "./amounts.ts";
import { FIGURES } from "./facts.ts";
import { costsPath } from "./paths.ts";
import { saidBeforeDecision } from "./page.tsx";
import { countingNow } from "./queries.ts";
import { totalOf } from "./reckoning.ts";

const SHOWN = ["investment", "yearly"] as const;

export const costSections = (building: Building): Section<"dossier">[] => [
  {
    id: "kosten",
    order: 25,
    label: "Kosten en kwetsbaarheid",
    render: async (dossier, view) => {
      if (dossier.facts.kind !== "question") return null;
      const costs = countingNow(dossier, await besideOf(building.primary, dossier, view));
      const warning = await saidBeforeDecision(building, dossier, costs, view);
      const known = SHOWN.flatMap((figure) => {
        const { amount } = totalOf(costs.figures, "together", figure);
        const { label, unit } = FIGURES[figure];
        return amount === null ? [] : [`${label.toLowerCase()}: ${formatAmount(amount, unit)}`];
      });
      return (
        <Chapter id="kosten-kop" title="Kosten en kwetsbaarheid">
          {warning !== null && (
            <Note tone="warning">
              <p>{warning}</p>
            </Note>
          )}
          <p>
            {known.length === 0
              ? "Nog niet opgeschreven wat het kost."
              : `Vooraf gedacht, ${known.join("; ")}.`}{" "}
            <a href={costsPath(dossier.id)}>
              Wat het kost, wat het kwetsbaar maakt, en de keuzes naast elkaar
            </a>
          </p>
        </Chapter>
      );
    },
  },
];
