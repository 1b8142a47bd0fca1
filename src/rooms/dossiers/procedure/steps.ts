/**
 * The steps of every procedure as a table: per family of forms and kind of change which steps there are, who takes them,
 * on which they wait and by which rule. The days are counted elsewhere; nothing here knows a day.
 */
import type { StepRuleName } from "#rooms/law";
import type { ActorsName } from "./actors.ts";
import type { Change, Family } from "./kinds.ts";

/** What each step is called. */
export const STEPS = {
  ontwerp: "Ontwerp maken",
  toezenden: "Ontwerp naar de raad",
  zienswijze: "Zienswijze",
  vaststellen: "Zienswijzen wegen, tekst vaststellen",
  toestemming: "Toestemming",
  machtiging: "Machtiging bij koninklijk besluit",
  raadsbesluit: "Besluit van de raad als deelnemer",
  besluit: "Besluit",
  voorhang: "Bij de Eerste en Tweede Kamer",
  inlichten: "Raad inlichten",
  toelaten: "Toelaten",
  mededelen: "Uittreding melden",
  gevolgen: "Gevolgen regelen",
  vereffenen: "Vermogen vereffenen",
  bekendmaken: "Bekendmaken",
  registreren: "In het register",
  inwerking: "Werkt",
  inkoop: "Nagaan of aanbesteden moet",
  wensen: "Wensen en bedenkingen",
  tekenen: "Ondertekenen",
  opzeggen: "Opzeggen",
  openbaar: "Openbaar maken",
  ingang: "Gaat in",
  akte: "Akte bij de notaris",
  inschrijven: "In het handelsregister",
  ontbinden: "Ontbinden",
} as const;
export type StepName = keyof typeof STEPS;

/**
 * A step it waits on: of everyone, or (with `=`) of the same party; of several the first that the procedure has. One
 * that it does not have is skipped.
 */
type One = StepName | `=${StepName}`;
export type After = One | readonly [One, One];

/** The text as it stands: after the views where there are any, else as it was drafted. */
const TEXT = ["vaststellen", "ontwerp"] as const;

export interface StepRow {
  step: StepName;
  actors: ActorsName;
  after: readonly After[];
  rule: StepRuleName;
  /** Has a term: what waits can go on the day after. */
  term?: { count: number; unit: "weken" };
  /** The term of the law for a council's view, which has a door of its own. */
  view?: true;
  /** Of who was in it already so many are enough, where the arrangement says so. */
  counts?: true;
}

const row = (
  step: StepName,
  actors: ActorsName,
  rule: StepRuleName,
  after: readonly After[],
  more: Partial<StepRow> = {},
): StepRow => ({ step, actors, rule, after, ...more });

/** From a draft to what the Wgr calls making (treffen): founding, changing, joining, and for who leaves. */
const MAKING: readonly StepRow[] = [
  row("ontwerp", "makers", "ontwerp", []),
  row("toezenden", "zenders", "toezenden", ["ontwerp"]),
  row("zienswijze", "radenMetZienswijze", "zienswijze", ["=toezenden"], { view: true }),
  row("vaststellen", "wegers", "vaststellen", ["ontwerp", "zienswijze"]),
  row("toestemming", "radenMetToestemming", "toestemming", [TEXT]),
  row("machtiging", "gemachtigden", "gemachtigd", ["ontwerp"]),
  row("raadsbesluit", "radenDieMeedoen", "raadsbesluit", [TEXT]),
  row("besluit", "besturenDieMeedoen", "besluit", [TEXT, "=toestemming", "=machtiging"]),
  row("voorhang", "kamers", "voorhang", ["=besluit"], { term: { count: 4, unit: "weken" } }),
];
const PUBLISHING: readonly StepRow[] = [
  row("bekendmaken", "bekendmaker", "bekendmaken", ["raadsbesluit", "besluit", "toelaten"], { counts: true }),
  row("registreren", "bronhouder", "registreren", ["bekendmaken"]),
  row("inwerking", "makers", "inwerking", ["bekendmaken", "mededelen", "voorhang"]),
];

/** Between parties under private law: from a draft to what each of them decided. */
const AGREEING: readonly StepRow[] = [
  row("ontwerp", "makers", "afspraakMaken", []),
  row("inkoop", "afnemers", "inkoop", ["ontwerp"]),
  row("wensen", "radenMetWensen", "vooraf", ["ontwerp"]),
  row("besluit", "besluiters", "afspraakGemeente", ["ontwerp", "=inkoop", "=wensen"]),
];
const SIGNED: readonly StepRow[] = [
  row("tekenen", "ondertekenaars", "tekenenGemeente", ["=besluit"]),
  row("openbaar", "bestuursorganen", "openbaar", ["tekenen"]),
  row("ingang", "samen", "afspraakMaken", ["tekenen"]),
];

const FOUNDATION: readonly StepRow[] = [
  row("ontwerp", "makers", "afspraakMaken", []),
  row("toezenden", "zendersVanBesluit", "stichtingRaad", ["ontwerp"]),
  row("wensen", "radenMetWensen", "stichtingRaad", [["=toezenden", "ontwerp"]]),
  row("besluit", "besluiters", "stichtingRaad", ["ontwerp", "=wensen"]),
];

export const ROUTES: Record<Family, Record<Change, readonly StepRow[]>> = {
  regeling: {
    oprichten: [...MAKING, ...PUBLISHING],
    wijzigen: [...MAKING, ...PUBLISHING],
    toetreden: [
      ...MAKING,
      row("toelaten", "toelater", "toelaten", ["raadsbesluit", "besluit"]),
      ...PUBLISHING,
    ],
    uittreden: [
      ...MAKING,
      row("mededelen", "vertrekkers", "mededelen", ["raadsbesluit", "besluit"]),
      row("gevolgen", "bestuurVanDeRegeling", "gevolgen", ["mededelen"]),
      ...PUBLISHING,
    ],
    opheffen: [
      row("ontwerp", "makers", "opheffen", []),
      row("inlichten", "inlichters", "inlichtenGemeente", ["ontwerp"]),
      row("raadsbesluit", "radenDieMeedoen", "opheffen", ["ontwerp"]),
      row("besluit", "besturenDieMeedoen", "opheffen", ["ontwerp", "=inlichten"]),
      row("vereffenen", "vereffenaar", "vereffenen", ["raadsbesluit", "besluit"], { counts: true }),
      ...PUBLISHING,
    ],
  },
  afspraak: {
    oprichten: [...AGREEING, ...SIGNED],
    wijzigen: [...AGREEING, ...SIGNED],
    toetreden: [...AGREEING, ...SIGNED],
    uittreden: [
      ...AGREEING.filter((it) => it.step !== "inkoop"),
      row("opzeggen", "ondertekenaars", "tekenenGemeente", ["=besluit"]),
      row("ingang", "makers", "afspraakMaken", ["opzeggen"]),
    ],
    opheffen: [...AGREEING.filter((it) => it.step !== "inkoop"), ...SIGNED],
  },
  stichting: {
    oprichten: [
      ...FOUNDATION,
      row("akte", "notaris", "akte", ["besluit"]),
      row("inschrijven", "bestuurVanDeStichting", "handelsregister", ["akte"]),
    ],
    toetreden: [...FOUNDATION, row("toelaten", "bestuurVanDeStichting", "statuten", ["besluit"])],
    wijzigen: [
      ...FOUNDATION,
      row("akte", "notaris", "statuten", ["besluit"]),
      row("inschrijven", "bestuurVanDeStichting", "statuten", ["akte"]),
    ],
    uittreden: [...FOUNDATION, row("opzeggen", "ondertekenaars", "tekenenGemeente", ["=besluit"])],
    opheffen: [...FOUNDATION, row("ontbinden", "bestuurVanDeStichting", "ontbinden", ["besluit"])],
  },
};
