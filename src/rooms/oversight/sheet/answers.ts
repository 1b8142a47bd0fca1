import { holdsOn } from "#kit/validity.ts";
import { formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { collaborationPath, crowd, type Since } from "#rooms/collaborations";
import {
  ANY_COUNCIL,
  arrangementKind,
  councilTakesPart,
  FORM_LAW,
  formSentence,
  LEAVING_LAW,
  powerSentence,
  told,
  whyNotLeave,
} from "#rooms/law";
import { taskName } from "#rooms/tasks";
import { ownStatements } from "./own-statements.ts";
import { costShare } from "../own/cost-share.ts";
import { organsOf, type Sheet, whyBound } from "./sheet.ts";
import { unknownOf } from "./unknown.ts";
import {
  type Gap,
  QUESTIONS,
  type QuestionId,
  type State,
  type Statement,
  statesOf,
} from "../questions/questions.ts";

/** The answer to one question about one arrangement: what is known and from where, and what is not. */
export interface Answer {
  question: QuestionId;
  text: string;
  state: State;
  statements: Statement[];
  gaps: Gap[];
}

/** The six answers about one arrangement, for the council of one of its participants; none on a day without that council. */
export function answersOf(sheet: Sheet): Answer[] {
  const { version, day } = sheet.moment;
  if (sheet.council && !holdsOn(sheet.council.organisation, day)) return [];
  const organs = organsOf(sheet);
  const gaps = unknownOf(sheet);
  const states = statesOf({
    powers: version.powers,
    organs,
    purpose: version.purpose,
    costKey: sheet.participation?.costKey ?? null,
    decisions: version.details.decisions,
  });
  const statements: Record<QuestionId, Statement[]> = {
    wat: whatAndWhy(sheet),
    kosten: cost(sheet),
    beslissen: decisions(sheet),
    sturen: sheet.rights.map((it) => ({ text: `${it.moment}. ${it.what} (${it.basis})`, basis: "wet" })),
    vertegenwoordiging: representation(sheet),
    uitstappen: leaving(sheet),
  };
  const added = ownStatements(sheet.own, whyBound(sheet));
  return QUESTIONS.map(({ id, text }) => ({
    question: id,
    text,
    state: states[id],
    statements: [...statements[id], ...(added[id] ?? [])],
    gaps: gaps.filter((it) => it.question === id),
  }));
}

function whatAndWhy({ moment, participation }: Sheet): Statement[] {
  const { chain, version, participants } = moment;
  const others = participants.filter((it) => it.key !== participation?.key);
  const people = `${collaborationPath(chain.key)}#deelnemers`;
  return [
    ...(version.purpose === null ? [] : [{ text: version.purpose, basis: "register" as const }]),
    {
      text: `Taak: ${taskName(version.task_code)}, ${version.task_why}.`,
      basis: "vliegwiel",
    },
    ...(others.length === 0
      ? []
      : [
          {
            text: `Samen met ${crowd(others.map((it) => it.type))}.`,
            basis: "register" as const,
            href: people,
          },
        ]),
    ...(participation?.since == null ? [] : [sinceStatement(participation.since)]),
  ];
}

/** Only a joining date that the register writes and that can be true is the register's. */
const sinceStatement = ({ day, basis, heldSince }: Since): Statement => ({
  text: `Wij doen mee sinds ${formatDay(day)}${heldSince === null ? "" : `, via voorgangers sinds ${formatDay(heldSince)}`}.`,
  basis: basis === "toetredingsdatum" ? "register" : "vliegwiel",
});

function cost({ moment, participation }: Sheet): Statement[] {
  if (participation?.costKey == null) return [];
  const known = moment.participants.filter((it) => it.costKey !== null);
  return [
    {
      text: `Wij dragen ${costShare(participation.costKey)} van de kosten (verdeelsleutel; van ${known.length} van de ${moment.participants.length} deelnemers is die ingevuld).`,
      basis: "register",
      href: `${collaborationPath(moment.chain.key)}#deelnemers`,
    },
  ];
}

function decisions(sheet: Sheet): Statement[] {
  const { version } = sheet.moment;
  const { council, board } = sheet.council?.words ?? ANY_COUNCIL;
  const organs = organsOf(sheet);
  const takesPart = councilTakesPart(organs);
  return [
    ...version.powers.map((power): Statement => ({ text: `${powerSentence(power)}.`, basis: "register" })),
    ...(organs.length === 0
      ? []
      : [
          {
            text: `Namens ons neemt deel: ${enumerate(organs.map((it) => it.toLowerCase()))}.`,
            basis: "register" as const,
          },
        ]),
    ...(takesPart === false
      ? [
          {
            text: `De regeling kan dus alleen over bevoegdheden van ${board === "het college" ? "het college (of de burgemeester)" : board} gaan, niet over die van ${council}.`,
            basis: "wet" as const,
          },
        ]
      : []),
  ];
}

const waysOut = ({ council }: Sheet): Statement[] => [
  { text: `${told(LEAVING_LAW.terms)} Controleer het in de regeling.`, basis: "wet" },
  {
    text: `Voor uittreden geldt hetzelfde als voor wijzigen: daar is een rol voor ${(council?.words ?? ANY_COUNCIL).council} (artikel 1 Wgr).`,
    basis: "wet",
  },
];

function representation(sheet: Sheet): Statement[] {
  const { version, participants } = sheet.moment;
  const kind = arrangementKind(participants.flatMap((it) => it.organs));
  return [
    { text: formSentence(version.form), basis: "register" },
    ...(kind === null ? [] : [{ text: kind.sentence, basis: "register" as const }]),
    { text: FORM_LAW[version.form].value.board, basis: "wet" },
  ];
}

function leaving(sheet: Sheet): Statement[] {
  const { version } = sheet.moment;
  const barred = sheet.bound.map((it): Statement => ({
    text: `Uittreden kan niet. ${whyNotLeave(it)}`,
    basis: "wet",
  }));
  return [
    ...(barred.length > 0 ? barred : waysOut(sheet)),
    ...version.details.decisions.map((url): Statement => ({
      text: "Besluit: ",
      basis: "register",
      href: url,
    })),
  ];
}
