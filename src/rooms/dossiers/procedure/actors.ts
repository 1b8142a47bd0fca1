/** Who takes a step: one for all together, or one per party or organ. The table of steps names these. */
import { chapterOf, isLayer, type StepRuleName } from "#rooms/law";
import { isGovernment, organName, type OrganRole, PARTICIPANTS, type ParticipantKind } from "./kinds.ts";
import {
  actingParties,
  councilTakesPart,
  familyOf,
  kindsOf,
  type Party,
  type ProcedureQuestion,
} from "./question.ts";

export interface Actor {
  /** Null: one organ for all of them, or all of them together. */
  party: Party | null;
  /** What tells two organs of one party apart in an id. */
  role: string;
  organ: string;
  /** Where its ground is another than that of the step. */
  rule?: StepRuleName;
  /** It does this in a meeting of the council. */
  inCouncil?: true;
}

type Actors = (question: ProcedureQuestion) => Actor[];

const TOGETHER: Actor = { party: null, role: "samen", organ: "de deelnemers samen" };
const body = (organ: string): Actor[] => [{ party: null, role: "bestuur", organ }];

/** The organ that prepares and sends: the daily board, else who heads it, else the council that takes part itself. */
const leadRole = ({ kind, organs }: Party): OrganRole =>
  (["board", "head", "council"] as const).find(
    (role) => organs.includes(role) && organName(kind, role) !== null,
  ) ?? "board";

const withOrgan = (party: Party, role: OrganRole, more: Partial<Actor> = {}): Actor => ({
  party,
  role,
  organ: organName(party.kind, role) ?? "bestuur",
  ...(role === "council" ? { inCouncil: true } : {}),
  ...more,
});

const lead = (party: Party): Actor => {
  const role = leadRole(party);
  const { inCouncil: _, ...rest } = withOrgan(party, role);
  return rest;
};

/** Parties with a council whose daily board or head takes part: that council consents, and may be heard. */
const answering = (question: ProcedureQuestion): Party[] =>
  actingParties(question).filter((it) => isLayer(it.kind) && leadRole(it) !== "council");

/** One who leaves does it alone; else all of them do it together. */
const makers: Actors = (question) =>
  question.change === "uittreden" ? actingParties(question).map(lead) : [TOGETHER];

/** Which rule says who decides, who signs and who hears the council outside the Wgr, by kind of participant. */
const AGREEING: Record<ParticipantKind, StepRuleName> = {
  gemeente: "afspraakGemeente",
  provincie: "afspraakProvincie",
  waterschap: "afspraakWaterschap",
  "openbaar-lichaam": "afspraakLichaam",
  rijk: "afspraakRijk",
  rechtspersoon: "afspraakRechtspersoon",
};
const SIGNING: Record<ParticipantKind, StepRuleName> = {
  gemeente: "tekenenGemeente",
  provincie: "tekenenProvincie",
  waterschap: "tekenenWaterschap",
  "openbaar-lichaam": "tekenenLichaam",
  rijk: "afspraakRijk",
  rechtspersoon: "tekenenRechtspersoon",
};
const HEARING_FIRST: Partial<Record<ParticipantKind, StepRuleName>> = {
  gemeente: "vooraf",
  provincie: "voorafProvincie",
};
/** About a foundation: a draft decision to the council first. */
export const FOUNDING: Partial<Record<ParticipantKind, StepRuleName>> = {
  gemeente: "stichtingRaad",
  provincie: "stichtingRaadProvincie",
  "openbaar-lichaam": "stichtingRaadLichaam",
};
const INFORMING: Partial<Record<ParticipantKind, StepRuleName>> = {
  gemeente: "inlichtenGemeente",
  provincie: "inlichtenProvincie",
};

/** Founding a foundation or taking part in one: the acts name these two, and no other change. */
const isFounding = ({ form, change }: ProcedureQuestion): boolean =>
  form === "stichting" && (change === "oprichten" || change === "toetreden");

const COUNCILS_OF_PARTICIPANTS = "raden van wie eraan meedoet";

const BODY_OF = {
  OL: "openbaar lichaam",
  BVO: "bedrijfsvoeringsorganisatie",
  GO: "gemeenschappelijk orgaan",
} as const;
const bodyOf = ({ form }: ProcedureQuestion): string | null =>
  form in BODY_OF ? BODY_OF[form as keyof typeof BODY_OF] : null;
/** The board of the arrangement: of a public body the one that stands at its head. */
const boardOf = ({ form }: ProcedureQuestion): string =>
  form === "OL"
    ? "algemeen bestuur van het openbaar lichaam"
    : form === "BVO"
      ? "bestuur van de bedrijfsvoeringsorganisatie"
      : "gemeenschappelijk orgaan";
const executiveOf = ({ form }: ProcedureQuestion): string =>
  form === "OL" ? "bestuur van het openbaar lichaam" : "bestuur van de bedrijfsvoeringsorganisatie";

const publisherOf = (question: ProcedureQuestion): string =>
  chapterOf(kindsOf(question))?.publisher ?? "gemeentebestuur";

export const ACTORS = {
  samen: () => [TOGETHER],
  makers,
  /** Sends the draft to its own council, unless a council makes the arrangement too. */
  zenders: (question) => (councilTakesPart(question) ? [] : answering(question).map(lead)),
  radenMetZienswijze: (question) =>
    councilTakesPart(question) ? [] : answering(question).map((it) => withOrgan(it, "council")),
  /** Weighs the views: only where councils were asked for one. */
  wegers: (question) =>
    councilTakesPart(question) || answering(question).length === 0 ? [] : makers(question),
  radenMetToestemming: (question) => answering(question).map((it) => withOrgan(it, "council")),
  radenDieMeedoen: (question) =>
    actingParties(question)
      .filter((it) => it.organs.includes("council") && organName(it.kind, "council") !== null)
      .map((it) => withOrgan(it, "council")),
  besturenDieMeedoen: (question) =>
    actingParties(question).flatMap((it) =>
      (["board", "head"] as const)
        .filter((role) => it.organs.includes(role) && organName(it.kind, role) !== null)
        .map((role) =>
          withOrgan(it, role, {
            ...(it.kind === "rijk" && { rule: "rijk" as const }),
            ...(it.kind === "openbaar-lichaam" && { rule: "openbaarLichaam" as const }),
            ...(it.kind === "rechtspersoon" && { rule: "gemachtigd" as const }),
          }),
        ),
    ),
  gemachtigden: (question) =>
    actingParties(question)
      .filter((it) => it.kind === "rechtspersoon")
      .map((party) => ({ party, role: "regering", organ: "regering" })),
  kamers: (question) =>
    actingParties(question)
      .filter((it) => it.kind === "rijk")
      .map((party) => ({ party, role: "kamers", organ: "Eerste en Tweede Kamer" })),
  inlichters: (question) =>
    answering(question).flatMap((it) => {
      const rule = INFORMING[it.kind];
      return rule && !it.organs.includes("council") ? [{ ...lead(it), rule }] : [];
    }),
  toelater: (question) => (question.deciding.by === "bestuur" ? body(boardOf(question)) : []),
  vertrekkers: (question) => actingParties(question).map(lead),
  bestuurVanDeRegeling: (question) =>
    bodyOf(question) === null
      ? [TOGETHER]
      : question.form === "GO"
        ? body(boardOf(question))
        : body(executiveOf(question)),
  vereffenaar: (question) =>
    question.form === "OL" || question.form === "BVO" ? body(executiveOf(question)) : [],
  bekendmaker: (question) => body(publisherOf(question)),
  bronhouder: (question) =>
    body(bodyOf(question) ?? `${publisherOf(question)} dat de taak uitvoert of bekendmaakt`),
  afnemers: (question) =>
    question.form === "dvo"
      ? actingParties(question)
          .filter((it) => isGovernment(it.kind) && it.kind !== "openbaar-lichaam")
          .map((it) => withOrgan(it, "board"))
      : [],
  /** Gets the draft decision on a foundation to its own council; of a public body to those of its participants. */
  zendersVanBesluit: (question) =>
    isFounding(question)
      ? actingParties(question).flatMap((it) => {
          const rule = FOUNDING[it.kind];
          return rule ? [withOrgan(it, "board", { rule })] : [];
        })
      : [],
  radenMetWensen: (question) =>
    actingParties(question).flatMap((it) => {
      const rule = isFounding(question)
        ? FOUNDING[it.kind]
        : question.farReaching
          ? HEARING_FIRST[it.kind]
          : undefined;
      if (!rule) return [];
      return organName(it.kind, "council") === null
        ? [{ party: it, role: "raden", organ: COUNCILS_OF_PARTICIPANTS, rule }]
        : [withOrgan(it, "council", { rule })];
    }),
  besluiters: (question) =>
    actingParties(question).map((it) =>
      withOrgan(it, "board", {
        rule: (isFounding(question) ? FOUNDING[it.kind] : undefined) ?? AGREEING[it.kind],
      }),
    ),
  ondertekenaars: (question) =>
    actingParties(question).map((it) => ({
      party: it,
      role: "tekent",
      organ: PARTICIPANTS[it.kind].signs,
      rule: SIGNING[it.kind],
    })),
  bestuursorganen: () => body("de bestuursorganen die meedoen"),
  notaris: () => body("notaris"),
  bestuurVanDeStichting: () => body("bestuur van de stichting"),
} as const satisfies Record<string, Actors>;
export type ActorsName = keyof typeof ACTORS;

/** The ground of a step that all take together: of an agreement, what its first party goes by. */
export const groundTogether = (question: ProcedureQuestion): StepRuleName | undefined =>
  familyOf(question) === "stichting"
    ? actingParties(question)
        .map((it) => (isFounding(question) ? FOUNDING[it.kind] : AGREEING[it.kind]))
        .find((it) => it !== undefined)
    : undefined;
