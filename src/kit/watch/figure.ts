/** What a process can be watched by: figures with a name, as OpenMetrics has them. */

export interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/** One figure, for some or all of its labels. */
export interface Figure {
  /** `vliegwiel_` is put before it; a unit after it, as the format wants. */
  name: string;
  help: string;
  /** A counter only grows while the process lives. */
  type: "gauge" | "counter";
  unit?: "seconds" | "bytes";
  samples: readonly Sample[];
}

/** How values are spread: how many were at most each bound. */
export interface Spread {
  name: string;
  help: string;
  type: "histogram";
  unit: "seconds";
  /** Rising. */
  bounds: readonly number[];
  samples: readonly { labels: Record<string, string>; counts: readonly number[]; sum: number }[];
}

const PREFIX = "vliegwiel_";
export const OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/** The figures as a program reads them (OpenMetrics 1.0). */
export const openMetrics = (figures: readonly (Figure | Spread)[]): string =>
  `${figures.flatMap((it) => [...headOf(it), ...linesOf(it)]).join("\n")}\n# EOF\n`;

const called = ({ name, unit }: Pick<Figure, "name" | "unit">) => `${PREFIX}${name}${unit ? `_${unit}` : ""}`;

function headOf(it: Figure | Spread): string[] {
  const name = called(it);
  return [
    `# TYPE ${name} ${it.type}`,
    ...(it.unit ? [`# UNIT ${name} ${it.unit}`] : []),
    `# HELP ${name} ${escaped(it.help)}`,
  ];
}

function linesOf(it: Figure | Spread): string[] {
  const name = called(it);
  if (it.type !== "histogram")
    return it.samples.map(
      ({ labels, value }) => `${name}${it.type === "counter" ? "_total" : ""}${inBraces(labels)} ${value}`,
    );
  return it.samples.flatMap(({ labels, counts, sum }) => {
    let all = 0;
    const buckets = [...it.bounds.map(asFloat), "+Inf"].map((le, at) => {
      all += counts[at] ?? 0;
      return `${name}_bucket${inBraces({ ...labels, le })} ${all}`;
    });
    return [...buckets, `${name}_count${inBraces(labels)} ${all}`, `${name}_sum${inBraces(labels)} ${sum}`];
  });
}

/** A bound is compared as text by who reads it: `1.0`, never `1`. */
const asFloat = (bound: number) => (Number.isInteger(bound) ? bound.toFixed(1) : String(bound));

function inBraces(labels: Record<string, string> = {}): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return written.length === 0 ? "" : `{${written.join(",")}}`;
}

const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
