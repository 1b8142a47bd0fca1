/** The figures as they were said, per party, with source and day; and what came true beside what was thought. */
import { formatDay } from "#kit/day.ts";
import { Chapter, DayText, H3 } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type Names, nameIn } from "../called.ts";
import { formatAmount } from "./amounts.ts";
import { type Alternative, ALTERNATIVES, type Figure, FIGURE_NAMES, FIGURES, type Figures } from "./facts.ts";
import { type Compared, comparedOf, comparedTotal, differenceText } from "./reckoning.ts";

export const COMMON_TEXT = "samen, niet verdeeld";

export const speaker = ({ common, organisation }: Pick<Figures, "common" | "organisation">, called: Names) =>
  common ? COMMON_TEXT : nameIn(called, organisation);

const amountOf = (it: Figures, figure: Figure): string =>
  it[figure] === null ? "–" : formatAmount(it[figure], FIGURES[figure].unit);

/** In the order in which the ways are named, and in each the parties by name. */
const inOrder = (figures: readonly Figures[], called: Names): Figures[] => {
  const ways = Object.keys(ALTERNATIVES) as Alternative[];
  return figures.toSorted(
    (a, b) =>
      ways.indexOf(a.alternative) - ways.indexOf(b.alternative) ||
      Number(a.common) - Number(b.common) ||
      speaker(a, called).localeCompare(speaker(b, called), "nl"),
  );
};

export const SaidFigures = ({
  figures,
  called,
  view,
}: {
  figures: readonly Figures[];
  called: Names;
  view: View;
}) => {
  const columns: Column<Figures>[] = [
    { label: "Wie", cell: (it) => speaker(it, called) },
    ...FIGURE_NAMES.map((figure): Column<Figures> => ({
      label: FIGURES[figure].label,
      numeric: true,
      cell: (it) => amountOf(it, figure),
    })),
    {
      label: "Bron",
      cell: (it) => (
        <>
          {it.source}, <DayText day={it.asOf} />; {it.office}
        </>
      ),
    },
  ];
  return (
    <Table
      caption="Wat elke partij vooraf zei"
      empty="Nog geen partij zei wat het kost."
      rows={inOrder(
        figures.filter((it) => it.moment === "before"),
        called,
      )}
      group={(it) => ({ id: it.alternative, label: ALTERNATIVES[it.alternative] })}
      columns={columns}
      view={view}
    />
  );
};

interface Line extends Compared {
  who: string;
}

const amountText = (amount: number | null, figure: Figure): string =>
  amount === null ? "–" : formatAmount(amount, FIGURES[figure].unit);

const comparedColumns: Column<Line>[] = [
  { label: "Wat", cell: (it) => FIGURES[it.figure].label },
  { label: "Vooraf", numeric: true, cell: (it) => amountText(it.before, it.figure) },
  { label: "Achteraf", numeric: true, cell: (it) => amountText(it.after, it.figure) },
  { label: "Verschil", cell: differenceText },
];

/** What came true, per party and together. */
export const CameTrue = ({
  figures,
  called,
  view,
}: {
  figures: readonly Figures[];
  called: Names;
  view: View;
}) => {
  const after = inOrder(
    figures.filter((it) => it.moment === "after"),
    called,
  );
  if (after.length === 0)
    return (
      <Chapter id="uitgekomen" title="Wat ervan uitkwam">
        <p class="empty">
          Nog niet bekend. Bij een evaluatie schrijft elke partij op wat het echt kostte; dat komt dan hier
          naast wat vooraf is gedacht.
        </p>
      </Chapter>
    );
  const before = figures.filter((it) => it.alternative === "together" && it.moment === "before");
  const lines = after.flatMap((it) =>
    comparedOf(
      before.find((one) => one.organisation === it.organisation && one.common === it.common),
      it,
    ).map((line): Line => ({ ...line, who: `${speaker(it, called)}, stand van ${formatDay(it.asOf)}` })),
  );
  const totals = comparedTotal(figures).map((it): Line => ({
    ...it,
    who: `opgeteld, van ${counted(it.speakers, "opgave", "opgaven")} vooraf en achteraf`,
  }));
  return (
    <Chapter id="uitgekomen" title="Wat ervan uitkwam">
      <H3>Opgeteld</H3>
      <Table
        caption="Alleen van wie vooraf én achteraf iets zei"
        empty="Niemand zei vooraf én achteraf hetzelfde soort bedrag: er is niets te vergelijken."
        rows={totals}
        columns={[{ label: "Van wie", cell: (it) => it.who }, ...comparedColumns]}
        view={view}
      />
      <H3>Per partij</H3>
      <Table
        caption="Wat elke partij achteraf zei, naast wat zij vooraf dacht"
        empty=""
        rows={lines}
        group={(it) => ({ id: it.who, label: it.who })}
        columns={comparedColumns}
        view={view}
      />
      <p class="limits">
        {after.map((it) => (
          <>
            {speaker(it, called)}: {it.source}, cijfers van <DayText day={it.asOf} /> ({it.office}).{" "}
          </>
        ))}
      </p>
    </Chapter>
  );
};
