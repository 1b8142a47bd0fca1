import type { Day } from "#kit/day.ts";
import { counted, formatCount } from "#kit/words.ts";
import { boundTo, type Company, type Membership } from "#rooms/collaborations";
import {
  councilTakesPart,
  FORM_LAW,
  type FormCode,
  FORMS,
  hasBudget,
  type Power,
  POWERS,
  powerSentence,
} from "#rooms/law";
import { lastFigure } from "#rooms/additions";
import { families } from "#rooms/tasks";
import type { AllOwnFacts } from "../own/own-facts.ts";
import { paidByYear, paidWords } from "../own/paid.ts";
import { addedTo, paidFor, whereNotAdded } from "./added.ts";
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
 * @param own what the organisation added itself
 */
export function overallAnswers(
  council: Council,
  company: Company,
  day: Day,
  own: AllOwnFacts = new Map(),
): OverallAnswer[] {
  const told: Record<QuestionId, Told> = {
    wat: what(council, company),
    kosten: cost(council, company, own),
    beslissen: deciding(council, company),
    sturen: steering(council, company, day, own),
    vertegenwoordiging: representing(council, company, own),
    uitstappen: leaving(council, company, day, own),
  };
  return QUESTIONS.map(({ id, text }) => ({ question: id, text, ...told[id] }));
}

const arrangements = (count: number) =>
  counted(count, "gemeenschappelijke regeling", "gemeenschappelijke regelingen");
const STEWARDS = "De bronhouders van de regelingen kunnen dit in het register invullen.";
const later = ({ words }: Council) => `${capital(words.clerk)} kan dit hier aanvullen.`;

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
        meanwhile: "Kijk bij “Waar zitten wij in?”.",
        who: later(council),
      },
    ],
  };
}

function cost(council: Council, { memberships }: Company, own: AllOwnFacts): Told {
  const known = memberships.filter((it) => it.costKey !== null);
  const paid = addedTo(memberships, own, (it) => lastFigure(it, "contribution"));
  const unknown = memberships.filter((it) => it.costKey === null && !own.get(it.key)?.costShare).length;
  return {
    headline:
      paid.length > 0
        ? `Van ${arrangements(paid.length)} vulden wij zelf de bijdrage aan: ${paidWords(paidByYear(paidFor(paid, own)))}.`
        : known.length === 0
          ? "Dat weet het register van geen enkele regeling."
          : `Van ${arrangements(known.length)} staat ons deel van de kosten in het register.`,
    statements: [],
    groups: [
      ...grouped("Met ons deel van de kosten (verdeelsleutel) in het register", known),
      ...grouped("Met een bijdrage die wij zelf aanvulden", paid),
    ],
    gaps: [
      ...(unknown === 0
        ? []
        : [
            {
              what: `Welk deel van de kosten wij betalen (verdeelsleutel): van ${formatCount(unknown)} van de ${formatCount(memberships.length)} niet ingevuld.`,
              who: STEWARDS,
            },
          ]),
      ...whereNotAdded(later(council), memberships, paid, {
        nothing: "Bedragen staan niet in het register.",
        some: "Welk bedrag wij betalen",
        meanwhile: "Kijk in de begroting.",
      }),
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

function steering(
  { organisation, words }: Council,
  { memberships }: Company,
  day: Day,
  own: AllOwnFacts,
): Told {
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
      ...grouped(
        "Met wat wij de raad vroegen of meegaven (informatieformat)",
        addedTo(memberships, own, (it) => it.askedOfCouncil ?? it.toldCouncil),
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

function representing(council: Council, { memberships }: Company, own: AllOwnFacts): Told {
  const { key } = council.organisation;
  const board = memberships.filter((it) => hasBudget(it.form));
  const told = addedTo(memberships, own, (it) => it.representatives ?? it.votes);
  const who =
    told.length === 0
      ? ""
      : ` Bij ${formatCount(told.length)} vulden wij aan wie er namens ons in zit, of met hoeveel stemmen.`;
  return {
    headline: `Bij ${formatCount(board.length)} van de ${formatCount(memberships.length)} is er een gezamenlijk bestuur.${who}`,
    statements: [],
    groups: [
      ...(Object.keys(FORMS) as FormCode[]).flatMap((form) =>
        grouped(
          `${FORMS[form]}: ${FORM_LAW[form].value.seats}`,
          memberships.filter((it) => it.form === form),
          { path: "/samenwerkingen", query: { deelnemer: key, vorm: form } },
        ),
      ),
      ...grouped("Met vertegenwoordigers of stemmen die wij zelf aanvulden", told),
    ],
    gaps: whereNotAdded(later(council), memberships, told, {
      nothing: "Wie er namens ons zit en met hoeveel stemmen, staat niet in het register.",
      some: "Wie er namens ons zit of met hoeveel stemmen",
    }),
  };
}

function leaving(council: Council, { memberships }: Company, day: Day, own: AllOwnFacts): Told {
  const { type } = council.organisation;
  const bound = memberships.filter((it) => boundTo(it, memberships, day, type).length > 0);
  const found = memberships.filter((it) => it.decisions.length > 0);
  const told = addedTo(memberships, own, (it) => it.noticeTerm ?? it.noticeBefore);
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
      ...grouped(
        "Met een opzegtermijn die wij zelf aanvulden",
        told.filter((it) => !bound.includes(it)),
      ),
      ...grouped(
        "Met een opzegtermijn die wij zelf aanvulden, maar uittreden kan niet",
        told.filter((it) => bound.includes(it)),
      ),
    ],
    gaps: whereNotAdded(later(council), memberships, told, {
      nothing: "De opzegtermijn en de kosten van uittreden staan niet in het register.",
      some: "De opzegtermijn",
    }),
  };
}
