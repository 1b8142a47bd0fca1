/** What a dossier is: the question that organisations tackle together, as its keeper writes it, and what each party says. */
import type { Day } from "#kit/day.ts";
import type { Visibility } from "#kit/visibility.ts";
import { CHOICES, FORMS, type FormCode } from "#rooms/law";
import { TIE_FORMS, type TieForm } from "#rooms/ties";
import type { Scale } from "#rooms/tasks";
import type { AdviceKept } from "./advice-kept.ts";

/** A question to be answered with agreements; or administrators who look ahead together, outside the interests of each. */
export const KINDS = { question: "Dossier", exploration: "Verkenning" } as const;
export type DossierKind = keyof typeof KINDS;

/** What the parties want to do: one set of steps for all of it (Wgr article 1: to make is also to change, to join and to leave). */
export const MOTIONS = {
  new: "iets nieuws beginnen",
  change: "een samenwerking wijzigen",
  join: "toetreden tot een samenwerking",
  leave: "uittreden uit een samenwerking",
  evaluate: "een samenwerking evalueren",
} as const;
export type Motion = keyof typeof MOTIONS;

/** From which role a party speaks: parties that do not say so, talk past each other. */
export const VIEWPOINTS = {
  client: "de inwoner of cliënt",
  supervision: "toezicht",
  politics: "politiek",
  profession: "het vak",
  money: "geld",
} as const;
export type Viewpoint = keyof typeof VIEWPOINTS;

export type AnyForm = FormCode | TieForm;
/** The forms that can be thought of: those of the Wgr, and those beside it. */
export const ALL_FORMS = {
  ...Object.fromEntries(CHOICES.map((it) => [it, FORMS[it]])),
  ...TIE_FORMS,
} as Readonly<Record<AnyForm, string>>;

/** A party that is no government. */
export interface Outsider {
  name: string;
  /** Its number in the Handelsregister, 8 digits. */
  kvk: string | null;
}

/** A fact that the parties go by, with where it can be read: an address of ours or of elsewhere. */
export interface Evidence {
  text: string;
  url: string | null;
}

/** What stands in the perspective beside the question; all of it may be empty. */
export interface Prose {
  whyNow: string | null;
  /** How it is when this works, after so many years. */
  picture: string | null;
  years: number | null;
  differences: string | null;
  /** What the parties leave for later. */
  parked: string | null;
  /** Of an exploration: what is coming, in which ways it can go, and what nobody can solve alone. */
  trends: string | null;
  scenarios: string | null;
  dilemmas: string | null;
}

export const NO_PROSE: Prose = {
  ...{ whyNow: null, picture: null, years: null, differences: null, parked: null },
  ...{ trends: null, scenarios: null, dilemmas: null },
};

export interface DossierFacts extends Prose {
  kind: DossierKind;
  motion: Motion;
  title: string;
  /** In one sentence. */
  question: string;
  /** Keys of all parties of government, its keeper among them, in order. */
  participants: readonly string[];
  outsiders: readonly Outsider[];
  evidence: readonly Evidence[];
  task: string | null;
  scale: Scale | null;
  form: AnyForm | null;
  /** What it is about: a collaboration of the register by its key, one outside it by its number. */
  collaboration: string | null;
  tie: string | null;
  /** The exploration that it came out of. */
  outOf: string | null;
  /** The advice that it began with, as it was on that day. */
  advice: AdviceKept | null;
  /** Who may read it once all parties said yes. */
  wanted: Visibility;
}

/** What was not asked yet when a version was written down, is not filled in there. */
export const factsOf = (content: object): DossierFacts => ({ ...NO_PROSE, ...content }) as DossierFacts;

/** What one party says from one role, in its own words. */
export interface Voice {
  version: number;
  organisation: string;
  viewpoint: Viewpoint;
  /** Both empty where it takes back what it said from that role. */
  wants: string | null;
  fears: string | null;
  /** The office of who says so for it, never a name. */
  office: string;
  day: Day;
}

export type Verdict = "yes" | "no" | "left";

/** What a party last answered to the perspective. */
export interface Answer {
  version: number;
  organisation: string;
  verdict: Verdict;
  /** Why not. */
  reason: string | null;
  office: string;
  day: Day;
}
