/** What a dossier was before: who changed, said or answered what and when, and each old version to read. */
import { formatMoment } from "#kit/day.ts";
import type { PastVersion } from "#kit/entries/past.ts";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { FORMER } from "#rooms/people";
import { whoDid } from "#rooms/ties";
import type { Names } from "./called.ts";
import { type DossierState, type DossierVerb, life } from "./life.ts";
import { versionPath } from "./paths.ts";

/** Nobody speaks here by a link. */
const NO_OFFICES: ReadonlyMap<number, string> = new Map();

/** "wijzigen"; what began it has no step. */
export const verbWord = (verb: string): string =>
  verb === "begin" ? "opschrijven" : life.verbs[verb as DossierVerb].word;

export const doneBy = (
  version: PastVersion,
  { called, people, view }: { called: Names; people: ReadonlyMap<string, string>; view: View },
): string => whoDid(version, { organisations: called, people, former: FORMER, offices: NO_OFFICES, view });

export const History = ({
  dossier,
  versions,
  ...told
}: {
  dossier: string;
  versions: readonly PastVersion[];
  called: Names;
  people: ReadonlyMap<string, string>;
  view: View;
}) => (
  <Chapter id="geschiedenis" title="Wat eraan veranderde" class="no-print">
    <Table
      caption="Versies, de laatste eerst"
      empty="Er is geen versie die u mag lezen."
      rows={versions}
      view={told.view}
      columns={[
        {
          label: "Wanneer",
          cell: (it) => <a href={versionPath(dossier, it.version)}>{formatMoment(it.at)}</a>,
        },
        { label: "Wat", cell: (it) => verbWord(it.verb) },
        { label: "Daarna", cell: (it) => life.states[it.state as DossierState].word },
        { label: "Door", cell: (it) => doneBy(it, told) },
        { label: "Versie", cell: (it) => it.version, numeric: true },
      ]}
    />
  </Chapter>
);
