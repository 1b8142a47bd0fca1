/** The advice as data: ranked answers with their reasons, and what was understood of the question. */
import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, refusals } from "#kit/http/api.ts";
import type { Building } from "#kit/room.ts";
import { type Arrangement, type Fabric, onceFor } from "#rooms/day";
import { advisePartners, askedOf, rankAll } from "../engine/partners.ts";
import { findExisting, type Found } from "../exists/index.ts";
import { formsFor } from "../form/index.ts";
import { findHosts } from "../hosts/index.ts";
import { levelFor } from "../level/index.ts";
import { adviceOf, adviceQuery } from "../question/index.ts";
import { readRegions } from "../regions/index.ts";
import {
  existingAnswer,
  formsAnswer,
  hostAnswer,
  isReconstructed,
  levelAnswer,
  partnerAnswer,
  selfOf,
  understoodAnswer,
} from "./answers.ts";
import { ask, type Asked, askSomeone } from "./ask.ts";
import { countField, DEFAULT_RESULTS, needFields, questionFields } from "./query.ts";
import { ExistingSchema, FormsSchema, HostSchema, LevelSchema, PartnerSchema, rankedOf } from "./schemas.ts";

const route = <Path extends string, Answer extends z.ZodType, Query extends z.ZodRawShape>(
  path: Path,
  operationId: string,
  summary: string,
  description: string,
  query: Query,
  answer: Answer,
) =>
  createRoute({
    method: "get",
    path,
    operationId,
    tags: ["Advies"],
    summary,
    description,
    request: { query: z.strictObject({ ...questionFields, ...query }) },
    responses: { 200: answerOf(answer, "Wat het register erover zegt; nooit een besluit"), ...refusals },
  });

const DAY =
  "`geldigOp` gebruikt alleen wat van die dag bekend kan zijn: regelingen die toen golden, en vóór de eerste " +
  "geregistreerde tekst de deelnemers naar de dag waarop zij toetraden (`gereconstrueerd`). Codes van opgeheven " +
  "organisaties staan voor hun opvolgers, en die van nu op een eerdere dag voor hun voorgangers.";
const IN_FORCE =
  "Regelingen die op `geldigOp` golden, en die waarvan alleen toetredingsdagen tonen dat zij er toen waren " +
  "(`gereconstrueerd`).";

const routes = {
  partners: route(
    "/advies/partners",
    "partnersVoorTaak",
    "Met wie: organisaties die bij de deelnemers en de taak passen, de best passende eerst",
    `De resultaten zijn organisaties van nu, elk met redenen en de records daarvan. ${DAY}`,
    countField,
    rankedOf(PartnerSchema, "Partneradvieslijst"),
  ),
  level: route(
    "/advies/niveau",
    "niveauVoorTaak",
    "Hoe groot: of een indeling is voorgeschreven, hoe anderen het doen, en wat pleit voor kleiner of groter",
    IN_FORCE,
    { behoefte: adviceQuery.behoefte },
    LevelSchema,
  ),
  hosts: route(
    "/advies/gastheren",
    "gastherenVoorTaak",
    "Bestaande regelingen en organisaties die de taak erbij zouden kunnen doen, met redenen en belemmeringen",
    `Niemand is gevraagd of het kan. ${IN_FORCE}`,
    { ...needFields, ...countField },
    rankedOf(HostSchema, "Gastherenlijst"),
  ),
  forms: route(
    "/advies/vormen",
    "vormenVoorTaak",
    "Welke vormen van de Wgr kunnen, met de regel van de wet en hoe vaak zij eerder zijn gekozen",
    `Nooit een oordeel welke vorm het beste is. ${IN_FORCE}`,
    { ...needFields, ict: adviceQuery.ict },
    FormsSchema,
  ),
  exists: route(
    "/advies/bestaat-al",
    "bestaatAl",
    "Of er al een regeling is voor deze taak en deze deelnemers, en wat anders is",
    IN_FORCE,
    countField,
    rankedOf(ExistingSchema, "BestaandeRegelingenlijst"),
  ),
};

export const adviceApi = (building: Building) =>
  createApi()
    .openapi(routes.partners, async (c) => {
      const query = c.req.valid("query");
      const asked = await askSomeone(building, query);
      const index = await adviceOf(building, asked.day);
      const partnerQuestion = { participants: asked.question.asked.participants, task: asked.task };
      const count = query.aantal ?? DEFAULT_RESULTS;
      const found = advisePartners(index, partnerQuestion, count);
      const total = rankAll(index, askedOf(index, partnerQuestion)).length;
      const reconstructed = found.some((it) => it.reasons.some((reason) => reason.reconstructed));
      return c.json(
        {
          totaal: total,
          aantal: count,
          ...understoodAnswer(asked, reconstructed),
          resultaten: found.map(partnerAnswer),
          ...selfOf(c.req.url),
        },
        200,
      );
    })
    .openapi(routes.level, async (c) => {
      const asked = await ask(building, c.req.valid("query"));
      const { fabric, question, day } = asked;
      const level = levelFor(fabric, {
        participants: question.participants.flatMap((it) => fabric.indexOf.get(it.code) ?? []),
        subject: question.subject,
        need: question.need,
        imported: await readRegions(building.db, day),
      });
      return c.json(
        {
          ...understoodAnswer(asked, leansOnJoiningDays(fabric)),
          ...levelAnswer(fabric, level),
          ...selfOf(c.req.url),
        },
        200,
      );
    })
    .openapi(routes.hosts, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(building, query);
      const count = query.aantal ?? DEFAULT_RESULTS;
      const found = findHosts(asked.fabric, { ...asked.question.asked, task: asked.task }, count);
      return c.json(rankedAnswer(c.req.url, asked, count, found, hostAnswer), 200);
    })
    .openapi(routes.forms, async (c) => {
      const asked = await ask(building, c.req.valid("query"));
      const { powers, ownStaff } = asked.question.asked;
      const needs = { powers, ownStaffOrProperty: ownStaff, ict: asked.question.ict };
      const advice = formsFor(asked.fabric, needs, asked.question.subject);
      return c.json(
        {
          ...understoodAnswer(asked, leansOnJoiningDays(asked.fabric)),
          ...formsAnswer(advice),
          ...selfOf(c.req.url),
        },
        200,
      );
    })
    .openapi(routes.exists, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(building, query);
      const count = query.aantal ?? DEFAULT_RESULTS;
      const found = findExisting(asked.fabric, { ...asked.question.asked, task: asked.task }, count);
      return c.json(rankedAnswer(c.req.url, asked, count, found, existingAnswer), 200);
    });

/** Sizes and precedents count everything of the day: one with participants known from joining days is enough to say so. */
const leansOnJoiningDays = onceFor((fabric: Fabric) => fabric.arrangements.some(isReconstructed));

/** The first so many of a ranked list of arrangements, and how many there are. */
function rankedAnswer<Row extends { arrangement: Arrangement }, Item>(
  url: string,
  asked: Asked,
  count: number,
  { total, first: shown }: Found<Row>,
  answer: (row: Row) => Item,
) {
  return {
    totaal: total,
    aantal: count,
    ...understoodAnswer(
      asked,
      shown.some((it) => isReconstructed(it.arrangement)),
    ),
    resultaten: shown.map(answer),
    ...selfOf(url),
  };
}
