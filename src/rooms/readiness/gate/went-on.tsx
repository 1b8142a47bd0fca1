/** On the pages of an organisation and of its council: where somebody went on before all was answered. Who and when; never over which question. */
import { amsterdamDay } from "#kit/day.ts";
import { H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Reader } from "#kit/reader.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { visibleTo } from "#kit/visibility.ts";
import { calledBy, dossierPath, dossiersOfAll, goesOnWith, nameIn } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { READINESS_PATH } from "../paths.ts";

/** What a page has room for; all of them stand with their dossiers. */
const MOST = 10;

/** In dossiers of an organisation, as far as a reader may know; the last first. */
const wentOnWith = (db: Db, reader: Reader, organisation: string) =>
  db
    .selectFrom("readiness_override as o")
    .innerJoin("entry", "entry.id", "o.dossier")
    .select(["o.dossier", "o.organisation", "o.office", "o.at"])
    .where(goesOnWith(organisation))
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }))
    .orderBy("o.at", "desc")
    .orderBy("o.nth", "desc")
    .limit(MOST)
    .execute();

async function wentOn(building: Building, organisation: string, view: View) {
  const rows = await wentOnWith(building.primary, view.reader, organisation);
  if (rows.length === 0) return null;
  const [called, dossiers] = await Promise.all([
    calledBy(
      building,
      rows.map((it) => it.organisation),
      view.today,
    ),
    dossiersOfAll(
      building.primary,
      view.reader,
      rows.map((it) => it.dossier),
    ),
  ]);
  const titles = new Map(dossiers.map((it) => [it.id, it.title]));
  return (
    <>
      <H2 id="doorgegaan-kop">Doorgegaan met open vragen</H2>
      <p>
        Voor een besluit worden vragen over ICT, beveiliging, privacy en archief beantwoord (
        <a href={READINESS_PATH}>Klaar voor besluit</a>). In deze dossiers is besloten om niet op alle
        antwoorden te wachten.
      </p>
      <Table
        caption="Het laatste besluit eerst"
        empty=""
        rows={rows}
        view={view}
        columns={[
          { label: "Dossier", cell: (it) => <a href={dossierPath(it.dossier)}>{titles.get(it.dossier)}</a> },
          { label: "Wie besloot", cell: (it) => `${it.office}, ${nameIn(called, it.organisation)}` },
          { label: "Op", day: true, csv: (it) => amsterdamDay(it.at) },
        ]}
      />
    </>
  );
}

export const organisationWentOn = (building: Building): Section<"organisation">[] => [
  { id: "doorgegaan", order: 18, render: ({ key }, view) => wentOn(building, key, view) },
];

export const councilWentOn = (building: Building): Section<"council">[] => [
  { id: "doorgegaan", order: 90, render: ({ organisation: { key } }, view) => wentOn(building, key, view) },
];
