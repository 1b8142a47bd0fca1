/** Answering an item and changing that, the evidence for it, and the steps that are taken with a button. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Faces } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { type Answered, answeredFor, type Asked, askedFor, keepsAnswer } from "./asked.ts";
import type { AnswerKept } from "./facts.ts";
import { answerFields, evidenceFields, filledWith, withdrawalFields } from "./fields.ts";
import { itemPage, trailTo } from "./item-page.tsx";
import { changeAnswer, giveAnswer, layEvidence, verifyAnswer, withdrawAnswer } from "./keeping.ts";
import { ITEM, itemPath } from "./paths.ts";
import { Problem } from "#kit/problem.ts";

const ofItem = ({ organisation: { key }, item }: Asked): string => itemPath(key, item.code);
const doer = ({ organisation: { key } }: Asked, view: Parameters<typeof doing>[0], at: Date) =>
  doing(view, key, at);
/** What is for some is on no page that is kept for all. */
const NOTHING_KEPT = (): string[] => [];

const answerForm = form({
  path: `${ITEM}/antwoord`,
  may: keepsAnswer,
  load: askedFor,
  edits: {
    // Who answers first has no version before him: whoever was first meanwhile is shown beside what he typed.
    entry: ({ answer }: Asked) => ({ id: answer?.id ?? "", version: answer?.version ?? null }),
    filled: (_, { answer }) => Promise.resolve(answer ? filledWith(answer.facts) : {}),
    before: async ({ primary }, { answer }, version) => {
      const then = answer && ((await contentAt(primary, answer.id, version)) as AnswerKept | null);
      return then && filledWith(then.facts);
    },
  },
  fields: answerFields,
  page: ({ thing, ...asked }) => ({
    title: thing.item.question,
    lead: thing.item.why,
    trail: trailTo(thing.organisation),
    timeless: true,
    body: <FormParts {...asked} fields={answerFields} button="Bewaar het antwoord" />,
  }),
  changes: NOTHING_KEPT,
  submit: async ({ thing, input: { oordeel, toelichting, eigenaar }, view, trx, at }) => {
    const facts = { verdict: oordeel, statement: toelichting, owner: eigenaar };
    const { organisation, item, answer } = thing;
    const by = doer(thing, view.reader, at);
    if (answer) await changeAnswer(trx, answer, facts, by);
    else await giveAnswer(trx, { organisation: organisation.key, item: item.code }, facts, by);
  },
  afterwards: ({ thing }) => ofItem(thing),
  next: ({ thing }) => ofItem(thing),
});

/** Evidence is laid for an answer that holds, and withdrawn where there is some. */
const evidenceForm = (
  word: string,
  kind: "given" | "withdrawn",
  { title, button, fields }: { title: string; button: string; fields: typeof evidenceFields },
): Faces =>
  form({
    path: `${ITEM}/${word}`,
    may: keepsAnswer,
    load: answeredFor,
    edits: { entry: ({ answer }: Answered) => answer },
    fields,
    page: ({ thing, ...asked }) => ({
      title,
      lead: thing.item.question,
      trail: [...trailTo(thing.organisation), { label: "Antwoord", href: ofItem(thing) }],
      timeless: true,
      body: <FormParts {...asked} fields={fields} button={button} />,
    }),
    changes: NOTHING_KEPT,
    submit: async ({ thing, input, view, trx, at }) => {
      const { answer } = thing;
      if (kind === "withdrawn" && answer.evidence !== "given")
        throw new Problem(409, "Er is geen bewijs om in te trekken.");
      const laid = { kind, evidence: input.tekst, office: input.functie };
      await layEvidence(trx, answer, laid, doer(thing, view.reader, at));
    },
    afterwards: ({ thing }) => ofItem(thing),
    next: ({ thing }) => `${ofItem(thing)}#bewijs`,
  });

const stepForm = (word: string, step: typeof verifyAnswer): Faces =>
  form({
    path: `${ITEM}/${word}`,
    elsewhere: true,
    may: keepsAnswer,
    load: answeredFor,
    edits: { entry: ({ answer }: Answered) => answer },
    fields: {},
    page: ({ building, thing, view, errors }) => itemPage(building, thing, view, errors),
    changes: NOTHING_KEPT,
    submit: ({ thing, view, trx, at }) => step(trx as never, thing.answer, doer(thing, view.reader, at)),
    afterwards: ({ thing }) => ofItem(thing),
    next: ({ thing }) => ofItem(thing),
  });

export const answerForms: Faces[] = [
  answerForm,
  evidenceForm("bewijs", "given", {
    title: "Bewijs toevoegen",
    button: "Bewaar het bewijs",
    fields: evidenceFields,
  }),
  evidenceForm("bewijs-intrekken", "withdrawn", {
    title: "Bewijs intrekken",
    button: "Trek het bewijs in",
    fields: withdrawalFields,
  }),
  stepForm("nagekeken", verifyAnswer),
  stepForm("intrekken", withdrawAnswer),
];
