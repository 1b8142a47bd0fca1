/** The whole answer to a question, before it is written down. */
import type { Building } from "#kit/room.ts";
import { type BodyIndex, type Fabric, fabricOf, onceFor } from "#rooms/day";
import { taskIn } from "../api/ask.ts";
import { type Beside, besideOf } from "../beside/index.ts";
import type { AdviceIndex } from "../engine/advice-index.ts";
import type { History } from "../engine/history.ts";
import { type Advice, advisePartners } from "../engine/partners.ts";
import { existing, type Existing } from "../exists/index.ts";
import { type FormAdvice, formsFor } from "../form/index.ts";
import { type Host, hostsFor } from "../hosts/index.ts";
import { areasOf, levelFor, type LevelAdvice } from "../level/index.ts";
import { type Load, loadOf, readCrossBorder } from "../load/index.ts";
import { adviceOf, type AdviceQuestion, historyOf, type Participant } from "../question/index.ts";
import { readRegions } from "../regions/index.ts";
import { type Conversation, nearestPrecedents, readConversations } from "../talk/index.ts";
import { changesFor, type PartnerChange } from "./change.ts";

/** A proposed partner and what it changes. */
export interface Proposal extends Advice {
  change: PartnerChange | null;
}

export interface Answer {
  question: AdviceQuestion;
  history: History;
  fabric: Fabric;
  /** Titles of collaborations that only the partners' reasons know: those known by joining dates. */
  titles: ReadonlyMap<string, string>;
  /** The participants that the fabric of the day knows. */
  places: BodyIndex[];
  /** Those that take part in nothing that day, and are no municipality. */
  elsewhere: Participant[];
  exists: Existing[];
  partners: Proposal[];
  /** Whether there are more of them. */
  morePartners: boolean;
  level: LevelAdvice;
  hosts: Host[];
  forms: FormAdvice;
  load: Load;
  talks: Conversation[];
  beside: Beside;
}

/** What goes on the page of the answer; more partners have a page of their own. */
export const SHOWN = { exists: 3, partners: 10, hosts: 3, talks: 3 };

/** The question for partners, hosts and what exists: a theme without a task stands for the task it belongs to. */
export const askedOf = (question: AdviceQuestion): AdviceQuestion["asked"] => ({
  ...question.asked,
  task: taskIn(question).task,
});

const titlesOf = onceFor(
  ({ graph }: AdviceIndex) => new Map(graph.circles.map((it) => [it.key, it.version.title])),
);

/** The collaborations that any of these take part in. */
const keysOf = (fabric: Fabric, bodies: readonly BodyIndex[]): string[] => [
  ...new Set(
    bodies
      .flatMap((body) => fabric.arrangementsOf[body] ?? [])
      .flatMap((it) => fabric.arrangements[it]?.key ?? []),
  ),
];

/** Answers a question without errors or choices. */
export async function answerTo(
  building: Building,
  question: AdviceQuestion,
  mostPartners: number = SHOWN.partners,
): Promise<Answer> {
  const { day, subject, need } = question;
  const asked = askedOf(question);
  const [fabric, index, history] = await Promise.all([
    fabricOf(building, day, "reconstructed"),
    adviceOf(building, day),
    historyOf(building),
  ]);
  const places = question.participants.flatMap((it) => fabric.indexOf.get(it.code) ?? []);
  const [imported, crossBorder] = await Promise.all([
    readRegions(building.db, day),
    readCrossBorder(building.db, day, keysOf(fabric, places)),
  ]);
  const advised = advisePartners(index, asked, mostPartners + 1);
  const areas = areasOf(fabric, imported);
  const changes = changesFor(fabric, history, places, areas);
  return {
    question,
    history,
    fabric,
    titles: titlesOf(index),
    places,
    elsewhere: question.participants.filter((it) => !fabric.indexOf.has(it.code)),
    exists: existing(fabric, asked, SHOWN.exists),
    partners: advised.slice(0, mostPartners).map((it) => ({ ...it, change: changes(it.code) })),
    morePartners: advised.length > mostPartners,
    level: levelFor(fabric, { participants: places, subject, need, imported }),
    hosts: hostsFor(fabric, asked, SHOWN.hosts),
    forms: formsFor(
      fabric,
      { powers: asked.powers, ownStaffOrProperty: asked.ownStaff, ict: question.ict },
      subject,
    ),
    load: loadOf(fabric, {
      participants: places,
      year: Number(day.slice(0, 4)) + 1,
      form: null,
      crossBorder,
    }),
    talks: await readConversations(building.db, nearestPrecedents(fabric, places, subject, SHOWN.talks)),
    beside: besideOf(fabric, places, subject),
  };
}
