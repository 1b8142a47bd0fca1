import type { Day } from "#kit/day.ts";
import { counted, formatCount } from "#kit/words.ts";
import type { Company, Membership } from "#rooms/collaborations";
import {
  boundBy,
  councilTakesPart,
  FORM_LAW,
  type FormCode,
  FORMS,
  hasBudget,
  type Power,
  POWERS,
  powerSentence,
} from "#rooms/law";
import { families } from "#rooms/tasks";
import { hasAgenda } from "../agenda/questions.ts";
import { agendaPath } from "../paths.ts";
import { capital, type Council } from "../council.ts";
import { type Gap, type QuestionId, QUESTIONS, type Statement } from "./questions.ts";

/** Arrangements of which the same can be said; the count leads to them. */
export interface Group {
  /** "Beslist zelf; de bevoegdheid is overgedragen (delegatie)" */
  label: string;
  members: Membership[];
  /** The same rows as a list that can be filtered further. */
  list?: { path: string; query: Record<string, string> };
}

/** The answer to one question about everything an organisation is in. */
export interface OverallAnswer {
  question: QuestionId;
  text: string;
  /** One line, for the organisation's own page. */
  headline: string;
  statements: Statement[];
  groups: Group[];
  gaps: Gap[];
}

type Told = Omit<OverallAnswer, "question" | "text">;

/**
 * The six answers over everything one organisation takes part in.
 * @param day the day of the company
 */
export function overallAnswers(council: Council, company: Company, day: Day): OverallAnswer[] {
  const told: Record<QuestionId, Told> = {
    wat: what(council, company),
    kosten: cost(council, company),
    beslissen: deciding(council, company),
    sturen: steering(council, company, day),
    vertegenwoordiging: representing(council, company),
    uitstappen: leaving(council, company, day),
  };
  return QUESTIONS.map(({ id, text }) => ({ question: id, text, ...told[id] }));
}

const arrangements = (count: number) =>
  counted(count, "gemeenschappelijke regeling", "gemeenschappelijke regelingen");
const STEWARDS = "De bronhouders van de regelingen kunnen dit in het register invullen.";
const later = ({ words }: Council) =>
  `${capital(words.clerk)} kan dit hier aanvullen zodra organisaties zelf gegevens kunnen toevoegen.`;

const grouped = (label: string, members: Membership[], list?: Group["list"]): Group[] =>
  members.length === 0 ? [] : [{ label, members, ...(list ? { list } : {}) }];

function what(council: Council, { memberships, partners }: Company): Told {
  const { key } = council.organisation;
  // What this installation does not carry is nothing that a steward could fill in.
  const purposeless = memberships.filter((it) => it.proseLoaded && it.purpose === null);
  return {
    headline: `${arrangements(memberships.length)}, met ${counted(partners.length, "partner", "partners")} in het register.`,
    statements: [{ text: "Naar taak:", basis: "vliegwiel" }],
    groups: families.flatMap((family) =>
      grouped(
        family.name,
        memberships.filter((it) => it.task_code === family.code),
        { path: "/samenwerkingen", query: { deelnemer: key, taak: family.code } },
      ),
    ),
    gaps: [
      ...(purposeless.length === 0
        ? []
        : [
            {
              what: `Waarom (het doel): van ${formatCount(purposeless.length)} van de ${formatCount(memberships.length)} niet ingevuld.`,
              who: STEWARDS,
            },
          ]),
      {
        what: "Contracten, convenanten en deelnemingen staan niet in het register en tellen hier niet mee.",
        who: later(council),
      },
    ],
  };
}

function cost(council: Council, { memberships }: Company): Told {
  const known = memberships.filter((it) => it.costKey !== null);
  const unknown = memberships.length - known.length;
  return {
    headline:
      known.length === 0
        ? "Dat weet het register van geen enkele regeling."
        : `Van ${arrangements(known.length)} staat ons deel van de kosten in het register.`,
    statements: [],
    groups: grouped("Met ons deel van de kosten (verdeelsleutel) in het register", known),
    gaps: [
      ...(unknown === 0
        ? []
        : [
            {
              what: `Welk deel van de kosten wij betalen (verdeelsleutel): van ${formatCount(unknown)} van de ${formatCount(memberships.length)} niet ingevuld.`,
              who: STEWARDS,
            },
          ]),
      {
        what: "Bedragen staan niet in het register.",
        meanwhile: "Kijk in de begroting.",
        who: later(council),
      },
    ],
  };
}

function deciding({ organisation, words }: Council, { memberships }: Company): Told {
  const direct = memberships.filter((it) => councilTakesPart(it.organs) === true);
  const through = memberships.filter((it) => councilTakesPart(it.organs) === false);
  const silent = memberships.filter((it) => it.powers.length === 0 || it.organs.length === 0);
  return {
    headline: `Met ${words.council} zelf als deelnemer: ${formatCount(direct.length)} van de ${formatCount(memberships.length)}.`,
    statements: [],
    groups: [
      ...grouped(`Met ${words.council} zelf als deelnemer`, direct),
      ...grouped(`Met alleen ${words.board} of een ander bestuursorgaan als deelnemer`, through),
      ...(Object.keys(POWERS) as Power[]).flatMap((power) =>
        grouped(
          powerSentence(power),
          memberships.filter((it) => it.powers.includes(power)),
          { path: "/samenwerkingen", query: { deelnemer: organisation.key, bevoegdheid: power } },
        ),
      ),
    ],
    gaps:
      silent.length === 0
        ? []
        : [
            {
              what: `Van ${formatCount(silent.length)} van de ${formatCount(memberships.length)} is de bevoegdheid of het bestuursorgaan niet ingevuld.`,
              who: STEWARDS,
            },
          ],
  };
}

function steering({ organisation, words }: Council, { memberships }: Company, day: Day): Told {
  const board = memberships.filter((it) => hasBudget(it.form));
  return {
    headline: `Bij ${formatCount(board.length)} van de ${formatCount(memberships.length)} is er elk jaar een begroting waarover een zienswijze mogelijk is.`,
    statements: [
      {
        text: "Vaste momenten zijn de kaderbrief, de ontwerpbegroting en de jaarrekening; verder elke wijziging, toetreding of uittreding.",
        basis: "wet",
      },
      ...(hasAgenda(day)
        ? [
            {
              text: "De data staan in de raadsagenda",
              basis: "wet" as const,
              href: agendaPath(organisation.key),
            },
          ]
        : []),
    ],
    groups: [
      ...grouped("Met een eigen bestuur en een eigen begroting", board),
      ...grouped(
        `Zonder eigen begroting: sturen gaat via ${words.board}`,
        memberships.filter((it) => !hasBudget(it.form)),
      ),
    ],
    gaps: [
      {
        what: "Welke extra momenten een regeling zelf noemt, staat niet in het register.",
        who: "Controleer het in de regeling, of vraag het aan wie haar uitvoert.",
      },
    ],
  };
}

function representing(council: Council, { memberships }: Company): Told {
  const { key } = council.organisation;
  const board = memberships.filter((it) => hasBudget(it.form));
  return {
    headline: `Bij ${formatCount(board.length)} van de ${formatCount(memberships.length)} is er een gezamenlijk bestuur. Wie er namens ons in zit, staat niet in het register.`,
    statements: [],
    groups: (Object.keys(FORMS) as FormCode[]).flatMap((form) =>
      grouped(
        `${FORMS[form]}: ${FORM_LAW[form].value.seats}`,
        memberships.filter((it) => it.form === form),
        { path: "/samenwerkingen", query: { deelnemer: key, vorm: form } },
      ),
    ),
    gaps: [
      {
        what: "Wie er namens ons zit en met hoeveel stemmen, staat niet in het register.",
        who: later(council),
      },
    ],
  };
}

function leaving(council: Council, { memberships }: Company, day: Day): Told {
  const { type } = council.organisation;
  const bound = memberships.filter(
    (it) =>
      boundBy(namedOf(it), memberships.filter((other) => other !== it).map(namedOf), day, type).length > 0,
  );
  const found = memberships.filter((it) => it.decisions.length > 0);
  const staying =
    bound.length === 0
      ? ""
      : ` Uit ${formatCount(bound.length)} van de ${formatCount(memberships.length)} kan dat niet: de wet verplicht ze.`;
  return {
    headline: `Dat staat in de regeling zelf; van ${formatCount(found.length)} van de ${formatCount(memberships.length)} is het besluit te vinden.${staying}`,
    statements: [
      {
        text: "Elke regeling moet zelf zeggen hoe deelnemers eruit kunnen en wat dan de gevolgen zijn (artikel 9 Wgr). Controleer het in de regeling.",
        basis: "wet",
      },
    ],
    groups: [
      ...grouped("Verplicht door de wet: uittreden kan niet", bound),
      ...grouped("Met een besluit in het register", found),
    ],
    gaps: [
      {
        what: "De opzegtermijn en de kosten van uittreden staan niet in het register.",
        who: later(council),
      },
    ],
  };
}

const namedOf = ({ title, executor_name: executor, form }: Membership) => ({ title, executor, form });
