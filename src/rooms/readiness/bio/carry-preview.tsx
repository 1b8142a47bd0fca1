/** What would come along from the BIO, before anything is kept. */
import { formatDay } from "#kit/day.ts";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { VERDICTS } from "../sets/question-set.ts";
import type { Carried } from "./carry.ts";

export const CarryPreview = ({
  meant: { comes, keeps, stays },
  day,
  view,
}: {
  meant: Carried;
  day: string;
  view: View;
}) => (
  <>
    <p>
      {counted(comes.length, "vraag krijgt", "vragen krijgen")} een antwoord, nagekeken op {formatDay(day)}.{" "}
      {counted(stays.length, "rij komt", "rijen komen")} niet mee.
      {keeps.length > 0 &&
        ` ${counted(keeps.length, "vraag had", "vragen hadden")} al een antwoord; dat blijft staan.`}
    </p>
    <Chapter id="mee" title="Komt mee">
      <Table
        caption="Waar meer rijen bij één vraag horen, telt het zwakste antwoord"
        empty="Er komt niets mee."
        rows={comes}
        view={view}
        columns={[
          { label: "Maatregel", cell: (it) => it.item.measure },
          { label: "Vraag", cell: (it) => it.item.question },
          { label: "Uit BIO", cell: (it) => it.from.map((one) => one.number).join(", ") },
          { label: "Antwoord", cell: (it) => VERDICTS[it.facts.verdict] },
          { label: "Eigenaar", cell: (it) => it.facts.owner },
        ]}
      />
    </Chapter>
    <Chapter id="niet-mee" title="Komt niet mee">
      <Table
        caption="Per rij van het blad, met waarom"
        empty="Alle rijen komen mee."
        rows={stays}
        view={view}
        columns={[
          { label: "Rij", numeric: true, cell: (it) => it.row },
          { label: "BIO-nummer", cell: (it) => it.number || "leeg" },
          { label: "Waarom", cell: (it) => it.why },
        ]}
      />
    </Chapter>
  </>
);
