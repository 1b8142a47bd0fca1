import type { Column } from "#kit/look/table.tsx";
import { formatCount } from "#kit/words.ts";
import { organisationPath } from "#rooms/organisations";
import { taskName, themeName } from "#rooms/tasks";
import { collaborationLink } from "./link.tsx";
import { FORMS, POWERS } from "./facts.ts";
import { collaborationPath } from "./paths.ts";
import type { ListedCollaboration } from "./queries.ts";

/** The columns of every list of collaborations, on the page and in the spreadsheet. */
export const columns: Column<ListedCollaboration>[] = [
  { label: "ROO-nummer", csvOnly: true, csv: (it) => it.key },
  {
    label: "Samenwerking",
    sort: "naam",
    cell: collaborationLink,
    csv: (it) => it.title,
  },
  { label: "Vorm", sort: "vorm", onPhone: "bare", csv: (it) => FORMS[it.form] },
  {
    label: "Taak",
    onPhone: "bare",
    csv: (it) => taskName(it.task_code),
  },
  {
    label: "Thema's in het register",
    csvOnly: true,
    csv: (it) => it.themes.map((code) => themeName(code)).join(", "),
  },
  {
    label: "Deelnemers",
    sort: "deelnemers",
    numeric: true,
    cell: (it, view) => (
      <a href={`${view.link(collaborationPath(it.key))}#deelnemers`}>{formatCount(it.participants)}</a>
    ),
    csv: (it) => it.participants,
  },
  {
    label: "Bestaat sinds",
    sort: "sinds",
    day: true,
    csv: (it) => it.since,
  },
  {
    label: "Huidige tekst sinds",
    sort: "geldigVan",
    csvOnly: true,
    csv: (it) => it.valid_from,
  },
  {
    label: "Bevoegdheden",
    csvOnly: true,
    csv: (it) => it.powers.map((power) => POWERS[power]).join(", "),
  },
  {
    label: "Uitvoerder",
    onPhone: "none",
    cell: (it, view) =>
      it.executor_key === null ? (
        <span class="missing">niet ingevuld</span>
      ) : (
        <a href={view.link(organisationPath(it.executor_key))}>{it.executor_name}</a>
      ),
    csv: (it) => it.executor_name,
  },
];
