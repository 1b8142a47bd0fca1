import type { Building } from "#kit/room.ts";
import { type BodyIndex, type Fabric, fabricOf } from "#rooms/day";
import { findPartners } from "../engine/partners.ts";
import { findExisting } from "../exists/index.ts";
import { formsFor } from "../form/index.ts";
import { findHosts } from "../hosts/index.ts";
import { levelFor } from "../level/index.ts";
import { adviceOf, type AdviceQuestion } from "../question/index.ts";
import { regionsOf } from "../regions/index.ts";

/** How many results an answer outside the pages has unless asked otherwise, and at most. */
export const DEFAULT_RESULTS = 20;
export const MOST_RESULTS = 1000;

/** The arrangements of the day of the question. */
export const fabricFor = (building: Building, { day }: AdviceQuestion): Promise<Fabric> =>
  fabricOf(building, day, "reconstructed");

/** The participants that the fabric of the day knows. */
export const placesIn = (fabric: Fabric, { participants }: AdviceQuestion): BodyIndex[] =>
  participants.flatMap((it) => fabric.indexOf.get(it.code) ?? []);

/** What every answer can hold, composed here alone: the page shows all, the API and the command line what is asked. */
export const PARTS = {
  exists: async (building: Building, question: AdviceQuestion, count: number) =>
    findExisting(await fabricFor(building, question), question.asked, count),
  partners: async (building: Building, { day, asked }: AdviceQuestion, count: number) =>
    findPartners(await adviceOf(building, day), asked, count),
  level: async (building: Building, question: AdviceQuestion) => {
    const fabric = await fabricFor(building, question);
    return levelFor(fabric, {
      participants: placesIn(fabric, question),
      subject: question.subject,
      need: question.need,
      imported: await regionsOf(building, question.day),
    });
  },
  hosts: async (building: Building, question: AdviceQuestion, count: number) =>
    findHosts(await fabricFor(building, question), question.asked, count),
  forms: async (building: Building, question: AdviceQuestion) => {
    const { asked, ict, subject } = question;
    const needs = { powers: asked.powers, ownStaffOrProperty: asked.ownStaff, ict };
    return formsFor(await fabricFor(building, question), needs, subject);
  },
};
export type Part = keyof typeof PARTS;
