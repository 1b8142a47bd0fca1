import { z } from "@hono/zod-openapi";
import { SourceSchema } from "#kit/http/api.ts";
import type { Day } from "#kit/day.ts";
import type { Edition } from "#kit/room.ts";
import { ORGANISATION_TYPES, type OrganisationSource, type OrganisationType } from "./facts.ts";
import { OrganisationReference, organisationReference } from "./reference.ts";

export const OrganisationSchema = z
  .object({
    code: z.string(),
    naam: z.string(),
    type: z.enum(Object.keys(ORGANISATION_TYPES) as [OrganisationType, ...OrganisationType[]]),
    provincie: OrganisationReference.nullable(),
    geldigVan: z.iso.date().nullable().openapi({ description: "Eerste dag; null is onbekend." }),
    geldigTot: z.iso
      .date()
      .nullable()
      .openapi({ description: "Eerste dag waarop het niet meer geldt; null is open." }),
    bron: SourceSchema,
    _links: z.object({ self: z.object({ href: z.string() }) }),
  })
  .openapi("Organisatie");

export const SOURCES = {
  roo: "Register van Overheidsorganisaties",
  rvig: "RvIG Landelijke tabel 33 (gemeenten)",
  genoemd: "Register van Overheidsorganisaties (alleen genoemd)",
} as const;

export const sourceOf = (
  it: { source: OrganisationSource; last_verified: Day | null },
  edition: Edition,
) => ({
  naam: SOURCES[it.source],
  datum: edition.day,
  gecontroleerdOp: it.last_verified,
});

export const referenceOf = (key: string | null, name: string | null | undefined) =>
  key === null ? null : organisationReference(key, name ?? key);

const Relation = OrganisationReference.extend({
  datum: z.iso.date(),
  soort: z.enum(["regulier", "licht", "deel"]),
});

export const OrganisationDetail = OrganisationSchema.extend({
  afkorting: z.string().nullable(),
  inwonertal: z.int().nullable(),
  hoortBij: OrganisationReference.nullable(),
  ministerie: OrganisationReference.nullable(),
  identificaties: z.array(z.object({ soort: z.string(), waarde: z.string() })),
  voorgangers: z.array(Relation),
  opvolgers: z.array(Relation),
}).openapi("OrganisatieMetDetails");
