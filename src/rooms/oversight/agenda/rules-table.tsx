import { Chapter } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { DEADLINE_LAW, LAW_PATH, type Rule } from "#rooms/law";
import type { Shown } from "./words.ts";

const columns: Column<Rule<"termijn">>[] = [
  {
    label: "Regel",
    cell: (rule) => (
      <>
        {rule.value.name}
        <p class="under">{rule.article}</p>
      </>
    ),
  },
  { label: "Wat", csv: (rule) => rule.says },
  { label: "De regeling kan afwijken", csv: (rule) => rule.value.ownText },
  { label: "Waar dit staat", csv: (rule) => rule.source },
];

/** The rules behind the days of this year, so that everyone can check them. */
export const RulesTable = ({ agenda, view }: Shown) => {
  const used = new Set([...agenda.entries, ...agenda.undated].map((it) => it.rule));
  const rules = DEADLINE_LAW.filter((rule) => used.has(rule));
  if (rules.length === 0) return null;
  return (
    <Chapter id="regels" title="Hoe wij aan deze dagen komen">
      <p>
        De wet noemt voor de begroting één dag: die waarop zij bij de toezichthouder moet zijn. Wij rekenen
        daarvandaan terug. Elke stap is dus de <strong>laatste</strong> dag die kan. Een samenwerking die
        eerder vergadert, stuurt haar stukken ook eerder. Wat wordt teruggerekend, schuift niet op door een
        weekend of een feestdag; wat vooruit loopt wel.{" "}
        <a href={view.link(`${LAW_PATH}#rekenen`)}>Reken een termijn uit</a>.
      </p>
      <details>
        <summary>De regels één voor één ({rules.length})</summary>
        <Table
          caption={`Regels voor ${agenda.year}`}
          columns={columns}
          rows={rules}
          empty="Geen regels."
          view={view}
        />
      </details>
    </Chapter>
  );
};
