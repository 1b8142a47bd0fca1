/** Who stays responsible for what, with double roles said in words; and on whom one comes to depend. */
import type { Child } from "hono/jsx";
import { Badge, Chapter } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { type Names, nameIn } from "../called.ts";
import type { Dossier } from "../queries.ts";
import { ALTERNATIVES, type Dependence, DEPENDENCES, type Duty, DUTY_ROLES, type DutyRole } from "./facts.ts";
import { dependencePath, dutyPath, newDependencePath, newDutyPath } from "./paths.ts";
import { doubleRoles } from "./reckoning.ts";

interface Told {
  dossier: Dossier;
  called: Names;
  view: View;
  /** Whether something can be written down now. */
  open: boolean;
}

export const DutiesChapter = ({
  duties,
  dossier,
  called,
  view,
  open,
}: Told & { duties: readonly Duty[] }) => {
  const keeps = open && seatIn(view.reader, dossier.organisation, "editor", dossier.side) !== undefined;
  const who = (it: string) => nameIn(called, it);
  const role = (name: DutyRole): Column<Duty> => ({
    label: DUTY_ROLES[name].replace(/^./, (it) => it.toUpperCase()),
    cell: (it) => (it[name] === null ? "–" : who(it[name])),
  });
  return (
    <Chapter id="verantwoordelijk" title="Wie blijft waarvoor verantwoordelijk">
      <Table
        caption="Als de afspraken gelden"
        empty="Nog niet opgeschreven wie waarvoor verantwoordelijk blijft."
        rows={duties}
        view={view}
        columns={[
          {
            label: "Waarvoor",
            cell: (it): Child => (
              <>
                {keeps ? <a href={dutyPath(dossier.id, it.id)}>{it.what}</a> : it.what}
                {doubleRoles(it, who).map((said) => (
                  <>
                    {" "}
                    <Badge tone="warning">{said}</Badge>
                  </>
                ))}
              </>
            ),
          },
          { label: "Verantwoordelijk", cell: (it) => who(it.responsible) },
          ...(Object.keys(DUTY_ROLES) as DutyRole[]).map(role),
        ]}
      />
      {keeps && (
        <p class="no-print">
          <a href={newDutyPath(dossier.id)}>Schrijf op wie waarvoor verantwoordelijk blijft</a>
        </p>
      )}
    </Chapter>
  );
};

export const DependencesChapter = ({
  dependences,
  dossier,
  called,
  view,
  open,
}: Told & { dependences: readonly Dependence[] }) => {
  const writes = (party: string) => open && seatIn(view.reader, party, "editor", dossier.side) !== undefined;
  return (
    <Chapter id="kwetsbaar" title="Wat het kwetsbaar maakt">
      <Table
        caption="Van wie of wat partijen afhankelijk worden, en wat er verloren gaat"
        empty="Nog geen partij zei waarvan zij afhankelijk wordt."
        rows={dependences}
        view={view}
        columns={[
          {
            label: "Van wie of wat",
            cell: (it) =>
              writes(it.organisation) ? <a href={dependencePath(dossier.id, it.id)}>{it.on}</a> : it.on,
          },
          { label: "Soort", cell: (it) => DEPENDENCES[it.kind] },
          { label: "Bij", cell: (it) => ALTERNATIVES[it.alternative] },
          { label: "Als dat wegvalt", cell: (it) => it.consequence },
          { label: "Wat eraan gedaan wordt", cell: (it) => it.remedy ?? "nog niets" },
          { label: "Wie zegt dit", cell: (it) => `${nameIn(called, it.organisation)} (${it.office})` },
        ]}
      />
      {dossier.participants.filter(writes).map((party) => (
        <p class="no-print">
          <a href={newDependencePath(dossier.id, party)}>
            Schrijf op wat {nameIn(called, party)} kwetsbaar maakt
          </a>
        </p>
      ))}
    </Chapter>
  );
};
