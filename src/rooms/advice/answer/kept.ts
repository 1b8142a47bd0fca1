/** The answer as whoever goes on with it keeps it: each part in its sentence, with its reasons and their records. */
import { shortName } from "#rooms/organisations";
import type { Answer } from "./answer.ts";
import { linesOf } from "./lines.ts";
import { areasSaid, reasonSaid, type Said } from "./said.ts";

export interface AnswerPart {
  label: string;
  sentence: string;
  reasons: Said[];
}

/** Reasons of something that has a name, as they read apart from it. */
const about = (name: string, reasons: readonly Said[]): Said[] =>
  reasons.map(({ text, records }) => ({ text: `${name}: ${text}`, records }));

/** The parts of the answer, in the order of the page. */
export function partsKept(answer: Answer): AnswerPart[] {
  const { exists, partners, level, hosts, forms, load, talks, beside } = answer;
  const reasons: Record<string, Said[]> = {
    bestaat: exists.flatMap((it) => about(it.title, [...it.reasons, ...it.differs])),
    partners: partners.flatMap((it) => about(shortName(it.name), it.reasons.map(reasonSaid))),
    niveau: [
      ...level.prescribed.flatMap((it) => it.statements),
      ...level.sizes.statements,
      ...areasSaid(answer),
    ],
    "bestaande-organisatie": hosts.flatMap((it) => about(it.title, [...it.reasons, ...it.obstacles])),
    vorm: [
      ...forms.prescribed.map(({ text, records }) => ({ text, records })),
      ...forms.admissible.flatMap((it) => about(it.name, [it.practice])),
      ...forms.inadmissible.flatMap((it) =>
        about(
          it.name,
          it.reasons.filter((reason) => reason.allows === "nee"),
        ),
      ),
    ],
    belasting: [
      ...(load.overlap.warning ? [load.overlap.warning] : []),
      ...load.partners.flatMap((it) => it.statements),
      ...load.overlap.statements,
    ],
    praten: talks.flatMap((it) => about(it.precedent.title, it.precedent.reasons)),
    ernaast: beside.practice,
  };
  return linesOf(answer).map(({ part, label, sentence }) => ({
    ...{ label, sentence },
    reasons: (reasons[part] ?? []).map(({ text, records }) => ({ text, records })),
  }));
}
