/** Every answer as rows of a spreadsheet: one line per organisation or arrangement, with what it is about. */
import type { Day } from "#kit/day.ts";
import type { Column } from "#kit/look/table.tsx";
import { enumerate } from "#kit/words.ts";
import { FORMS } from "#rooms/collaborations";
import type { Arrangement, Fabric } from "#rooms/day";
import { MERGER_GROUPS } from "#rooms/oversight";
import type { Effect, Standing } from "./effect.ts";
import { formAdvice } from "./forms.ts";
import { CAPACITY_WORDS } from "./forms.ts";
import type { Leaving } from "./leaving.ts";
import type { Merging } from "./merging.ts";
import type { Moving } from "./moving.ts";
import type { Papers } from "./papers.ts";
import { nameOf } from "./words.ts";

export interface ResultRow {
  /** What the line is about: "Blijft", "Vervalt". */
  part: string;
  name: string;
  code: string;
  before: Standing | null;
  after: Standing | null;
  note: string;
  day: Day;
}

const share = (it: Standing | null): string | null =>
  it?.fixed == null ? null : it.fixed.toLocaleString("nl-NL", { maximumFractionDigits: 3 });

export const resultColumns: Column<ResultRow>[] = (
  [
    ["Onderdeel", (it) => it.part],
    ["Naam", (it) => it.name],
    ["Code", (it) => it.code],
    ["Regelingen ervoor", (it) => it.before?.arrangements ?? null],
    ["Regelingen erna", (it) => it.after?.arrangements ?? null],
    ["Verschillende partners ervoor", (it) => it.before?.partners ?? null],
    ["Verschillende partners erna", (it) => it.after?.partners ?? null],
    ["Vaste partners ervoor", (it) => share(it.before)],
    ["Vaste partners erna", (it) => share(it.after)],
    ["Toelichting", (it) => it.note],
    ["Stand van", (it) => it.day],
  ] satisfies [string, Column<ResultRow>["csv"]][]
).map(([label, csv]) => ({ label, csv, cell: csv }));

const effectRow = (day: Day, part: string, it: Effect, note = ""): ResultRow => ({
  part,
  name: it.body.name,
  code: it.body.code,
  before: it.before,
  after: it.after,
  note,
  day,
});

const plainRow = (day: Day, part: string, name: string, code: string, note = ""): ResultRow => ({
  part,
  name,
  code,
  before: null,
  after: null,
  note,
  day,
});

const arrangementRow = (day: Day, part: string, it: Pick<Arrangement, "key" | "title">, note = "") =>
  plainRow(day, part, it.title, it.key, note);

export const leavingRows = (leaving: Leaving, { day }: Fabric): ResultRow[] => [
  arrangementRow(day, "Regeling", leaving.arrangement, leaving.ends ? "houdt op" : "gaat door"),
  effectRow(day, "Stapt eruit", leaving.own),
  ...leaving.remaining.map((it) => effectRow(day, leaving.ends ? "Blijft alleen over" : "Blijft", it)),
  plainRow(
    day,
    "Taak",
    leaving.task.name,
    leaving.task.code,
    leaving.task.elsewhere.length === 0 ? "in het register geen regeling meer" : "nog in andere regelingen",
  ),
  ...leaving.task.elsewhere.map((it) => arrangementRow(day, "Voor deze soort taak nog in", it)),
  ...leaving.parted.map((it) =>
    plainRow(day, "Nergens meer samen met", it.body.name, it.body.code, it.neighbour ? "buurgemeente" : ""),
  ),
];

export const movingRows = (moving: Moving, fabric: Fabric, papers: Map<string, Papers>): ResultRow[] => {
  const { day } = fabric;
  const advice = formAdvice(moving, fabric, papers);
  return [
    arrangementRow(day, "Van", moving.from, moving.way === "erbij" ? "houdt op" : "krijgt de andere groep"),
    arrangementRow(day, "Naar de groep van", moving.to, moving.way === "erbij" ? "neemt de taak erbij" : ""),
    ...moving.joining.map((it) => effectRow(day, "Komt erbij", it)),
    ...moving.leaving.map((it) =>
      effectRow(
        day,
        "Valt af",
        it,
        it.task.elsewhere.length === 0
          ? "voor deze soort taak geen regeling meer in het register"
          : `voor deze soort taak nog in: ${enumerate(it.task.elsewhere.map((other) => other.title))}`,
      ),
    ),
    ...moving.staying.map((it) => effectRow(day, "Blijft", it)),
    ...advice.notes.map((it) => plainRow(day, "Vorm en bevoegdheden", "", "", it)),
    ...advice.options.map((it) =>
      plainRow(day, "Vorm", FORMS[it.form], it.form, `${CAPACITY_WORDS[it.capacity]}: ${it.why}`),
    ),
  ];
};

export const mergingRows = (merging: Merging): ResultRow[] => {
  const { plan, before, heir, after, partners, coinciding } = merging;
  const { day } = plan.state;
  return [
    ...before.map(({ body, standing }) => ({
      ...plainRow(day, "Ervoor", body.name, body.code),
      before: standing,
    })),
    { ...plainRow(day, "Erna", heir.name, heir.code), after },
    ...merging.items.map((it) =>
      arrangementRow(
        day,
        MERGER_GROUPS[it.group].title,
        it.arrangement,
        `${enumerate(it.involved.map(nameOf))}; deelnemers: ${it.before}, straks ${it.after}`,
      ),
    ),
    ...merging.reconstructed.map((it) =>
      arrangementRow(day, "Telt niet mee (gereconstrueerd)", it.arrangement, MERGER_GROUPS[it.group].title),
    ),
    ...merging.passing.map((it) =>
      arrangementRow(day, "Deelname gaat over", it.arrangement, nameOf(it.from)),
    ),
    ...partners.map((it) =>
      plainRow(
        day,
        "Partner",
        it.body.name,
        it.body.code,
        `${it.shared} gedeeld; nu partner van ${enumerate(it.metBy.map(nameOf))}`,
      ),
    ),
    ...coinciding.flatMap((group, index) =>
      group.arrangements.map((it) => arrangementRow(day, `Krijgt gelijke groep ${index + 1}`, it)),
    ),
  ];
};
