/** The register of one organisation for programs. */
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { amsterdamDay } from "#kit/day.ts";
import { API_BASE, Link, SourceSchema } from "#kit/http/api.ts";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { readCouncil } from "../council.ts";
import { ownRegisterPath } from "../paths.ts";
import { REQUIRED, REQUIRED_BY, REQUIRED_NAMES } from "./required.ts";
import { completenessOf, type Entry, isKnown, readOwnRegister, type Row } from "./rows.ts";

const day = z.iso.date();

const Given = z
  .object({
    letter: z.string().openapi({ description: "De letter van het onderdeel.", example: "a" }),
    naam: z.string(),
    waarden: z.array(z.string()).nullable(),
    ontbreekt: z.enum(["niet-ingevuld", "niet-ingeladen", "niet-gevraagd"]).nullable().openapi({
      description:
        "Waarom er niets of niet alles staat: niet in het register, niet ingeladen op deze installatie (van bevoegdheden staat er dan alleen de soort), of niet gevraagd omdat het geen gemeenschappelijke regeling is.",
    }),
  })
  .openapi("Registergegeven");

const OwnLine = z
  .object({
    naam: z.string(),
    waarde: z.string(),
    bron: z.string().nullable().openapi({ description: "Waar het op rust; null is de eigen opgave." }),
    nagekekenOp: day,
  })
  .openapi("EigenOpgave");

const Registered = z
  .object({
    id: z.string(),
    titel: z.string(),
    vorm: z.string(),
    inRegister: z.boolean().openapi({ description: "Onwaar voor wat deelnemers zelf opschreven." }),
    taak: z.string().nullable(),
    geldtSinds: day.nullable(),
    neemtDeelSinds: day.nullable(),
    nagekekenOp: day.nullable(),
    gegevens: z.array(Given),
    eigenOpgave: z.array(OwnLine),
    _links: z.object({ pagina: Link }),
  })
  .openapi("Registerregel");

const Answer = z
  .object({
    organisatie: OrganisationReference,
    geldigOp: day,
    gevraagdDoor: z.string().openapi({
      description:
        "Waar de gevraagde gegevens uit volgen. Artikel 136, tweede lid, Wgr is niet gelezen en kan meer vragen.",
    }),
    bekend: z.int().openapi({ description: "Hoeveel van de gevraagde gegevens er zijn." }),
    gevraagd: z.int(),
    samenwerkingen: z.array(Registered),
    bron: SourceSchema,
    _links: z.object({ self: Link, pagina: Link, csv: Link }),
  })
  .openapi("RegisterVanOrganisatie");

const givenOf = (name: (typeof REQUIRED_NAMES)[number], entry: Entry) => ({
  letter: REQUIRED[name].part,
  naam: REQUIRED[name].label,
  waarden: isKnown(entry) ? entry.known : null,
  ontbreekt: isKnown(entry) ? (entry.partly ?? null) : entry.lacks,
});

const rowOf = (row: Row): z.input<typeof Registered> => ({
  id: row.key,
  titel: row.title,
  vorm: row.form,
  inRegister: row.registered,
  taak: row.task,
  geldtSinds: row.from,
  neemtDeelSinds: row.since,
  nagekekenOp: row.verified,
  gegevens: REQUIRED_NAMES.map((name) => givenOf(name, row.required[name])),
  eigenOpgave: row.own.map(({ label, value, source, verified }) => ({
    ...{ naam: label, waarde: value, bron: source, nagekekenOp: verified },
  })),
  _links: { pagina: { href: row.href } },
});

export const ownRegisterData = data({
  path: "/toezicht/organisaties/{code}/register",
  operationId: "toonRegisterVanOrganisatie",
  tag: "Toezicht",
  summary: "Het register van samenwerkingen van één organisatie",
  description:
    "Wat het register weet, met wat deelnemers zelf opschreven en voor iedereen is. Het is niet het wettelijke register.",
  params: {
    code: z.string().max(60).openapi({
      description: "Code van een gemeente, provincie of waterschap.",
      example: "gm1699",
    }),
  },
  query: {},
  schema: Answer,
  answer: "Het register",
  json: async (building, { params, query, day: on, url }) => {
    const edition = building.edition();
    const { organisation } = await readCouncil(building.db, params.code);
    const { key, name } = organisation;
    const chosen = query.geldigOp;
    const rows = await readOwnRegister(building, organisation, {
      ...{ day: on, dayChosen: chosen !== undefined },
      today: amsterdamDay(building.clock()),
    });
    const { filled, asked } = completenessOf(rows);
    const kept = chosen === undefined ? "" : `?geldigOp=${chosen}`;
    const verified = rows.map((it) => it.verified).filter((it) => it !== null);
    return {
      organisatie: organisationReference(key, name),
      geldigOp: on,
      gevraagdDoor: REQUIRED_BY,
      bekend: filled,
      gevraagd: asked,
      samenwerkingen: rows.map(rowOf),
      bron: { naam: edition.source, datum: edition.day, gecontroleerdOp: verified.toSorted()[0] ?? null },
      _links: {
        self: { href: new URL(url).pathname.startsWith(API_BASE) ? `${new URL(url).pathname}${kept}` : url },
        pagina: { href: `${ownRegisterPath(key)}${kept}` },
        csv: { href: `${ownRegisterPath(key)}.csv${kept}` },
      },
    };
  },
});
