/** A row of the report, and a line of the log, as people read them. */
import { formatMoment } from "#kit/day.ts";
import { Facts } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import { formatCount } from "#kit/words.ts";
import { SOURCES } from "./facts.ts";
import type { ShownLine } from "./lines.ts";
import { linesPath } from "./paths.ts";
import type { Told } from "./report.ts";

const MONTH = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });
/** "mei 2026" */
export const monthInWords = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

const Called = ({ called, href }: Pick<Told, "called" | "href">) =>
  href === null ? <>{called}</> : <a href={href}>{called}</a>;

/** @param readsEach whether the reader may see each line: then the number leads to them */
export const reportColumns = (organisation: string, readsEach: boolean): Column<Told>[] => [
  { label: "Verwerking", cell: (it) => <Called {...it} />, csv: (it) => it.called },
  { label: "Maand", csvOnly: true, csv: (it) => it.month },
  { label: "Doel", csv: (it) => it.what },
  { label: "Waar", csv: (it) => SOURCES[it.source] },
  { label: "Keer bekeken", numeric: true, csv: (it) => it.times },
  {
    label: "Regels",
    numeric: true,
    csv: (it) => it.lines,
    ...(readsEach && {
      cell: (it: Told) => <a href={linesPath(organisation, it)}>{formatCount(it.lines)}</a>,
    }),
  },
  { label: "Mensen die keken", numeric: true, csv: (it) => it.lookers },
  { label: "Mislukt", numeric: true, csv: (it) => it.failed },
];

export const rowFacts = (it: Told) => (
  <Facts
    facts={[
      { term: "Verwerking", value: <Called {...it} /> },
      { term: "Doel", value: it.what },
      { term: "Waar", value: SOURCES[it.source] },
    ]}
  />
);

const STATUS_WORDS = { Unset: "onbekend", Ok: "gelukt", Error: "mislukt" } as const;

export const lineColumns: Column<ShownLine>[] = [
  { label: "Wanneer", cell: (it) => formatMoment(it.at), csv: (it) => it.at.toISOString() },
  { label: "Wat", csv: (it) => it.name },
  { label: "Wie keek", csv: (it) => it.who ?? "een programma" },
  { label: "Plek", csv: (it) => it.place },
  { label: "Van wie de gegevens zijn", csv: (it) => it.category },
  { label: "Afloop", csv: (it) => STATUS_WORDS[it.status] },
  { label: "Spoor", cell: (it) => <code>{it.trace}</code>, csv: (it) => it.trace },
  { label: "Stap", csvOnly: true, csv: (it) => it.span },
];
