import { lastFigure } from "#rooms/additions";
import { ANY_COUNCIL } from "#rooms/law";
import type { Gap, QuestionId } from "../questions/questions.ts";
import { capital } from "../council.ts";
import { organsOf, type Sheet } from "./sheet.ts";

/** A gap belongs to the question it leaves open. */
export interface OpenGap extends Gap {
  question: QuestionId;
}

/** The gap where something is absent. @param meanwhile what helps until then */
export const gapWhere = (
  question: QuestionId,
  absent: boolean,
  what: string,
  who: string,
  meanwhile?: string,
): OpenGap[] => (absent ? [{ question, what, who, ...(meanwhile === undefined ? {} : { meanwhile }) }] : []);

/**
 * What the register does not know of one arrangement, with who can fill it in. The register has no place at all
 * for amounts, seats, votes and terms of notice: those only the organisations themselves can add.
 */
export function unknownOf(sheet: Sheet): OpenGap[] {
  const { moment, council, participation, own } = sheet;
  const { version, participants } = moment;
  const clerk = capital((council?.words ?? ANY_COUNCIL).clerk);
  const steward = `De bronhouder${version.steward_name === null ? "" : ` (${version.steward_name})`} kan dit in het register invullen.`;
  const ours = `${clerk} kan dit hier aanvullen.`;
  const ask = `Vraag het aan ${version.executor_name ?? "het bestuur van de regeling"}.`;
  const shared =
    own.costShare !== null ||
    (participation === null ? participants : [participation]).some((it) => it.costKey !== null);
  return [
    ...gapWhere(
      "wat",
      version.prose_loaded && version.purpose === null && own.publicInterest === null,
      "Het doel van de regeling is niet ingevuld.",
      steward,
    ),
    ...gapWhere(
      "kosten",
      !shared,
      `Welk deel van de kosten ${council ? "wij betalen" : "ieder betaalt"} (verdeelsleutel), is niet ingevuld.`,
      steward,
    ),
    ...gapWhere(
      "kosten",
      lastFigure(own, "contribution") === null,
      "Bedragen staan niet in het register.",
      ours,
      ask,
    ),
    ...gapWhere(
      "beslissen",
      version.powers.length === 0,
      "Hoe de bevoegdheid is geregeld (mandaat of delegatie), is niet ingevuld.",
      steward,
    ),
    ...gapWhere(
      "beslissen",
      organsOf(sheet).length === 0,
      "Welk bestuursorgaan deelneemt, is niet ingevuld.",
      steward,
    ),
    ...gapWhere(
      "vertegenwoordiging",
      own.representatives === null && own.votes === null,
      "Wie in het bestuur zit en met hoeveel stemmen, staat niet in het register.",
      ours,
    ),
    ...gapWhere(
      "vertegenwoordiging",
      own.representatives === null && own.votes !== null,
      "Wie in het bestuur zit, staat niet in het register.",
      ours,
    ),
    ...gapWhere(
      "vertegenwoordiging",
      own.representatives !== null && own.votes === null,
      "Hoeveel stemmen wij hebben, staat niet in het register.",
      ours,
    ),
    ...gapWhere(
      "uitstappen",
      own.noticeTerm === null && sheet.bound.length === 0,
      "De opzegtermijn en de kosten van uittreden staan niet in het register.",
      ours,
      "Controleer het in de regeling.",
    ),
    ...gapWhere(
      "uitstappen",
      version.details.decisions.length === 0 && own.documents === null,
      "Het besluit met de tekst van de regeling is niet ingevuld.",
      steward,
    ),
  ];
}
