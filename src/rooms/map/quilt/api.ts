import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import type { Day } from "#kit/day.ts";
import { listOf, pageOfAll } from "#kit/http/api.ts";
import { listQueryUpTo } from "#kit/http/query.ts";
import { keptPerEdition } from "#kit/kept.ts";
import { OrganisationReference, organisationReference, provinceName, shortName } from "#rooms/organisations";
import { rounded } from "./columns.ts";
import { sorted, soundPictureOf, titlesApart } from "./picture.ts";
import { type QuiltQuery, quiltQuery, quiltSort } from "./question.ts";
import { type QuiltRow, titleOf } from "./scene.ts";

/** The whole country fits one answer. */
const MOST_ROWS = 500;

const PatchRow = z
  .object({
    code: z.string().openapi({ description: "De gemeente van nu, van wie de lap op de kaart is." }),
    naam: z.string(),
    provincie: OrganisationReference.nullable(),
    toen: z.array(OrganisationReference).openapi({
      description: "Wie dit gebied op de dag had; op een dag voor een herindeling de voorgangers.",
    }),
    waarde: z.number().nullable().openapi({
      description:
        "Aantal, of een deel van 1 bij `taak` en `vaste-partners`; bij groepen, provincies en regio's het volgnummer.",
    }),
    klasse: z.int().nullable().openapi({
      description:
        "0 tot en met 5 bij beelden in tinten; 9 is de gekozen gemeente zelf. Bij groepen, provincies en regio's het volgnummer; bij `deelnemers` 1, 2, 4 en 8 opgeteld.",
    }),
    toelichting: z.string(),
    opKaart: z.string().openapi({ description: "De tekst bij de lap." }),
  })
  .openapi("Lap");

/** The rows of the map as data. */
export const quiltData = data({
  path: "/lappendeken/kaart",
  operationId: "lijstLappen",
  tag: "Lappendeken",
  summary: "Wat de lappendeken per gemeente laat zien",
  description:
    "Eén rij per gemeente van de kaart. `beeld` kiest wat zij zegt; `met-wie` vraagt ook `gemeente`, `taak` ook `taak`, " +
    "`deelnemers` ook `samenwerking` (hoogstens vier, met komma's), `regios` neemt `soort`.",
  query: { ...listQueryUpTo(MOST_ROWS), ...quiltQuery, sorteer: quiltSort },
  schema: listOf(PatchRow, "Lappenlijst"),
  answer: "Een deel van de lappen",
  json: async (building, { query, day, url }) =>
    pageOfAll(url, query, await answersTo(building, day, query), (it) => it),
});

/** Of the register of 2026 these hold some twenty questions; asked again, a part of the list costs that part. */
const MOST_BYTES = 8 * 1024 * 1024;
/** A row as an answer, with its texts. */
const BYTES_PER_ROW = 1_000;
const WORDS = [...Object.keys(quiltQuery), "sorteer"] as (keyof Asked)[];

type Asked = QuiltQuery & { sorteer?: string | undefined };

/** Plain answers, all of them: they hold on to no fabric, so they can be kept longer than its day is. */
const answersTo = keptPerEdition(
  async (building, day: Day, query: Asked) => {
    const { rows } = await soundPictureOf(building, query, day);
    return sorted(rows, query.sorteer ?? "naam").map(asAnswer);
  },
  {
    mostBytes: MOST_BYTES,
    sizeOf: (rows) => rows.length * BYTES_PER_ROW,
    nameOf: (day, query) => JSON.stringify([day, ...WORDS.map((it) => query[it] ?? null)]),
  },
);

const asAnswer = (row: QuiltRow) => {
  const { patch, bodies } = row.place;
  return {
    code: patch.code,
    naam: shortName(patch.name),
    provincie:
      patch.province === null ? null : organisationReference(patch.province, provinceName(patch.province)),
    toen:
      titlesApart(row) === "" ? [] : bodies.map((it) => organisationReference(it.code, shortName(it.name))),
    waarde: rounded(row.value),
    klasse: row.step,
    toelichting: titleOf(row),
    opKaart: row.label,
  };
};
