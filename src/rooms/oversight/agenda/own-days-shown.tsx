import { Badge, Chapter } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { OWN_DAYS, type OwnDay } from "../own/own-days.ts";

const columns: Column<OwnDay>[] = [
  { label: "Wat", cell: (it) => OWN_DAYS[it.kind] },
  { label: "Op", day: true, csv: (it) => it.day },
  {
    label: "Samenwerking",
    cell: (it, view) => (
      <>
        <a href={it.registered ? view.link(it.href) : it.href}>{it.title}</a>{" "}
        {!it.registered && <Badge>buiten het register</Badge>}{" "}
        {it.unconfirmed !== null && <Badge tone="warning">{it.unconfirmed}</Badge>}
        {it.aside !== null && (
          <>
            <br />
            {it.aside}
          </>
        )}
      </>
    ),
  },
  { label: "Bron", cell: (it) => it.source ?? "eigen opgave" },
];

/** Days that no law gives, as the organisation told them. */
export const OwnDays = ({
  name,
  year,
  days,
  view,
}: {
  name: string;
  year: number;
  days: readonly OwnDay[];
  view: View;
}) => (
  <Chapter id="eigen" title="Eigen dagen">
    <p>Deze dagen volgen niet uit de wet: {name} gaf ze zelf op.</p>
    <Table
      caption={`Dagen in ${year} die ${name} opgaf`}
      columns={columns}
      rows={days}
      empty=""
      view={view}
    />
  </Chapter>
);
