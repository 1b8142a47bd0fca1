import { PhoneFold } from "#kit/look/folded.tsx";
import { bullets, DayText, H2 } from "#kit/look/parts.tsx";
import { counted } from "#kit/words.ts";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "./link.tsx";
import type { Passage } from "./passages.ts";

/** What happened in one year. */
interface Year {
  year: number;
  came: Passage[];
  went: Passage[];
}

/** What an organisation came into and left, year by year, as a picture and as a table. */
export const ComingAndGoing = ({ passages, view }: { passages: Passage[]; view: View }) => {
  const years = [...Map.groupBy(passages, (it) => Number(it.on.slice(0, 4)))]
    .map(([year, list]): Year => ({
      year,
      came: list.filter((it) => it.what === "kwam"),
      went: list.filter((it) => it.what === "ging"),
    }))
    .sort((a, b) => b.year - a.year);
  return (
    <section id="kwam-en-ging" aria-labelledby="kwam-en-ging-kop">
      <H2 id="kwam-en-ging-kop">Wie kwam en ging</H2>
      <PhoneFold summary={`Per jaar (${counted(passages.length, "gebeurtenis", "gebeurtenissen")})`}>
        <p>
          Per jaar de regelingen waaraan deze organisatie ging deelnemen en waaruit zij vertrok. Uittreedatums
          staan niet in het register; Vliegwiel leidt ze af. Voor 2018 is het register niet volledig.
        </p>
        <Picture years={years} last={Number(view.edition.day.slice(0, 4))} />
        <details>
          <summary>
            Dezelfde jaren als tabel ({counted(passages.length, "gebeurtenis", "gebeurtenissen")})
          </summary>
          <Table caption="Gekomen en gegaan per jaar" columns={columns} rows={years} view={view} empty="" />
        </details>
      </PhoneFold>
    </section>
  );
};

const columns: Column<Year>[] = [
  { label: "Jaar", csv: (it) => it.year },
  {
    label: "Gekomen",
    cell: (it, view) => <Passages list={it.came} view={view} />,
    csv: (it) => it.came.length,
  },
  {
    label: "Gegaan",
    cell: (it, view) => <Passages list={it.went} view={view} />,
    csv: (it) => it.went.length,
  },
];

const Passages = ({ list, view }: { list: Passage[]; view: View }) => {
  if (list.length === 0) return <>–</>;
  return bullets(
    list.map((it) => (
      <>
        {collaborationLink(it, view)}, per <DayText day={it.on} /> <span class="limits">({it.why})</span>
      </>
    )),
  );
};

const WIDTH = 720;
/** Room for half a year's number beside the first and the last year. */
const EDGE = 16;
const UNIT = 9;
const MOST_YEARS = 30;
const AXIS = 16;

/** Years from left to right: what came above the line, what went below it. */
const Picture = ({ years, last }: { years: Year[]; last: number }) => {
  const first = Math.max(last - MOST_YEARS, Math.min(...years.map((it) => it.year), last));
  const shown = years.filter((it) => it.year >= first);
  const up = Math.max(1, ...shown.map((it) => it.came.length));
  const down = Math.max(1, ...shown.map((it) => it.went.length));
  const line = up * UNIT + 16;
  const height = line + AXIS + down * UNIT + 16;
  const step = WIDTH / (last - first + 1);
  const every = [1, 2, 5, 10].find((count) => count * step >= 36) ?? 10;
  const label =
    "Per jaar het aantal regelingen waaraan deze organisatie ging deelnemen en waaruit zij vertrok";
  return (
    <div class="picture" role="region" aria-label={label} tabindex={0}>
      <svg
        viewBox={`${-EDGE} 0 ${WIDTH + 2 * EDGE} ${height}`}
        width={WIDTH + 2 * EDGE}
        height={height}
        role="img"
        aria-label={label}
        font-size="12"
      >
        {shown.map((it) => {
          const x = Math.round((it.year - first) * step) + 2;
          const width = Math.max(2, Math.round(step) - 4);
          return (
            <>
              {it.came.length > 0 && (
                <>
                  <rect
                    class="patch-1"
                    x={x}
                    y={line - it.came.length * UNIT}
                    width={width}
                    height={it.came.length * UNIT}
                  />
                  <text
                    x={x + width / 2}
                    y={line - it.came.length * UNIT - 3}
                    text-anchor="middle"
                    fill="currentColor"
                  >
                    {it.came.length}
                  </text>
                </>
              )}
              {it.went.length > 0 && (
                <>
                  <rect
                    x={x}
                    y={line + AXIS}
                    width={width}
                    height={it.went.length * UNIT}
                    fill="none"
                    stroke="currentColor"
                    stroke-opacity="0.7"
                  />
                  <text
                    x={x + width / 2}
                    y={line + AXIS + it.went.length * UNIT + 12}
                    text-anchor="middle"
                    fill="currentColor"
                  >
                    {it.went.length}
                  </text>
                </>
              )}
            </>
          );
        })}
        {Array.from({ length: last - first + 1 }, (_, index) => first + index)
          .filter((year) => year % every === 0)
          .map((year) => (
            <text x={(year - first) * step + step / 2} y={line + 12} text-anchor="middle" fill="currentColor">
              {year}
            </text>
          ))}
      </svg>
      <p class="limits">
        Dichte balken boven de jaren: gekomen. Open balken eronder: gegaan.
        {years.some((it) => it.year < first) && ` Wat voor ${first} gebeurde, staat alleen in de tabel.`}
      </p>
    </div>
  );
};
