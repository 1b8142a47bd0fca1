/**
 * The two dear parts of a map's page, the patches and the table, as finished markup. They say the same to whoever asks the same
 * of one edition, so the pages of who has logged in, which are kept nowhere, share them.
 */
import { raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { formatDay } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { columnsFor } from "./columns.ts";
import { isLabelled, linkedOf, partShown } from "./draw-picture.ts";
import { QuiltLayers } from "./draw.tsx";
import { sorted } from "./picture.ts";
import type { QuiltPicture } from "./scene.ts";

export interface Drawn {
  /** What belongs inside the `<svg>` of the map. */
  layers: HtmlEscapedString;
  rows: HtmlEscapedString;
}

interface Asked {
  picture: QuiltPicture;
  /** The value of `sorteer`. */
  sort: string;
  view: View;
}

/** A picture of the country and its table take some 200 KB. */
const MOST_BYTES = 8_000_000;

/** Both parts, made once for each question of an edition: all they show follows from those two. */
export const drawnFor: (building: Building, asked: Asked) => Promise<Drawn> = keptPerEdition(
  async (_building, asked) => {
    const [layers, rows] = await Promise.all([<Layers {...asked} />, <Rows {...asked} />]);
    return { layers: raw(String(layers)), rows: raw(String(rows)) };
  },
  {
    mostBytes: MOST_BYTES,
    // A character of text that is not Latin takes two.
    sizeOf: ({ layers, rows }) => 2 * (layers.length + rows.length),
    nameOf: ({ picture: { scene }, sort, view: { query } }) => JSON.stringify([query, scene.query, sort]),
  },
);

const Layers = ({ picture, view }: Asked) => (
  <QuiltLayers
    ground={picture.scene.ground}
    patches={linkedOf(picture, view)}
    groups={picture.groups}
    frame={partShown(picture)}
    look="page"
    labelled={isLabelled(picture)}
  />
);

/** The rows that say something; a table of noughts would hide them. */
const Rows = ({ picture, sort, view }: Asked) => {
  const told = picture.quiet === undefined ? picture.rows : picture.rows.filter((it) => it.value !== 0);
  const untold = picture.rows.length - told.length;
  return (
    <>
      <Table
        caption={`${picture.heading}, ${formatDay(view.day)}`}
        columns={columnsFor(picture)}
        rows={sorted(told, sort)}
        sorted={sort}
        view={view}
        empty="Geen gemeenten in dit gebied."
      />
      {untold > 0 && (
        <p class="limits">
          Niet in deze tabel: {counted(untold, "gemeente", "gemeenten")} {picture.quiet}. In de spreadsheet
          staan zij wel.
        </p>
      )}
    </>
  );
};
