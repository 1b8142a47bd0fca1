import { z } from "@hono/zod-openapi";
import { CollaborationReference, CollaborationSchema } from "#rooms/collaborations";
import { type Bond, BONDS } from "#rooms/law";
import { OrganisationReference } from "#rooms/organisations";
import { ThemeReference } from "#rooms/tasks";

const { vorm, taak, uitvoerder, bestaatSinds, aantalDeelnemers, bevoegdheden } = CollaborationSchema.shape;

export const RecordsSchema = z.array(z.string()).openapi({
  description:
    "Waar het uit blijkt: nummers van samenwerkingen, codes van organisaties, of sleutels van ingelezen regio’s.",
});

/** A sentence with the records it rests on. */
export const StatementSchema = z
  .object({ soort: z.string(), tekst: z.string(), records: RecordsSchema })
  .openapi("Onderbouwing");

/** A rule of law with how sure we are that it was read well. */
export const RuleSchema = StatementSchema.extend({
  artikel: z.string(),
  status: z.enum(["voorlopig", "in de wet gelezen"]),
  bron: z.string(),
}).openapi("Regel");

/** What was understood of a question; stands in every answer. */
export const understood = {
  geldigOp: z.iso.date(),
  deelnemers: z.array(OrganisationReference).openapi({
    description: "Wie op die dag bestond en meedoet in de vraag, opvolgers en voorgangers meegerekend.",
  }),
  opgevolgd: z
    .array(
      z.object({
        code: z.string(),
        naam: z.string(),
        door: z.array(OrganisationReference),
        toelichting: z.string(),
      }),
    )
    .openapi({ description: "Voor wie een ander in de plaats staat, na of vóór een herindeling." }),
  taak: taak.nullable().openapi({
    description: "De taak waarmee gerekend is; `ingedeeldDoor` is “gevraagd” als u haar zelf koos.",
  }),
  thema: ThemeReference.nullable(),
  gereconstrueerd: z.boolean().openapi({
    description:
      "Waar als een uitkomst steunt op deelnemers die het register voor die dag niet noemt, maar die toen wel meededen.",
  }),
  opmerkingen: z.array(z.string()).openapi({
    description: "Wat u moet weten om het antwoord goed te lezen, als zinnen; meestal leeg.",
  }),
};

const links = { _links: z.object({ self: z.object({ href: z.string() }) }) };

/** A ranked answer: the best so many of all there are. */
export const rankedOf = <Schema extends z.ZodType>(item: Schema, name: string) =>
  z
    .object({
      totaal: z.int(),
      aantal: z.int().openapi({ description: "Hoeveel er hoogstens in dit antwoord staan." }),
      ...understood,
      resultaten: z.array(item),
      ...links,
    })
    .openapi(name);

const soorten = [
  "samen",
  "samen-voor-taak",
  "doet-dit-al",
  "doet-dit-nog-niet",
  "afstand",
  "omvang",
  "buren",
  "provincie",
  "regio",
  "zelfde-soort",
  "soort-bij-taak",
  "vaak-bij-taak",
] as const;

export const PartnerSchema = OrganisationReference.extend({
  score: z
    .number()
    .openapi({ description: "Alleen de volgorde zegt iets; het is geen cijfer voor de partner." }),
  redenen: z.array(
    z
      .object({
        soort: z.enum(soorten),
        tekst: z.string(),
        records: RecordsSchema,
        bijdrage: z
          .number()
          .openapi({ description: "Wat deze reden aan de score toevoegt; 0 is alleen uitleg." }),
        gereconstrueerd: z.boolean(),
      })
      .openapi("Partnerreden"),
  ),
}).openapi("Partneradvies");

const arrangement = { vorm, taak, uitvoerder, bestaatSinds, aantalDeelnemers };

export const ExistingSchema = CollaborationReference.extend({
  soort: z.enum(["zelfde", "lijkt-op"]),
  ...arrangement,
  redenen: z.array(StatementSchema),
  verschillen: z.array(StatementSchema),
}).openapi("BestaandeRegeling");

export const HostSchema = CollaborationReference.extend({
  ...arrangement,
  bevoegdheden,
  redenen: z.array(StatementSchema),
  belemmeringen: z.array(StatementSchema),
}).openapi("Gastheer");

const Precedent = z.object({ code: vorm.shape.code, naam: z.string() }).extend({
  regels: z.array(RuleSchema.extend({ kan: z.enum(["ja", "beperkt", "nee"]) })),
  voorbeelden: StatementSchema,
  perJaar: z.array(z.object({ jaar: z.int(), aantal: z.int(), records: RecordsSchema })),
});

export const FormsSchema = z
  .object({
    ...understood,
    toegestaan: z.array(Precedent),
    nietToegestaan: z.array(Precedent),
    voorgeschreven: z.array(RuleSchema),
    volgorde: StatementSchema,
    bereik: StatementSchema,
    ...links,
  })
  .openapi("Vormadvies");

const Quartiles = z
  .object({
    kleinste: z.number(),
    kwart: z.number(),
    midden: z.number(),
    driekwart: z.number(),
    grootste: z.number(),
  })
  .nullable();

const Area = z.object({
  sleutel: z.string(),
  soort: z.string(),
  naam: z.string(),
  herkomst: z.enum(["register", "ingelezen"]),
});

const Direction = z.object({
  naar: z.object({ code: z.string(), naam: z.string() }).nullable(),
  voor: z.array(StatementSchema),
  tegen: z.array(StatementSchema),
});

export const LevelSchema = z
  .object({
    ...understood,
    voorgeschreven: z.array(
      z.object({
        soort: z.string(),
        naam: z.string(),
        grondslag: z.enum(["wet", "afspraak"]),
        band: z.enum(Object.keys(BONDS) as [Bond, ...Bond[]]).openapi({
          description:
            "`verplichte-regeling`: de wet verplicht de regeling zelf, uittreden kan niet. `voorgeschreven-regio`: de groep deelnemers ligt vast, de vorm is vrij.",
        }),
        artikel: z.string(),
        status: z.enum(["voorlopig", "in de wet gelezen"]),
        bron: z.string(),
        ligging: z.enum(["precies", "deel", "meer", "verdeeld", "onbekend"]),
        gebieden: z.array(
          Area.extend({ erin: z.array(OrganisationReference), ontbreekt: z.array(OrganisationReference) }),
        ),
        uitleg: z.array(StatementSchema),
      }),
    ),
    omvang: z.object({
      onderwerp: z.string(),
      gemeenten: Quartiles,
      inwoners: Quartiles,
      klassen: z.array(
        z.object({ code: z.string(), naam: z.string(), aantal: z.int(), records: RecordsSchema }),
      ),
      uitleg: z.array(StatementSchema),
    }),
    voorbeelden: z.array(CollaborationReference.extend({ gemeenten: z.int(), inwoners: z.int().nullable() })),
    gebieden: z.array(
      Area.extend({
        overlap: z.number().openapi({
          description: "Deel van alle gemeenten van groep en gebied samen dat in beide zit (Jaccard).",
        }),
        erin: z.array(OrganisationReference),
        ontbreekt: z.array(OrganisationReference),
        erbuiten: z.array(OrganisationReference),
        uitleg: StatementSchema,
      }),
    ),
    kleiner: Direction,
    groter: Direction,
    onbekend: z.array(StatementSchema),
    ...links,
  })
  .openapi("Niveauadvies");
