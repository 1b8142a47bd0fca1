import { z } from "@hono/zod-openapi";
import {
  CollaborationReference,
  collaborationReference,
  type FormCode,
  FORMS,
  type Power,
  POWERS,
} from "#rooms/collaborations";
import type { Arrangement, Body } from "#rooms/day";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { MERGER_GROUP_NAMES } from "#rooms/oversight";
import { taskName } from "#rooms/tasks";
import type { Average, Effect, Standing } from "./effect.ts";
import { type Capacity, CAPACITY_WORDS } from "./forms.ts";
import { WAYS } from "./moving.ts";

const day = z.iso.date();
const fixed = z.number().min(0).max(1).nullable().openapi({
  description: "Deel van de regelingen waarin een gemiddelde partnergemeente ook zit; null zonder partner.",
});

const StandingSchema = z
  .object({
    regelingen: z.int(),
    verschillendePartners: z.int(),
    vastePartners: fixed,
  })
  .openapi("Positie");

const EffectSchema = z
  .object({ organisatie: OrganisationReference, voor: StandingSchema, na: StandingSchema })
  .openapi("Gevolg");

const AverageSchema = z.object({ voor: z.number(), na: z.number(), over: z.int() }).nullable().openapi({
  description: "Vaste partners gemiddeld, over gemeenten die voor en na partners hebben.",
});

const Task = z.object({
  code: z.string(),
  naam: z.string(),
  elders: z.array(CollaborationReference).openapi({
    description: "Andere regelingen van de organisatie voor dezelfde soort taak, door Vliegwiel ingedeeld.",
  }),
  themasZonderRegeling: z.array(z.string()),
});

const common = {
  standVan: day.openapi({ description: "De dag waarvan de deelnames zijn bekeken." }),
  lezing: z.enum(["opvolgers", "register", "ruim"]),
};

const LeavingAnswer = z
  .object({
    vraag: z.literal("uittreding"),
    ...common,
    organisatie: OrganisationReference,
    samenwerking: CollaborationReference,
    houdtOp: z.boolean().openapi({ description: "Er blijft hoogstens één deelnemer over." }),
    gevolg: EffectSchema,
    blijven: z.array(EffectSchema),
    gemiddeldVastePartners: AverageSchema,
    taak: Task,
    nergensMeerSamenMet: z.array(z.object({ organisatie: OrganisationReference, buurgemeente: z.boolean() })),
    voertUit: z.boolean(),
  })
  .openapi("WatAlsUittreding");

const MovingAnswer = z
  .object({
    vraag: z.literal("verplaatsen"),
    ...common,
    van: CollaborationReference,
    naar: CollaborationReference,
    wijze: z.enum(WAYS),
    taak: z.object({ code: z.string(), naam: z.string() }),
    blijven: z.array(EffectSchema),
    erbij: z.array(EffectSchema),
    vallenAf: z.array(EffectSchema.extend({ taak: Task })),
    gemiddeldVastePartners: AverageSchema,
    bevoegdheden: z.array(z.enum(Object.keys(POWERS) as [Power, ...Power[]])),
    vormen: z.array(
      z.object({
        code: z.enum(Object.keys(FORMS) as [FormCode, ...FormCode[]]),
        naam: z.string(),
        kan: z.enum(Object.keys(CAPACITY_WORDS) as [Capacity, ...Capacity[]]),
        waarom: z.string(),
        voorlopig: z.boolean().openapi({
          deprecated: true,
          description: "Altijd onwaar: de wet is gelezen. Wat niet is gelezen, staat op /over/wet.",
        }),
        inRegister: z.int(),
        metDezeBevoegdheden: z.int(),
      }),
    ),
    aandachtspunten: z.array(z.string()),
  })
  .openapi("WatAlsVerplaatsen");

const WorkItem = z.object({
  ...CollaborationReference.shape,
  groep: z.enum(MERGER_GROUP_NAMES),
  deelnemers: z.array(OrganisationReference),
  aantalVoor: z.int(),
  aantalNa: z.int(),
  uiterlijk: day.nullable(),
});

const MergingAnswer = z
  .object({
    vraag: z.literal("herindeling"),
    ...common,
    dag: day.openapi({ description: "Eerste dag van de nieuwe situatie." }),
    gemeenten: z.array(z.object({ gemeente: OrganisationReference, voor: StandingSchema })),
    blijft: OrganisationReference.nullable().openapi({ description: "Null bij een nieuwe gemeente." }),
    na: StandingSchema,
    regelingen: z.array(WorkItem).openapi({ description: "Met een tekst die op die dag gold." }),
    gereconstrueerd: z.array(WorkItem).openapi({
      description: "Nog zonder tekst op die dag, alleen uit toetredingsdata; telt in geen getal mee.",
    }),
    deelnamesDieOvergaan: z.array(
      z.object({ van: OrganisationReference, samenwerking: CollaborationReference }),
    ),
    partners: z.array(
      z.object({
        organisatie: OrganisationReference,
        gedeeld: z.int(),
        nuPartnerVan: z.array(OrganisationReference),
      }),
    ),
    gelijkeKringen: z.array(
      z.object({ aantalDeelnemers: z.int(), samenwerkingen: z.array(CollaborationReference) }),
    ),
    werklijst: z.string().openapi({ description: "Het adres van de werklijst voor de raad." }),
  })
  .openapi("WatAlsHerindeling");

export const WhatIfAnswer = z
  .discriminatedUnion("vraag", [LeavingAnswer, MovingAnswer, MergingAnswer])
  .openapi("WatAls");
export type WhatIfBody = z.input<typeof WhatIfAnswer>;

export const organisation = (it: Pick<Body, "code" | "name">) => organisationReference(it.code, it.name);
export const collaboration = (it: Pick<Arrangement, "key" | "title">) =>
  collaborationReference(it.key, it.title);

/** Shares with six decimals: more says nothing. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

export const standing = (it: Standing) => ({
  regelingen: it.arrangements,
  verschillendePartners: it.partners,
  vastePartners: it.fixed === null ? null : rounded(it.fixed),
});

export const effect = (it: Effect) => ({
  organisatie: organisation(it.body),
  voor: standing(it.before),
  na: standing(it.after),
});

export const average = (it: Average | null) =>
  it === null ? null : { voor: rounded(it.before), na: rounded(it.after), over: it.over };

export const taskReference = (code: string) => ({ code, naam: taskName(code) });
