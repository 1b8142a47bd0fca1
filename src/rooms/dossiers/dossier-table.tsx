/** Dossiers in a table: on the page of what they are about, and of who takes part. */
import { Badge } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { KINDS } from "./facts.ts";
import { life } from "./life.ts";
import { dossierPath } from "./paths.ts";
import type { DossierRow } from "./queries.ts";

export const DossierTable = ({
  caption,
  rows,
  empty = "Er staat nog niets.",
  view,
}: {
  caption: string;
  rows: readonly DossierRow[];
  empty?: string;
  view: View;
}) => (
  <Table
    caption={caption}
    empty={empty}
    rows={rows}
    view={view}
    columns={[
      {
        label: "Dossier",
        cell: (it) => (
          <>
            <a href={dossierPath(it.id)}>{it.title}</a>{" "}
            {it.kind === "exploration" && <Badge>{KINDS.exploration}</Badge>}
          </>
        ),
      },
      { label: "Stand", cell: (it) => life.states[it.state].word, onPhone: "bare" },
      { label: "Partijen", numeric: true, csv: (it) => it.participants.length },
      { label: "Gewijzigd", day: true, csv: (it) => it.changed },
    ]}
  />
);
