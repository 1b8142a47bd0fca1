/** A procedure in words: who, from when, until when, and why then. */
import { formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { ANY_COUNCIL, COUNCILS } from "#rooms/law";
import { organName } from "./kinds.ts";
import type { Step } from "./plan.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Gemeenteraad, Assen": who takes a step. */
export const actorText = ({ party, organ }: Pick<Step, "party" | "organ">): string =>
  party === null ? capital(organ) : `${capital(organ)}, ${party.name}`;

/** What the act says of a step, with the council called as it is there. */
export function stepSays({ rule, party }: Pick<Step, "rule" | "party">): string {
  const words = (party && COUNCILS[party.kind]) ?? ANY_COUNCIL;
  return rule.says.replaceAll("{council}", words.council);
}

/** The days of a step as sentences: from, until, the meeting and its papers. */
export function daysText(step: Step): string {
  const { from, until, meeting, papersBy, noMeeting, done } = step;
  if (done !== null) return `Gedaan op ${formatDay(done)}.`;
  const parts = [`Kan vanaf ${formatDay(from)}.`];
  if (until !== null) parts.push(`In de tijd tot en met ${formatDay(until)}.`);
  if (meeting !== null)
    parts.push(
      papersBy === null || papersBy === meeting
        ? `Vergadering: ${formatDay(meeting)}.`
        : `Vergadering: ${formatDay(meeting)}; stukken uiterlijk ${formatDay(papersBy)}.`,
    );
  if (noMeeting)
    parts.push(
      until === null
        ? "Geen vergadering bekend die op tijd is."
        : "Geen vergadering bekend in die tijd. Die loopt door, ook in het reces: overleg met de griffie.",
    );
  return parts.join(" ");
}

/** What a step waits on, in words; empty for the first. */
export function waitsText(step: Step, plan: readonly Step[]): string {
  const names = [
    ...new Set(
      step.after.flatMap((id) => {
        const it = plan.find((other) => other.id === id);
        return it ? [it.party && it.party.key === step.party?.key ? `${it.name} (eigen)` : it.name] : [];
      }),
    ),
  ];
  if (names.length === 0) return "";
  const enough = step.enough
    ? ` (genoeg: ${step.enough.needed}${step.enough.of === null ? "" : ` van ${step.enough.of}`} deelnemers, volgens artikel ${step.enough.article} van de regeling)`
    : "";
  return `${enumerate(names)}${enough}`;
}

/** "Assen (college)": a party with its organs. */
export const partyText = (party: NonNullable<Step["party"]>): string =>
  `${party.name} (${enumerate(party.organs.map((role) => organName(party.kind, role) ?? "bestuur"))})`;
