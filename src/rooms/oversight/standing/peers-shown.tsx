/** An organisation beside others, in one sentence and a table; as a file too. */
import { Chapter } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { ORGANISATION_TYPES, type Organisation, provinceName } from "#rooms/organisations";
import { peersPath, standingPath } from "../paths.ts";
import type { Beside, Peer, Peers } from "./peers.ts";

/** How an address says beside whom. */
export const BESIDE = { grootte: "size", provincie: "province" } as const satisfies Record<string, Beside>;
export type BesideWord = keyof typeof BESIDE;

const WORD_OF: Record<Beside, BesideWord> = { size: "grootte", province: "provincie" };

export const peerColumns: Column<Peer>[] = [
  {
    label: "Organisatie",
    cell: (it, view) =>
      it.own ? <strong>{it.name}</strong> : <a href={view.link(standingPath(it.code))}>{it.name}</a>,
    csv: (it) => it.name,
  },
  { label: "Code", csvOnly: true, csv: (it) => it.code },
  {
    label: "Inwoners",
    numeric: true,
    cell: ({ population }) => (population === null ? "–" : formatCount(population)),
    csv: (it) => it.population,
  },
  { label: "In het register", numeric: true, csv: (it) => it.registered },
  { label: "Daarbuiten (bevestigd en openbaar)", numeric: true, csv: (it) => it.outside },
];

/** "10 gemeenten die ongeveer even groot zijn". */
function others({ beside, rows }: Peers, { type, province_key: province }: Organisation): string {
  const [one, many] = WORDS[type] ?? ["organisatie van deze soort", "organisaties van deze soort"];
  const some = counted(rows.length - 1, one, many);
  if (beside === "size") return `${some} die ongeveer even groot zijn`;
  return `${some} in ${province === null ? "dezelfde provincie" : provinceName(province)}`;
}

const WORDS: Partial<Record<keyof typeof ORGANISATION_TYPES, [string, string]>> = {
  gemeente: ["andere gemeente", "andere gemeenten"],
  provincie: ["andere provincie", "andere provincies"],
  waterschap: ["ander waterschap", "andere waterschappen"],
};

/** The chapter; nothing when there is nobody to stand beside. */
export function PeersChapter({
  peers,
  organisation,
  view,
}: {
  peers: Peers | null;
  organisation: Organisation;
  view: View;
}) {
  const self = peers?.rows.find((it) => it.own);
  if (!peers?.middle || !self) return null;
  const way = (it: Beside, words: string) =>
    it === peers.beside ? (
      <strong>{words}</strong>
    ) : (
      <a href={`${view.link(standingPath(organisation.key), { naast: WORD_OF[it] })}#naast`}>{words}</a>
    );
  return (
    <Chapter id="naast" title="Naast anderen">
      <p>
        {organisation.name} doet mee aan {formatCount(self.registered)} samenwerkingen in het register. Zet{" "}
        {others(peers, organisation)} op volgorde, dan zit de middelste in{" "}
        {formatCount(peers.middle.registered)}.
      </p>
      {peers.ways.length > 1 && (
        <p class="no-print">
          Naast wie: {way("size", "ongeveer even groot")} of {way("province", "dezelfde provincie")}
        </p>
      )}
      <p class="limits">
        Voor zover bekend. Meer of minder is niet beter of slechter. Buiten het register telt alleen wat
        deelnemers bevestigden en openbaar maakten, en de ene organisatie schrijft meer op dan de andere.
      </p>
      <Table
        caption={`In hoeveel ${organisation.name} en anderen samenwerken`}
        columns={peerColumns}
        rows={peers.rows}
        empty=""
        view={view}
      />
      <p class="no-print">
        <a href={view.link(peersPath(organisation.key), { naast: WORD_OF[peers.beside] })}>
          Neem deze vergelijking mee (CSV)
        </a>
      </p>
    </Chapter>
  );
}
