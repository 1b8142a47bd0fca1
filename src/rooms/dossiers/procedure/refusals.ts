/** What cannot be: each with a sentence for who can act, and the rule it follows from. */
import { isLayer, type Rule, stepRule, type StepRuleName, whyNotLeave } from "#rooms/law";
import { organName, PARTICIPANTS, PROCEDURE_FORMS } from "./kinds.ts";
import { familyOf, kindsOf, type Party, type ProcedureQuestion } from "./question.ts";

export interface Refusal {
  /** What cannot be, and what can. */
  why: string;
  rule: Pick<Rule, "article" | "says">;
  /** The field of the question that it is about. */
  field: "deelnemers" | "vorm" | "verandering" | "besluit" | "wie";
}

/** Why a question has no procedure; empty when it has one. */
export function refusals(question: ProcedureQuestion): Refusal[] {
  const { change, parties, form } = question;
  const refuse = (field: Refusal["field"], why: string, rule: StepRuleName): Refusal => ({
    field,
    why,
    rule: stepRule(rule, kindsOf(question)),
  });
  const own = familyOf(question);
  const moving = parties.filter((it) => it.moves);
  const found: Refusal[] = [];

  if (own === "regeling") {
    for (const it of parties.filter((it) => it.kind === "rechtspersoon" && !it.authorised))
      found.push(
        refuse(
          "deelnemers",
          `${it.name} kan niet aan een gemeenschappelijke regeling meedoen zonder koninklijk besluit. Wel kan er een dienstverleningsovereenkomst of convenant naast de regeling komen.`,
          "gemachtigd",
        ),
      );
    if (form === "BVO" && parties.some(isNoDailyBoard))
      found.push(
        refuse(
          "vorm",
          "Aan een bedrijfsvoeringsorganisatie doen alleen dagelijkse besturen mee. Kies een andere vorm, of laat raden, burgemeesters en anderen erbuiten.",
          "alleenColleges",
        ),
      );
    if (!parties.some((it) => isLayer(it.kind)))
      found.push(
        refuse(
          "deelnemers",
          "Aan een gemeenschappelijke regeling doet ten minste een gemeente, provincie of waterschap mee.",
          "openbaarLichaam",
        ),
      );
  }
  const few = parties.length < 2 && !parties.some((it) => it.many);
  if (few || (change === "toetreden" && parties.length === moving.length))
    found.push(
      refuse(
        "deelnemers",
        "Samenwerken doen er ten minste twee. Vul ook de andere deelnemers in.",
        own === "regeling" ? "besluit" : "afspraakMaken",
      ),
    );
  for (const it of parties.filter((it) => it.organs.every((role) => organName(it.kind, role) === null)))
    found.push(
      refuse(
        "deelnemers",
        `Zeg welk bestuur van ${it.name} meedoet: ${Object.values(PARTICIPANTS[it.kind].organs).join(", ")}.`,
        own === "regeling" ? "besluit" : "afspraakMaken",
      ),
    );
  if ((change === "toetreden" || change === "uittreden") && moving.length === 0)
    found.push(
      refuse(
        "wie",
        change === "toetreden" ? "Zeg wie er toetreedt." : "Zeg wie er uittreedt.",
        own !== "regeling" ? "afspraakMaken" : change === "toetreden" ? "toelaten" : "mededelen",
      ),
    );
  if (change === "uittreden" || change === "opheffen")
    found.push(
      ...question.compulsory.map((rule): Refusal => ({
        field: "verandering",
        why: `${change === "uittreden" ? "Uittreden" : "Opheffen"} kan niet. ${whyNotLeave(rule)}`,
        rule,
      })),
    );
  found.push(...refusedDeciding(question, refuse));
  return found;
}

const isNoDailyBoard = ({ kind, organs }: Party): boolean =>
  !isLayer(kind) || organs.some((role) => role !== "board");

function refusedDeciding(
  question: ProcedureQuestion,
  refuse: (field: Refusal["field"], why: string, rule: StepRuleName) => Refusal,
): Refusal[] {
  const { change, deciding, parties, form } = question;
  if (deciding.by === "allen") return [];
  if (familyOf(question) !== "regeling")
    return [
      refuse(
        "besluit",
        `Bij een ${PROCEDURE_FORMS[form].toLowerCase()} besluit elke partij zelf.`,
        "afspraakMaken",
      ),
    ];
  if (change === "oprichten")
    return [
      refuse(
        "besluit",
        "Oprichten kan niet bij meerderheid: niemand wordt deelnemer zonder eigen besluit.",
        "besluit",
      ),
    ];
  if (change === "uittreden")
    return [refuse("besluit", "Over uittreden besluit alleen wie uittreedt.", "mededelen")];
  if (deciding.article.trim() === "")
    return [
      refuse(
        "besluit",
        "Noem het artikel van de regeling waarin staat wie besluit. Zonder zo’n artikel besluiten alle deelnemers.",
        deciding.by === "bestuur" ? "toelaten" : "meerderheid",
      ),
    ];
  if (deciding.by === "bestuur")
    return change === "toetreden" && form !== "RZM"
      ? []
      : [
          refuse(
            "besluit",
            form === "RZM"
              ? "Een regeling zonder meer heeft geen eigen bestuur dat kan besluiten."
              : "Het bestuur van de regeling kan alleen over toelating besluiten; wijzigen en opheffen doen de deelnemers.",
            "toelaten",
          ),
        ];
  const sitting = parties.filter((it) => !it.moves).length;
  return deciding.needed >= 1 && (deciding.needed <= sitting || parties.some((it) => it.many))
    ? []
    : [
        refuse(
          "besluit",
          `Het aantal dat nodig is ligt tussen 1 en ${sitting}, het aantal deelnemers.`,
          "meerderheid",
        ),
      ];
}

/** A refusal as a sentence with its article. */
export const refusalText = ({ why, rule }: Refusal): string =>
  why.includes(rule.article) ? why : `${why} (${rule.article})`;
