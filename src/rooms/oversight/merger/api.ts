import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { dayField } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import { ARHI, isProvisional, MERGER_LAW, type Rule } from "#rooms/law";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import {
  type Body,
  GROUP_NAMES,
  type InformedAs,
  type MergerPlan,
  type Participant,
  type Passage,
  type WorkItem,
} from "./facts.ts";
import { type Leftover, readLeftovers } from "./leftovers.ts";
import { makePlan } from "./plan.ts";
import { askedBy, KINDS } from "./question.ts";
import { leftoverWork } from "./rows.ts";
import { GROUPS, INFORMED, PASSAGES } from "./words.ts";

const day = z.iso.date();

const RuleSchema = z
  .object({
    artikel: z.string(),
    inhoud: z.string(),
    voorlopig: z.boolean().openapi({ description: "Waar als de regel niet in de wet zelf is gelezen." }),
  })
  .openapi("Herindelingsregel");

const Item = CollaborationReference.extend({
  groep: z.enum(GROUP_NAMES),
  deelnemers: z.array(OrganisationReference).openapi({ description: "Wie van de gemeenten meedoet." }),
  andereDeelnemers: z.array(OrganisationReference),
  genoemdAls: z
    .array(OrganisationReference)
    .openapi({ description: "Wie het register in plaats van een deelnemer noemt." }),
  uiterlijk: day.nullable().openapi({
    description:
      "Uiterste dag voor de aanpassing; null als de regeling vervalt, of als de wet haar gebied vaststelt.",
  }),
  uiterlijkNaVerlenging: day.nullable(),
  aandachtspunten: z.array(z.string()),
  grondslag: RuleSchema,
}).openapi("Herindelingswerk");

const Plan = z
  .object({
    soort: z.enum(KINDS),
    gemeenten: z.array(OrganisationReference),
    dag: day.nullable().openapi({ description: "Eerste dag van de nieuwe situatie." }),
    blijft: OrganisationReference.nullable(),
    standVan: day.openapi({ description: "De dag waarvan de deelnames zijn bekeken." }),
    regelingen: z.array(Item),
    gaatOver: z.array(
      z.object({
        wat: z.enum(Object.keys(PASSAGES) as [Passage["what"], ...Passage["what"][]]),
        van: OrganisationReference,
        samenwerking: CollaborationReference,
      }),
    ),
    teInformeren: z.array(
      z.object({
        naam: z.string(),
        organisatie: OrganisationReference,
        als: z.array(z.enum(Object.keys(INFORMED) as [InformedAs, ...InformedAs[]])),
        samenwerkingen: z.array(CollaborationReference),
        grondslagen: z.array(RuleSchema),
      }),
    ),
    nietIngevuld: z
      .array(
        z.object({
          rol: z.enum(["uitvoerder", "bronhouder"]),
          samenwerkingen: z.array(CollaborationReference),
        }),
      )
      .openapi({
        description: "Rollen die het register niet invult, zodat onbekend is wie u moet informeren.",
      }),
    overgang: RuleSchema,
    wet: z.string(),
  })
  .openapi("Herindelingsplan");

/** The work list of a merger as data. */
export const mergerData = data({
  path: "/toezicht/herindeling",
  operationId: "toonHerindeling",
  tag: "Toezicht",
  summary: "Wat een herindeling vraagt voor gemeenschappelijke regelingen",
  description:
    "Geef bij `nieuw` en `licht` twee tot tien gemeenten en de eerste dag van de nieuwe situatie. Bij `geweest` " +
    "geeft u de gemeente van nu en krijgt u de regelingen die nog een voorganger noemen.",
  query: {
    gemeenten: z
      .string()
      .max(2000)
      .openapi({ description: "Codes of namen, met komma's ertussen.", example: "gm0003,gm0010,gm0024" }),
    dag: dayField.optional().openapi({ description: "De dag van de herindeling.", example: "2021-01-01" }),
    soort: z.enum(KINDS).optional().openapi({
      description:
        "Een nieuwe gemeente, een die blijft bestaan (zie `blijft`), of een herindeling die al was.",
    }),
    blijft: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "Wie blijft bestaan; alleen bij `licht`.", example: "gm0003" }),
  },
  schema: Plan,
  answer: "De werklijst",
  json: async (building, { query: { geldigOp: _, ...typed }, day: today }) => {
    const { asked, errors } = await askedBy(building, typed, today);
    if (!asked) throw new Problem(400, "Deze werklijst kan niet worden gemaakt.", errors);
    if (asked.kind === "plan") return planAnswer(await makePlan(building.db, asked.question));
    const keys = asked.municipalities.map((it) => it.key);
    const leftovers = await readLeftovers(building.db, keys, today, asked.merged);
    const head = {
      soort: "geweest" as const,
      gemeenten: asked.municipalities.map(organisation),
      dag: asked.merged ?? null,
      blijft: null,
      standVan: today,
    };
    const items = leftovers.map((it) => ({ ...it, involved: [it.municipality], notes: [leftoverWork(it)] }));
    return workAnswer(head, items, { gaatOver: [], teInformeren: [], nietIngevuld: [] });
  },
});

const organisation = (it: { key: string; name: string }) => organisationReference(it.key, it.name);
const collaboration = (it: { key: string; title: string }) => collaborationReference(it.key, it.title);
const rule = (it: Rule) => ({ artikel: it.article, inhoud: it.says, voorlopig: isProvisional(it) });

/** Something to do about an arrangement, before a merger or after it. */
interface Work extends Pick<
  WorkItem,
  "arrangement" | "group" | "others" | "deadline" | "extended" | "notes"
> {
  involved: Body[];
  named: Leftover["named"] | Participant["namedAs"];
}

const workAnswer = <Head, Rest>(head: Head, items: Work[], rest: Rest) => ({
  ...head,
  regelingen: items.map((it) => ({
    ...collaboration(it.arrangement),
    groep: it.group,
    deelnemers: it.involved.map(organisation),
    andereDeelnemers: it.others.map(organisation),
    genoemdAls: it.named.map(organisation),
    uiterlijk: it.deadline,
    uiterlijkNaVerlenging: it.extended,
    aandachtspunten: it.notes,
    grondslag: rule(GROUPS[it.group].rule),
  })),
  ...rest,
  overgang: rule(MERGER_LAW.passes),
  wet: ARHI.url,
});

const planAnswer = ({ question, state, remains, items, passages, informed, unknown }: MergerPlan) =>
  workAnswer(
    {
      soort: question.mode.kind,
      gemeenten: state.municipalities.map(organisation),
      dag: question.day,
      blijft: remains && organisation(remains),
      standVan: state.day,
    },
    items.map((it) => {
      const named = new Map(it.involved.flatMap((one) => one.namedAs).map((one) => [one.key, one]));
      return { ...it, named: [...named.values()] };
    }),
    {
      gaatOver: passages.map((it) => ({
        wat: it.what,
        van: organisation(it.from),
        samenwerking: collaboration(it.arrangement),
      })),
      teInformeren: informed.map((it) => ({
        naam: it.name,
        organisatie: organisation(it),
        als: it.as,
        samenwerkingen: it.about.map(collaboration),
        grondslagen: it.as.map((as) => rule(INFORMED[as].rule)),
      })),
      nietIngevuld: unknown.map((it) => ({ rol: it.role, samenwerkingen: it.about.map(collaboration) })),
    },
  );
