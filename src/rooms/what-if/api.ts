import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { textField } from "#kit/http/query.ts";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { collaborationReference, FORMS } from "#rooms/collaborations";
import { type Fabric, fabricFilter } from "#rooms/day";
import { organisationReference } from "#rooms/organisations";
import { mergerWorkAddress } from "#rooms/oversight";
import { answerLeaving, answerMerging, answerMoving } from "./answers.ts";
import {
  average,
  collaboration,
  effect,
  organisation,
  standing,
  taskReference,
  WhatIfAnswer,
  type WhatIfBody,
} from "./api-schemas.ts";
import { formAdvice } from "./forms.ts";
import type { Leaving } from "./leaving.ts";
import { type Merging, NEW_CODE } from "./merging.ts";
import type { Moving } from "./moving.ts";
import type { Papers } from "./papers.ts";
import { askedOf, UNANSWERED, WHERE_FROM, WHERE_TO } from "./question.ts";
import type { TaskCover } from "./tasks-left.ts";

/** Which parameters belong to which question, beside the day. */
const QUESTIONS = {
  uittreding: ["organisatie", "samenwerking", "lezing"],
  verplaatsen: ["organisatie", "taak", "van", "naar", "wijze", "lezing"],
  herindeling: ["gemeenten", "dag", "soort", "blijft"],
} as const;
type Question = keyof typeof QUESTIONS;
const NAMES = Object.keys(QUESTIONS) as [Question, ...Question[]];

const text = (description: string, example: string) => textField.optional().openapi({ description, example });

const query = {
  vraag: z.enum(NAMES, { error: `Kies een vraag: ${NAMES.join(", ")}.` }).openapi({
    description: "Wat er zou gebeuren: iemand stapt uit, een taak gaat elders heen, gemeenten gaan samen.",
  }),
  organisatie: text("Code of naam; bij `uittreding`, of bij `verplaatsen` in plaats van `van`.", "gm1681"),
  samenwerking: text("Nummer of woorden uit de titel; bij `uittreding`.", "24963139"),
  van: text("De regeling die de taak nu doet; bij `verplaatsen`.", "24963139"),
  naar: text("De regeling met de andere groep deelnemers; bij `verplaatsen`.", "24967489"),
  taak: text("Soort taak van `organisatie`; bij `verplaatsen`.", "afval"),
  wijze: text("`erbij` of `apart`; bij `verplaatsen`.", "erbij"),
  lezing: fabricFilter.lezing,
  gemeenten: z.string().trim().max(2000).optional().openapi({
    description: "Codes of namen met komma's ertussen; bij `herindeling`.",
    example: "gm0003,gm0010,gm0024",
  }),
  dag: text("Eerste dag van de nieuwe situatie; bij `herindeling`.", "2021-01-01"),
  soort: text("`nieuw` of `licht`; bij `herindeling`.", "nieuw"),
  blijft: text("Wie blijft bestaan, bij een lichte herindeling.", "gm0363"),
};

/** The three questions as data. */
export const whatIfData = data({
  path: "/lappendeken/wat-als",
  operationId: "toonWatAls",
  tag: "Lappendeken",
  summary: "Wat er zou veranderen bij een uittreding, een verplaatste taak of een herindeling",
  description:
    "Er wordt niets opgeslagen. Alles telt in het register op `geldigOp`; bij een herindeling op de dag ervoor. " +
    "Wat de wet niet toelaat, zoals uit een GGD stappen, krijgt 409 met de reden. Is een naam niet eenduidig, dan " +
    "staan de mogelijkheden in de foutmelding.",
  query,
  schema: WhatIfAnswer,
  answer: "Het antwoord",
  conflict: "De wet laat dit niet toe; de reden staat erbij.",
  json: (building, { query: { geldigOp: _, vraag, ...given }, day }) => {
    refuseForeign(vraag, given);
    return answer(building, vraag, day, given);
  },
});

type Given = Omit<z.output<z.ZodObject<typeof query>>, "vraag">;

/** A parameter of another question is a mistake, not something to leave out in silence. */
function refuseForeign(question: Question, given: Given): void {
  const own: readonly string[] = QUESTIONS[question];
  const errors = Object.entries(given).flatMap(([field, value]): FieldError[] =>
    value === undefined || own.includes(field)
      ? []
      : [{ field, message: `“${field}” hoort niet bij deze vraag. U kunt gebruiken: ${own.join(", ")}.` }],
  );
  if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
}

async function answer(
  building: Building,
  question: Question,
  day: string,
  given: Given,
): Promise<WhatIfBody> {
  if (question === "herindeling") {
    const { gemeenten, dag, soort, blijft } = given;
    const typed = { gemeenten, dag, soort, blijft };
    const found = await answerMerging(building, typed);
    if ("errors" in found) throw new Problem(400, UNANSWERED, found.errors);
    return mergingBody(found.merging, mergerWorkAddress(typed));
  }
  if (question === "uittreding") {
    const { organisatie, samenwerking, lezing } = given;
    const { fabric, understood } = await answerLeaving(building, day, { organisatie, samenwerking, lezing });
    return leavingBody(askedOf(understood, "Geef `organisatie` en `samenwerking`.").leaving, fabric);
  }
  const { organisatie, taak, van, naar, wijze, lezing } = given;
  const typed = { organisatie, taak, van, naar, wijze, lezing };
  const { fabric, understood } = await answerMoving(building, day, typed);
  const { moved } = askedOf(understood, WHERE_FROM);
  if (moved === null) throw new Problem(400, UNANSWERED, [{ field: "naar", message: WHERE_TO }]);
  return movingBody(moved.moving, fabric, moved.papers);
}

const readingName = ({ reading }: Fabric) =>
  (({ registered: "register", wider: "ruim", resolved: "opvolgers", reconstructed: "opvolgers" }) as const)[
    reading
  ];

const cover = (it: TaskCover) => ({
  code: it.code,
  naam: it.name,
  elders: it.elsewhere.map(collaboration),
  themasZonderRegeling: it.themesLeft,
});

const leavingBody = (it: Leaving, fabric: Fabric): WhatIfBody => ({
  vraag: "uittreding",
  standVan: fabric.day,
  lezing: readingName(fabric),
  organisatie: organisation(it.body),
  samenwerking: collaboration(it.arrangement),
  houdtOp: it.ends,
  gevolg: effect(it.own),
  blijven: it.remaining.map(effect),
  gemiddeldVastePartners: average(it.average),
  taak: cover(it.task),
  nergensMeerSamenMet: it.parted.map(({ body, neighbour }) => ({
    organisatie: organisation(body),
    buurgemeente: neighbour,
  })),
  voertUit: it.executes,
});

function movingBody(moving: Moving, fabric: Fabric, papers: Map<string, Papers>): WhatIfBody {
  const advice = formAdvice(moving, fabric, papers);
  return {
    vraag: "verplaatsen",
    standVan: fabric.day,
    lezing: readingName(fabric),
    van: collaboration(moving.from),
    naar: collaboration(moving.to),
    wijze: moving.way,
    taak: taskReference(moving.from.task),
    blijven: moving.staying.map(effect),
    erbij: moving.joining.map(effect),
    vallenAf: moving.leaving.map((it) => ({ ...effect(it), taak: cover(it.task) })),
    gemiddeldVastePartners: average(moving.average),
    bevoegdheden: advice.powers,
    vormen: advice.options.map((it) => ({
      code: it.form,
      naam: FORMS[it.form],
      kan: it.capacity,
      waarom: it.why,
      voorlopig: false,
      inRegister: it.registered,
      metDezeBevoegdheden: it.alike,
    })),
    aandachtspunten: advice.notes,
  };
}

/** Bodies of the plan carry a key. */
const named = (it: { key: string; name: string }) => organisationReference(it.key, it.name);
const titled = (it: { key: string; title: string }) => collaborationReference(it.key, it.title);

const workItem = (it: Merging["items"][number]) => ({
  ...titled(it.arrangement),
  groep: it.group,
  deelnemers: it.involved.map(named),
  aantalVoor: it.before,
  aantalNa: it.after,
  uiterlijk: it.deadline,
});

const mergingBody = (it: Merging, work: string): WhatIfBody => ({
  vraag: "herindeling",
  standVan: it.plan.state.day,
  lezing: "opvolgers",
  dag: it.plan.question.day,
  gemeenten: it.before.map((one) => ({ gemeente: organisation(one.body), voor: standing(one.standing) })),
  blijft: it.heir.code === NEW_CODE ? null : organisation(it.heir),
  na: standing(it.after),
  regelingen: it.items.map(workItem),
  gereconstrueerd: it.reconstructed.map(workItem),
  deelnamesDieOvergaan: it.passing.map((passage) => ({
    van: named(passage.from),
    samenwerking: titled(passage.arrangement),
  })),
  partners: it.partners.map((one) => ({
    organisatie: organisation(one.body),
    gedeeld: one.shared,
    nuPartnerVan: one.metBy.map(organisation),
  })),
  gelijkeKringen: it.coinciding.map((one) => ({
    aantalDeelnemers: one.members.length,
    samenwerkingen: one.arrangements.map(collaboration),
  })),
  werklijst: work,
});
