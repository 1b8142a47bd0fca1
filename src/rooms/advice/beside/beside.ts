import { enumerate } from "#kit/words.ts";
import type { BodyIndex, Fabric } from "#rooms/day";
import { concerning, type Statement, type Subject, subjectName } from "../level/index.ts";
import { codesOf, municipal, namesOf } from "../level/places.ts";
import { type Alternative, ALTERNATIVES } from "./alternatives.ts";
import { type Claim, COSTS, VULNERABLE } from "./claims.ts";

/** What always stands beside the advice. */
export interface Beside {
  alternatives: readonly Alternative[];
  /** How many municipalities go without an arrangement for this task, and who of the participants does. */
  practice: Statement[];
  costs: readonly Claim[];
  vulnerable: readonly Claim[];
}

/** Doing it alone, buying it or a light agreement, what cooperating costs and what makes it vulnerable. */
export function besideOf(fabric: Fabric, participants: readonly BodyIndex[], subject: Subject): Beside {
  return {
    alternatives: ALTERNATIVES,
    practice: practiceOf(fabric, participants, subject),
    costs: COSTS,
    vulnerable: VULNERABLE,
  };
}

function practiceOf(fabric: Fabric, participants: readonly BodyIndex[], subject: Subject): Statement[] {
  const doing = new Set(concerning(fabric, subject).flatMap((it) => it.members));
  const without = fabric.municipalities.filter((it) => !doing.has(it));
  const total = fabric.municipalities.length;
  const statements: Statement[] = [
    {
      kind: "zonder-regeling",
      text:
        without.length === 0
          ? `Alle ${total} gemeenten zitten voor ${subjectName(subject)} in een regeling.`
          : `${without.length} van de ${total} gemeenten ${without.length === 1 ? "heeft" : "hebben"} voor ${subjectName(subject)} geen regeling in het register. Zij doen het alleen, kopen het in of regelen het anders; het register zegt niet welke van de drie.`,
      records: codesOf(fabric, without),
    },
  ];
  const own = municipal(fabric, participants);
  const ownWithout = own.filter((it) => !doing.has(it));
  if (ownWithout.length > 0 && without.length < total)
    statements.push({
      kind: "zonder-regeling",
      text: `Daarbij ${ownWithout.length === 1 ? "hoort" : "horen"} ${enumerate(namesOf(fabric, ownWithout))}.`,
      records: codesOf(fabric, ownWithout),
    });
  return statements;
}
