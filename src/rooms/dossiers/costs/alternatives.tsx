/** The ways beside each other in one table: what each costs, and on whom one comes to depend. */
import type { Child } from "hono/jsx";
import { bullets } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { formatAmount } from "./amounts.ts";
import {
  type Alternative,
  ALTERNATIVES,
  type Dependence,
  DEPENDENCES,
  type Figure,
  FIGURE_NAMES,
  FIGURES,
  type Figures,
} from "./facts.ts";
import { totalOf } from "./reckoning.ts";

interface Line {
  label: string;
  cell: (alternative: Alternative) => Child;
}

const notSaid = <span class="missing">niet gezegd</span>;

/** An amount with who said it: a sum of three of ten parties is no sum of ten. */
const Amount = ({
  figures,
  alternative,
  figure,
}: {
  figures: readonly Figures[];
  alternative: Alternative;
  figure: Figure;
}) => {
  const { amount, parties, common } = totalOf(figures, alternative, figure);
  if (amount === null) return notSaid;
  const of = [
    ...(parties > 0 ? [counted(parties, "partij", "partijen")] : []),
    ...(common ? ["wat niet verdeeld is"] : []),
  ].join(" en ");
  return (
    <>
      {formatAmount(amount, FIGURES[figure].unit)} <small>({of})</small>
    </>
  );
};

const vulnerable = (dependences: readonly Dependence[], alternative: Alternative): Child => {
  const here = dependences.filter((it) => it.alternative === alternative);
  return here.length === 0 ? notSaid : bullets(here.map((it) => `${DEPENDENCES[it.kind]}: ${it.on}`));
};

export const AlternativesTable = ({
  figures,
  dependences,
  view,
}: {
  figures: readonly Figures[];
  dependences: readonly Dependence[];
  view: View;
}) => {
  const lines: Line[] = [
    ...FIGURE_NAMES.map((figure): Line => ({
      label: FIGURES[figure].label,
      cell: (alternative) => <Amount figures={figures} alternative={alternative} figure={figure} />,
    })),
    { label: "Kwetsbaar door", cell: (alternative) => vulnerable(dependences, alternative) },
  ];
  const columns: Column<Line>[] = [
    { label: "Wat", cell: (it) => it.label },
    ...(Object.keys(ALTERNATIVES) as Alternative[]).map((alternative): Column<Line> => ({
      label: ALTERNATIVES[alternative],
      cell: (it) => it.cell(alternative),
    })),
  ];
  return (
    <Table
      caption="Vooraf: wat partijen voor zichzelf zeiden en wat niet verdeeld is, opgeteld"
      columns={columns}
      rows={lines}
      view={view}
      empty=""
    />
  );
};
