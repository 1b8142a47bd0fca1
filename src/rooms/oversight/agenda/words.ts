import { type Day, formatDay } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import type { View } from "#kit/room.ts";
import type { Council } from "./queries.ts";
import type { Meetings } from "./questions.ts";
import type { Agenda, CouncilMoment, Entry } from "./agenda.ts";

/** A calendar on its way to the page. */
export interface Shown {
  agenda: Agenda;
  /** The meeting days the clerk gave. */
  meetings: readonly Day[];
  question: Meetings & { year: number };
  view: View;
}

/** "Kaderbrief naar de raden (begroting 2028)" */
export const entryTitle = ({
  rule: { value },
  documentYear,
}: Pick<Entry, "rule" | "documentYear">): string =>
  value.about && documentYear !== null
    ? `${value.name} (${value.about.document} ${documentYear})`
    : value.name;

/** A title without the words that most begin with, when a name follows them: "GGD Drenthe". */
export function shortTitle(title: string): string {
  const rest = title.replace(/^gemeenschappelijke regeling:?\s+/i, "");
  return /^\p{Lu}/u.test(rest) ? rest : title;
}

/** "11 andere raden"; with provinces or water authorities among them "12 andere raden en besturen". */
export const otherCouncils = (others: readonly Council[]): string =>
  others.every((it) => it.type === "gemeente")
    ? counted(others.length, "andere raad", "andere raden")
    : counted(others.length, "ander bestuur", "andere raden en besturen");

/** What a deadline means for a council that gave its meeting days, as a sentence. */
export function meetingSentence(moment: CouncilMoment, agenda: Pick<Agenda, "meeting" | "year">): string {
  const { meeting } = agenda;
  if (moment.kind === "ontvangen")
    return moment.meeting === undefined
      ? `Geen ${meeting} meer na deze dag.`
      : `Eerste ${meeting} daarna: ${formatDay(moment.meeting)}.`;
  if (moment.meeting === undefined) return `Geen ${meeting} in ${agenda.year} meer op tijd.`;
  const last = `Laatste ${meeting} om dit te behandelen: ${formatDay(moment.meeting)}.`;
  return moment.mayBeTooEarly === null
    ? last
    : `${last} Het stuk mag nog komen tot en met ${formatDay(moment.mayBeTooEarly)}: vraag of u het eerder krijgt.`;
}
