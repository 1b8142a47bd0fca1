/** What happens to a procedure half-way: parties merge, or one withdraws. What was decided stays; what follows is counted anew. */
import type { Day } from "#kit/day.ts";
import { MERGER_LAW, type Rule } from "#rooms/law";
import type { DoneDays } from "./plan.ts";
import { planOf } from "./plan.ts";
import type { Party, ProcedureQuestion } from "./question.ts";

export interface Changed {
  question: ProcedureQuestion;
  done: DoneDays;
  /** The ids of steps that some predecessors did and others did not: the successor does them. */
  again: readonly string[];
  /** What to know, each with its rule where there is one. */
  notes: readonly { text: string; rule?: Rule }[];
}

export interface Merger {
  /** Keys of the parties that go up in one. */
  of: readonly string[];
  /** The one that takes their place: a new one, or one of them that stays. */
  into: Party;
  /** The first day of the new situation. */
  on: Day;
}

/**
 * Parties that merge are one from that day. What all of them had done by then counts as done by the successor, on the
 * last of their days, for rights and duties pass to it; what only some had done, it does itself.
 */
export function afterMerger(question: ProcedureQuestion, done: DoneDays, { of, into, on }: Merger): Changed {
  const gone = question.parties.filter((it) => of.includes(it.key));
  const moves = gone.some((it) => it.moves) && gone.every((it) => it.moves);
  const organs = [...new Set(gone.flatMap((it) => it.organs))];
  const successor: Party = {
    ...into,
    organs: organs.length > 0 ? organs : into.organs,
    ...(moves ? { moves: true as const } : {}),
  };
  const place = question.parties.findIndex((it) => of.includes(it.key));
  const parties = question.parties.filter((it) => !of.includes(it.key) && it.key !== into.key);
  if (gone.length > 0) parties.splice(place, 0, successor);
  const changed = withParties(question, parties);

  const kept = new Map([...done].filter(([id]) => !gone.some((it) => isOf(id, it.key))));
  const again: string[] = [];
  for (const step of planOf(changed).filter((it) => it.party?.key === into.key)) {
    const before = gone.map((it) => done.get(step.id.replace(`:${into.key}:`, `:${it.key}:`)));
    const days = before.filter((day): day is Day => day !== undefined && day < on);
    if (gone.length > 0 && days.length === gone.length) kept.set(step.id, days.sort().at(-1) ?? on);
    else if (days.length > 0) again.push(step.id);
  }
  const notes: { text: string; rule?: Rule }[] = [
    {
      text: `Wat ${names(gone)} vóór die dag allemaal besloten, geldt voor ${into.name}.`,
      rule: MERGER_LAW.passes,
    },
  ];
  if (again.length > 0)
    notes.push({ text: `Wat nog niet allemaal hadden besloten, doet ${into.name} zelf.` });
  if (parties.length < 2)
    notes.push({
      text: "Er blijft één deelnemer over: er is geen samenwerking meer.",
      rule: MERGER_LAW.lapses,
    });
  return { question: changed, done: kept, again, notes };
}

/**
 * A party leaves the table before it decided. The draft is another one then: what councils said of it, they said of the
 * draft with that party.
 */
export function afterWithdrawal(question: ProcedureQuestion, done: DoneDays, key: string): Changed {
  const parties = question.parties.filter((it) => it.key !== key);
  const gone = question.parties.filter((it) => it.key === key);
  const kept = new Map([...done].filter(([id]) => !isOf(id, key)));
  const heard = [...kept.keys()].some((id) => id.startsWith("toezenden:") || id.startsWith("zienswijze:"));
  const notes = [{ text: `${names(gone)} doet niet meer mee. Wat al was vastgelegd, blijft bewaard.` }];
  if (heard)
    notes.push({
      text: "De raden kregen een ontwerp met deze deelnemer erin. Verandert het ontwerp daardoor, stuur het dan opnieuw: de acht weken beginnen dan opnieuw.",
    });
  if (parties.length < 2) notes.push({ text: "Er blijft één deelnemer over: er is geen samenwerking meer." });
  return { question: withParties(question, parties), done: kept, again: [], notes };
}

/** A majority never asks for more than there are. */
function withParties(question: ProcedureQuestion, parties: readonly Party[]): ProcedureQuestion {
  const { deciding } = question;
  const sitting = parties.filter((it) => !it.moves).length;
  return {
    ...question,
    parties,
    deciding:
      deciding.by === "meerderheid" ? { ...deciding, needed: Math.min(deciding.needed, sitting) } : deciding,
  };
}

const isOf = (id: string, key: string): boolean => id.split(":")[1] === key;
const names = (parties: readonly Party[]): string => parties.map((it) => it.name).join(" en ");
