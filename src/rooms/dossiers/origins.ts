/** Where a dossier begins: from a collaboration, from one outside the register, from an exploration, from an advice, or empty. */
import type { Building, View } from "#kit/room.ts";
import { collaborationNumbered, momentOf, readChain } from "#rooms/collaborations";
import { namesFor } from "#rooms/organisations";
import { SCALES, type Scale, taskName } from "#rooms/tasks";
import { findTie } from "#rooms/ties";
import { addressOf, answerTo, EXPLORE_PATH, headingOf, partsKept } from "#rooms/advice";
import { type AdviceQuery, type AdviceQuestion, readQuestion } from "#rooms/advice";
import { Problem } from "#kit/problem.ts";
import { type AdviceKept, MOST_REASONS } from "./advice-kept.ts";
import type { Motion } from "./facts.ts";
import { NO_ORIGIN, type Origin } from "./fields.ts";
import { findDossier } from "./queries.ts";

export interface Beginning {
  origin: Origin;
  /** What the form opens with. */
  typed: Record<string, string>;
}

export interface StartQuery {
  samenwerking?: string | undefined;
  overige?: string | undefined;
  uit?: string | undefined;
  wat?: Motion | undefined;
}

/** What is done with a collaboration, behind its name. */
const IN_A_WORD: Record<Exclude<Motion, "new">, string> = {
  change: "wijzigen",
  join: "toetreden",
  leave: "uittreden",
  evaluate: "evalueren",
};

const others = (building: Building, keys: readonly string[], owner: string) =>
  namesFor(
    building.db,
    keys.filter((it) => it !== owner),
  );

/**
 * What an address says that a dossier begins from.
 * @param owner key of the organisation that begins it
 * @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see
 */
export async function beginningOf(
  building: Building,
  { samenwerking, overige, uit, wat = "change" }: StartQuery,
  owner: string,
  view: View,
): Promise<Beginning> {
  const gone = new Problem(404, "Waar dit dossier uit begint, is er niet.");
  const about = (title: string) => (wat === "new" ? title : `${title}: ${IN_A_WORD[wat]}`);
  if (samenwerking !== undefined) {
    const chain = await readChain(building.db, samenwerking);
    if (!chain) throw gone;
    const { version, participants } = momentOf(chain, building.edition().day, undefined);
    return {
      origin: { ...NO_ORIGIN, collaboration: chain.key },
      typed: {
        ...{ soort: "question", wat, titel: about(version.title).slice(0, 200), vorm: version.form },
        taak: taskName(version.task_code),
        partijen: await others(
          building,
          participants.map((it) => it.key),
          owner,
        ),
      },
    };
  }
  if (overige !== undefined) {
    const tie = await findTie(building.primary, view.reader, overige);
    if (!tie) throw gone;
    return {
      origin: { ...NO_ORIGIN, tie: tie.id },
      typed: {
        ...{ soort: "question", wat, titel: about(tie.facts.name).slice(0, 200), vorm: tie.facts.form },
        taak: tie.facts.task === null ? "" : taskName(tie.facts.task),
        partijen: await others(building, tie.participants, owner),
      },
    };
  }
  if (uit !== undefined) {
    const exploration = await findDossier(building.primary, view.reader, uit);
    if (exploration?.facts.kind !== "exploration") throw gone;
    const { task } = exploration.facts;
    return {
      origin: { ...NO_ORIGIN, outOf: exploration.id },
      typed: {
        ...{ soort: "question", wat: "new", taak: task === null ? "" : taskName(task) },
        partijen: await others(building, exploration.participants, owner),
      },
    };
  }
  return { origin: NO_ORIGIN, typed: {} };
}

/**
 * The question of an advice, as the address has it.
 * @throws Problem 400 with what is not clear: such a question has no answer to begin from
 */
export async function adviceAsked(
  building: Building,
  query: AdviceQuery,
  view: View,
): Promise<AdviceQuestion> {
  const question = await readQuestion(building, query, view.day);
  const [choice] = question.choices;
  if (question.errors.length > 0 || choice)
    throw new Problem(
      400,
      "Deze vraag is niet duidelijk. Stel hem eerst bij Samenwerking verkennen.",
      question.errors,
    );
  return question;
}

/** What the form opens with: what the advice was asked about, and the form that was chosen most. */
export async function typedFromAdvice(
  building: Building,
  question: AdviceQuestion,
  owner: string,
): Promise<Record<string, string>> {
  const { task, theme, participants, need, asked } = question;
  const { forms, exists } = await answerTo(building, question);
  // Who does this together already, changes what there is sooner than begin beside it; it stays his to choose.
  const wat: Motion = exists.some((it) => it.kind === "zelfde") ? "change" : "new";
  return {
    ...{ soort: "question", wat, titel: headingOf(question).slice(0, 200) },
    taak: asked.task === null ? (task?.typed ?? theme?.label ?? "") : taskName(asked.task),
    partijen: await others(
      building,
      participants.map((it) => it.code),
      owner,
    ),
    schaal: need !== null && need in SCALES ? (need satisfies Scale) : "",
    vorm: forms.prescribed.length === 0 ? (forms.admissible[0]?.form ?? "") : "",
  };
}

/** The answer as it is now, to be kept with the dossier. */
export async function adviceKept(
  building: Building,
  question: AdviceQuestion,
  view: View,
): Promise<AdviceKept> {
  const answer = await answerTo(building, question);
  return {
    day: question.day,
    askedOn: view.today,
    address: view.link(EXPLORE_PATH, { ...addressOf(question), geldigOp: question.day }),
    parts: partsKept(answer).map(({ label, sentence, reasons }) => ({
      ...{ label, sentence },
      reasons: reasons.slice(0, MOST_REASONS),
    })),
  };
}

/** What a collaboration of the register is called; its key where the register has it no more. */
export const collaborationTitle = async (building: Building, key: string): Promise<string> =>
  (await collaborationNumbered(building.db, key))?.title ?? key;
