// Under its own name Prettier would lay the templates out, and spaces with them.
import { html as markup } from "hono/html";
import type { Column } from "#kit/look/table.tsx";
import { organisationPath, shortName } from "#rooms/organisations";
import { provinceOf, titlesApart } from "./picture.ts";
import { linkTo, type QuiltPicture, type QuiltRow } from "./scene.ts";

/** The rows of a picture as a table: the same facts as the patches carry. */
export const columnsFor = ({ column, scene }: QuiltPicture): Column<QuiltRow>[] => [
  { label: "Code", csvOnly: true, csv: (it) => it.place.patch.code },
  {
    label: "Gemeente",
    sort: "naam",
    cell: (it, view) => {
      const then = titlesApart(it);
      return markup`<a href="${view.link(organisationPath(it.place.patch.code))}">${shortName(it.place.patch.name)}</a>${
        then === "" ? "" : markup`<p class="under">toen: ${then}</p>`
      }`;
    },
    csv: (it) => shortName(it.place.patch.name),
  },
  { label: "Toen", csvOnly: true, csv: (it) => titlesApart(it) || null },
  {
    label: "Organisaties van de dag",
    csvOnly: true,
    csv: (it) => it.place.bodies.map((body) => body.code).join(", "),
  },
  {
    label: "Provincie",
    sort: "provincie",
    // On the map of provinces the value says it already.
    csvOnly: scene.view === "provincies",
    csv: (it) => provinceOf(it) || null,
  },
  {
    label: column,
    sort: "waarde",
    numeric: ["aantal", "taak", "met-wie", "vaste-partners"].includes(scene.view),
    cell: (it, view) =>
      it.valueHref === null ? it.shown : markup`<a href="${linkTo(view, it.valueHref)}">${it.shown}</a>`,
    csv: (it) => it.shown,
  },
  { label: "Waarde", csvOnly: true, csv: (it) => rounded(it.value) },
  { label: "Klasse", csvOnly: true, csv: (it) => it.step },
];

/** Shares to four decimals; more is no more exact. */
export const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4;
