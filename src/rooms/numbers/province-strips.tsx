import { onceFor } from "#rooms/day";
import { decimal, percent } from "./formats.ts";
import type { ProvinceFigures } from "./key-figures.ts";
import type { Asked } from "./question.ts";
import { Strip } from "./strip.tsx";

/** How many arrangements the municipality with most has: where the axis of all strips ends. */
export const mostOf = onceFor(({ fabric }: Asked) =>
  Math.max(1, ...fabric.municipalities.map((it) => fabric.arrangementsOf[it]?.length ?? 0)),
);

/** The number of arrangements of each municipality of a province. */
export const ArrangementStrip = ({ row, most }: { row: ProvinceFigures; most: number }) => {
  const values = row.municipalities.map((it) => it.arrangements);
  return (
    <Strip
      values={values}
      mean={row.means.arrangements ?? 0}
      least={0}
      most={most}
      label={`Van ${Math.min(...values)} tot en met ${Math.max(...values)} regelingen, gemiddeld ${decimal(row.means.arrangements ?? 0)}`}
    />
  );
};

/** The fixed partners of each municipality of a province. */
export const CongruenceStrip = ({ row }: { row: ProvinceFigures }) => {
  const values = row.municipalities.map((it) => it.congruence).filter((it) => it !== null);
  if (values.length === 0) return null;
  return (
    <Strip
      values={values}
      mean={row.means.congruence ?? 0}
      least={0}
      most={1}
      label={`Van ${percent(Math.min(...values))} tot en met ${percent(Math.max(...values))}, gemiddeld ${percent(row.means.congruence ?? 0)}`}
    />
  );
};
