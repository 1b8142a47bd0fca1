/** The six answers about a collaboration outside the register: what its participants wrote down, and what nobody did. */
import { formatDay } from "#kit/day.ts";
import { counted, enumerate } from "#kit/words.ts";
import { lastFigure } from "#rooms/additions";
import { crowd } from "#rooms/collaborations";
import { STEP_LAW, told } from "#rooms/law";
import { lastDay } from "#rooms/organisations";
import { SCALES, taskName } from "#rooms/tasks";
import {
  awaited,
  roleOf,
  TIE_FORMS,
  TIE_ROLES,
  type TieForm,
  tiePath,
  tieStateWord,
  withRole,
} from "#rooms/ties";
import { capital } from "../council.ts";
import { type Gap, type QuestionId, QUESTIONS, type State, type Statement } from "../questions/questions.ts";
import type { Answer } from "../sheet/answers.ts";
import { ownStatements } from "../sheet/own-statements.ts";
import { gapWhere, type OpenGap } from "../sheet/unknown.ts";
import { calledIn, type Outside } from "./read.ts";

/** More names than this are counted by what they are. */
const MOST_NAMES = 8;

/** Forms in private law of which one takes part by a decision that the council is asked about first. */
const LEGAL_PERSONS: readonly TieForm[] = ["foundation", "association", "cooperative", "company"];
/** Forms that are an agreement and no body. */
const AGREEMENTS: readonly TieForm[] = [
  "covenant",
  "administrative-agreement",
  "service-agreement",
  "buying-group",
];

/** The six answers, in order. */
export function outsideAnswers(it: Outside): Answer[] {
  const gaps = outsideGaps(it);
  const added = ownStatements(it.own);
  const statements: Record<QuestionId, Statement[]> = {
    wat: whatAndWhy(it),
    kosten: [],
    beslissen: deciding(it),
    sturen: steering(it),
    vertegenwoordiging: representing(it),
    uitstappen: leaving(it),
  };
  return QUESTIONS.map(({ id, text }) => {
    const all = [...statements[id], ...(added[id] ?? [])];
    const open = gaps.filter(({ question }) => question === id);
    return { question: id, text, state: stateOf(all, open), statements: all, gaps: open };
  });
}

/** Whether it is filled in: what holds of every such form is no answer about this one. */
const stateOf = (statements: readonly Statement[], gaps: readonly Gap[]): State =>
  statements.every(({ basis }) => basis !== "organisatie") ? "nee" : gaps.length > 0 ? "deels" : "ja";

const said = (text: string, href?: string): Statement => ({
  ...{ text, basis: "organisatie" },
  ...(href !== undefined && { href }),
});

/** Everyone that takes part beside this organisation, as a sentence has them. */
export function othersIn(it: Outside): string {
  const { tie, council } = it;
  const keys = tie.participants.filter((key) => key !== council.organisation.key);
  const outsiders = tie.facts.outsiders.map(({ name, role }) => withRole(name, role));
  if (keys.length + outsiders.length <= MOST_NAMES)
    return enumerate([
      ...keys.map((key) => withRole(calledIn(it, key), roleOf(tie.facts, key))),
      ...outsiders,
    ]);
  const parts = [
    ...(keys.length === 0 ? [] : [crowd(keys.flatMap((key) => it.parties.get(key)?.type ?? []))]),
    ...(outsiders.length === 0
      ? []
      : [counted(outsiders.length, "partner buiten de overheid", "partners buiten de overheid")]),
  ];
  return enumerate(parts);
}

function whatAndWhy(it: Outside): Statement[] {
  const { purpose, task, scale, begins, document } = it.tie.facts;
  const others = othersIn(it);
  const home = tiePath(it.tie.id);
  return [
    ...(purpose === null ? [] : [said(purpose)]),
    ...(task === null ? [] : [said(`Taak: ${taskName(task)}.`)]),
    ...(scale === null ? [] : [said(`Voor welk gebied: ${SCALES[scale]}.`)]),
    ...(others === "" ? [] : [said(`Samen met ${others}.`, home)]),
    ...(begins === null
      ? []
      : [said(`De samenwerking ${begins > it.today ? "begint" : "begon"} op ${formatDay(begins)}.`)]),
    ...(document === null ? [] : [said("De afspraak: ", document)]),
  ];
}

/** By type of organisation, what the law says of deciding on this form. */
function lawOf({ tie, council }: Outside): string[] {
  const { form } = tie.facts;
  const { type } = council.organisation;
  const rule = LEGAL_PERSONS.includes(form)
    ? { gemeente: STEP_LAW.stichtingRaad, provincie: STEP_LAW.stichtingRaadProvincie, waterschap: null }
    : AGREEMENTS.includes(form)
      ? {
          gemeente: STEP_LAW.afspraakGemeente,
          provincie: STEP_LAW.afspraakProvincie,
          waterschap: STEP_LAW.afspraakWaterschap,
        }
      : null;
  const found = rule?.[type as keyof typeof rule] ?? null;
  return found === null ? [] : [told(found).replaceAll("{council}", council.words.council)];
}

/** "voorgelegd, nog niet bevestigd door Groningen" */
export function standingOf(it: Outside): string {
  const { state } = it.tie;
  const open = state === "offered" ? awaited(it.tie).map((key) => calledIn(it, key)) : [];
  return open.length === 0
    ? tieStateWord(state)
    : `${tieStateWord(state)}, nog niet bevestigd door ${enumerate(open)}`;
}

function deciding(it: Outside): Statement[] {
  const { facts, organisation } = it.tie;
  const role = roleOf(facts, it.council.organisation.key);
  return [
    said(
      `Vorm: ${TIE_FORMS[facts.form]}; ${standingOf(it)}, bijgehouden door ${calledIn(it, organisation)}.`,
    ),
    ...(role === "participant" ? [] : [said(`Onze rol: ${TIE_ROLES[role]}.`)]),
    ...lawOf(it).map((text): Statement => ({ text, basis: "wet" })),
  ];
}

/** Nobody said that it will go on: that a decision is needed for it, is what follows from its last day. */
const steering = ({ tie, today }: Outside): Statement[] =>
  tie.facts.ends === null || tie.facts.ends <= today
    ? []
    : [
        said(`De afspraak loopt tot en met ${formatDay(lastDay(tie.facts.ends))}.`),
        { text: "Wie langer door wil, besluit voor die dag over verlengen.", basis: "vliegwiel" },
      ];

function representing(it: Outside): Statement[] {
  const { executor, executorKey } = it.tie.facts;
  const who = executorKey === null ? executor : calledIn(it, executorKey);
  return who === null ? [] : [said(`${who} voert het uit.`)];
}

const leaving = ({ tie, today }: Outside): Statement[] => [
  ...(tie.facts.ends === null
    ? []
    : [
        said(
          `De laatste dag ${tie.facts.ends <= today ? "was" : "is"} ${formatDay(lastDay(tie.facts.ends))}.`,
        ),
      ]),
  {
    text: "Wat de wet over uittreden uit een gemeenschappelijke regeling zegt, geldt hier niet zomaar: lees het in de afspraak zelf.",
    basis: "vliegwiel",
  },
];

/** What is not known, each with who can fill it in: who keeps the tie, or the clerk of this council. */
export function outsideGaps(it: Outside): OpenGap[] {
  const { tie, council, own } = it;
  const { purpose, task, document, executor, executorKey, ends } = tie.facts;
  const keeper = `${calledIn(it, tie.organisation)} houdt dit bij en kan het invullen.`;
  const ours = `${capital(council.words.clerk)} kan dit hier aanvullen.`;
  return [
    ...gapWhere(
      "wat",
      purpose === null && own.publicInterest === null,
      "Waarvoor het is, is niet ingevuld.",
      keeper,
    ),
    ...gapWhere("wat", task === null, "Bij welke taak het hoort, is niet ingevuld.", keeper),
    ...gapWhere(
      "kosten",
      own.costShare === null,
      "Welk deel van de kosten wij betalen, is niet ingevuld.",
      ours,
    ),
    ...gapWhere(
      "kosten",
      lastFigure(own, "contribution") === null,
      "Wat wij per jaar betalen, is niet ingevuld.",
      ours,
    ),
    ...gapWhere(
      "beslissen",
      own.askedOfCouncil === null,
      `Welk besluit aan ${council.words.council} is, is niet ingevuld.`,
      ours,
      "Kijk in de afspraak.",
    ),
    ...gapWhere("sturen", own.evaluation === null, "Wanneer er wordt geëvalueerd, is niet ingevuld.", ours),
    ...gapWhere(
      "vertegenwoordiging",
      executor === null && executorKey === null,
      "Wie het uitvoert, is niet ingevuld.",
      keeper,
    ),
    ...gapWhere(
      "vertegenwoordiging",
      own.representatives === null,
      "Wie ons vertegenwoordigt, is niet ingevuld.",
      ours,
    ),
    ...gapWhere(
      "vertegenwoordiging",
      own.votes === null,
      "Hoeveel stemmen wij hebben, is niet ingevuld.",
      ours,
    ),
    ...gapWhere(
      "uitstappen",
      own.noticeTerm === null && own.noticeBefore === null && ends === null,
      "Hoe en wanneer wij kunnen opzeggen, is niet ingevuld.",
      ours,
      "Kijk in de afspraak.",
    ),
    ...gapWhere(
      "uitstappen",
      document === null && own.documents === null,
      "Waar de afspraak staat, is niet ingevuld.",
      keeper,
    ),
  ];
}
