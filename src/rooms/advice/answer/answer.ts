/** The whole answer to a question, before it is written down. */
import type { Building } from "#kit/room.ts";
import { type BodyIndex, type Fabric, onceFor } from "#rooms/day";
import { type Beside, besideOf } from "../beside/index.ts";
import type { AdviceIndex } from "../engine/advice-index.ts";
import type { History } from "../engine/history.ts";
import type { Advice } from "../engine/partners.ts";
import type { Existing } from "../exists/index.ts";
import type { FormAdvice } from "../form/index.ts";
import type { Host } from "../hosts/index.ts";
import type { LevelAdvice } from "../level/index.ts";
import { type Load, loadOf, readCrossBorder } from "../load/index.ts";
import { adviceOf, type AdviceQuestion, historyOf, type Participant } from "../question/index.ts";
import { type Conversation, nearestPrecedents, readConversations } from "../talk/index.ts";
import { changesFor, type PartnerChange } from "./change.ts";
import { fabricFor, PARTS, placesIn } from "./parts.ts";

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
  const { day, subject } = question;
  const [fabric, index, history] = await Promise.all([
    fabricFor(building, question),
    adviceOf(building, day),
    historyOf(building),
  ]);
  const places = placesIn(fabric, question);
  const [exists, partners, level, hosts, forms, crossBorder, talks] = await Promise.all([
    PARTS.exists(building, question, SHOWN.exists),
    PARTS.partners(building, question, mostPartners),
    PARTS.level(building, question),
    PARTS.hosts(building, question, SHOWN.hosts),
    PARTS.forms(building, question),
    readCrossBorder(building.db, day, keysOf(fabric, places)),
    readConversations(building.db, nearestPrecedents(fabric, places, subject, SHOWN.talks)),
  ]);
  const changes = changesFor(fabric, history, places, level.areas);
  return {
    question,
    history,
    fabric,
    titles: titlesOf(index),
    places,
    elsewhere: question.participants.filter((it) => !fabric.indexOf.has(it.code)),
    exists: exists.first,
    partners: partners.first.map((it) => ({ ...it, change: changes(it.code) })),
    morePartners: partners.total > mostPartners,
    level,
    hosts: hosts.first,
    forms,
    load: loadOf(fabric, {
      participants: places,
      year: Number(day.slice(0, 4)) + 1,
      form: null,
      crossBorder,
    }),
    talks,
    beside: besideOf(fabric, places, subject),
  };
}
