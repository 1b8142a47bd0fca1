import type { Day } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import {
  type Ability,
  type Allowance,
  CHOICES,
  type Evidence,
  evidenceOf,
  forbidding,
  type FormCode,
  formName,
  lawOn,
  FORMS,
  obligatory,
  told,
} from "#rooms/law";
import type { Fabric } from "#rooms/day";
import { concerning, familiesOf, type Statement, type Subject, subjectName } from "../level/index.ts";
import { formFactsOf, orderByPrecedent, type Precedents, precedentsOf, recentFormsOf } from "./precedents.ts";

/** What the cooperation must be able to do. */
export interface FormNeeds {
  /** Powers it needs; empty is none. */
  powers: readonly ("mandaat" | "delegatie")[];
  ownStaffOrProperty: boolean;
  /** It is about ICT, so there are contracts with suppliers. */
  ict: boolean;
  /** It chooses policy itself. */
  policy?: boolean;
  /** It makes rules for everyone, or taxes. */
  bylaws?: boolean;
  /** Councils take part themselves. */
  councils?: boolean;
  mayors?: boolean;
}

/** A rule as a reason, with its article and how sure we are of it. */
export type FormReason = Statement & Evidence & { ability: Ability; allows: Allowance };

export interface FormAnswer {
  form: FormCode;
  name: string;
  /** What stands in the way first, then the limits, then what it can do. */
  reasons: FormReason[];
  precedents: Precedents;
  /** The precedents as a sentence. */
  practice: Statement;
}

export interface FormAdvice {
  /** Forms that can do what is needed, in order of precedent. */
  admissible: FormAnswer[];
  /** Forms that cannot, with why. */
  inadmissible: FormAnswer[];
  /** A form that the law prescribes for part of the task. */
  prescribed: (Statement & Evidence)[];
  /** How the order came about and what it does not mean. */
  order: Statement;
  /** For whom the rules hold. */
  scope: Statement;
}

/** What is asked of a form, in the words of the rules; first whether it can be chosen at all. */
export function abilitiesOf(needs: FormNeeds): Ability[] {
  return [
    "instellen",
    ...needs.powers,
    ...(needs.bylaws ? (["verordeningen"] as const) : []),
    ...(needs.policy ? (["beleid"] as const) : []),
    ...(needs.ownStaffOrProperty ? (["personeel-en-eigendom"] as const) : []),
    ...(needs.ict ? (["contracten"] as const) : []),
    ...(needs.councils ? (["raden"] as const) : []),
    ...(needs.mayors ? (["burgemeesters"] as const) : []),
  ];
}

/** Whether a form can do all of this. */
export const canDo = (form: FormCode, abilities: readonly Ability[]): boolean =>
  forbidding(form, abilities).length === 0;

/**
 * The forms that can do what is needed and those that cannot, each with rules and precedents. Never a verdict: the
 * admissible ones stand in order of how often they were chosen, and that is said.
 */
export function formsFor(fabric: Fabric, needs: FormNeeds, subject: Subject): FormAdvice {
  const facts = formFactsOf(fabric);
  const abilities = abilitiesOf(needs);
  const about = concerning(fabric, subject).flatMap((it) => facts[it.index] ?? []);
  const total = about.filter((it) => CHOICES.includes(it.form)).length;
  const answers = orderByPrecedent(CHOICES, about, recentFormsOf(fabric)).map((form): FormAnswer => {
    const precedents = precedentsOf(about, form);
    return {
      form,
      name: FORMS[form],
      reasons: reasonsFor(form, abilities),
      precedents,
      practice: practice(form, precedents, total, subject),
    };
  });
  return {
    admissible: answers.filter((it) => canDo(it.form, abilities)),
    inadmissible: answers.filter((it) => !canDo(it.form, abilities)),
    prescribed: prescribedForms(subject, fabric.day),
    order: {
      kind: "volgorde",
      text: `De volgorde zegt hoe vaak een vorm voor ${subjectName(subject)} is gekozen bij samenwerkingen die sinds 2015 begonnen, toen de wet haar huidige vormen kreeg; bij gelijke stand telt hoe vaak ooit. Zij zegt niet welke vorm het beste is.`,
      records: answers.flatMap((it) => it.precedents.recent),
    },
    scope: {
      kind: "bereik",
      text: "De regels gelden voor gemeenten onder elkaar. Doet een provincie of waterschap mee, dan staan zij in andere hoofdstukken van de wet; die zijn niet allemaal gelezen.",
      records: [],
    },
  };
}

const WEIGHT = { nee: 0, beperkt: 1, ja: 2 } as const;

const reasonsFor = (form: FormCode, abilities: readonly Ability[]): FormReason[] =>
  lawOn(form, abilities)
    .map((it): FormReason => ({ kind: "regel", ...it.value, text: told(it), records: [], ...evidenceOf(it) }))
    .sort((a, b) => WEIGHT[a.allows] - WEIGHT[b.allows]);

function practice(form: FormCode, precedents: Precedents, total: number, subject: Subject): Statement {
  const { records, recent } = precedents;
  const name = formName(form);
  return {
    kind: "voorbeelden",
    text:
      records.length === 0
        ? `In het register is voor ${subjectName(subject)} geen ${name}.`
        : `${records.length} van de ${counted(total, "regeling", "regelingen")} voor ${subjectName(subject)} ${records.length === 1 ? "is" : "zijn"} een ${name}; ${recent.length === 0 ? "geen daarvan begon" : recent.length === 1 ? "één daarvan begon" : `${recent.length} daarvan begonnen`} in 2015 of later. De vorm kan later zijn veranderd.`,
    records,
  };
}

const prescribedForms = (subject: Subject, day: Day): (Statement & Evidence)[] =>
  obligatory(familiesOf(subject), day)
    .filter((it) => it.value.form)
    .map((it) => ({ kind: "voorschrift", text: told(it), records: [], ...evidenceOf(it) }));
