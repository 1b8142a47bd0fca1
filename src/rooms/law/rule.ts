/** One shape for whatever the law says; what differs per subject is what the value of a rule holds. */
import { type Day, formatDay } from "#kit/day.ts";
import type { Allowance, Ability } from "./abilities.ts";
import type { Moment } from "./moments.ts";
import type { Deadline } from "./deadlines.ts";
import type { FormCode, FormLaw } from "./forms.ts";
import type { PrescribedLevel } from "./levels.ts";
import type { DraftPart } from "./parts.ts";
import type { StepLaw } from "./steps.ts";

/** What the value of a rule holds, by its kind. */
interface Values {
  /** What a form is. */
  vorm: FormLaw;
  /** How a power reaches the joint body. */
  bevoegdheid: null;
  /** Whether a form can do something. */
  kunnen: { ability: Ability; allows: Allowance };
  /** Until when something is in time. */
  termijn: Deadline;
  /** When a council gets a say. */
  raadsmoment: Moment;
  /** A level at which a task has to be done. */
  niveau: PrescribedLevel;
  /** How terms are counted. */
  rekenen: null;
  /** What follows from a merger, or from leaving: within so many months, and so many more after an extension. */
  herindeling: { months: number; extension: number } | null;
  uittreding: null;
  /** A step on the way to a decision: where in the chapter of its participants it stands. */
  stap: StepLaw;
  /** What has to be, may be or usually is in a draft. */
  onderdeel: DraftPart;
}
export type RuleKind = keyof Values;

export interface Rule<Kind extends RuleKind = RuleKind> {
  /** The same for all versions of a rule through time: addresses, the API and calendars use it. */
  id: string;
  kind: Kind;
  /** Half-open. Absent: since when was not looked up; no end. */
  from?: Day;
  until?: Day;
  /** Act and article, as they are printed. */
  article: string;
  /** What it comes down to, in plain Dutch. */
  says: string;
  /** What it holds for: legal forms and kinds of participant; absent is every one. */
  forms?: readonly FormCode[];
  participants?: readonly string[];
  /** First day of the text of the act that was read. Absent: not read in the act. */
  read?: Day | undefined;
  /** What was read, or why it was not. */
  source: string;
  value: Values[Kind];
}

type More = Partial<Omit<Rule, "id" | "kind" | "article" | "says" | "value">>;

/** Makes the rules of one kind, that have something in common. */
export const rulesOf =
  <Kind extends RuleKind>(kind: Kind, common: Pick<Rule, "source"> & More) =>
  (id: string, article: string, says: string, value: Values[Kind], more: More = {}): Rule<Kind> => ({
    id,
    kind,
    article,
    says,
    value,
    ...common,
    ...more,
  });

/** A rule as the evidence for a sentence. */
export interface Evidence {
  article: string;
  status: "voorlopig" | "in de wet gelezen";
  source: string;
}

export const isProvisional = ({ read }: Pick<Rule, "read">): boolean => read === undefined;

export const statusOf = (rule: Pick<Rule, "read">): Evidence["status"] =>
  isProvisional(rule) ? "voorlopig" : "in de wet gelezen";

/** Where a rule stands and how sure we are of it. */
export const evidenceOf = (rule: Rule): Evidence => ({
  article: rule.article,
  status: statusOf(rule),
  source: rule.source,
});

/** A rule as a sentence with its article: "Alleen colleges doen mee. (Wgr, artikel 8, derde lid)" */
export const told = (rule: Pick<Rule, "says" | "article">): string => `${rule.says} (${rule.article})`;

export const holdsOn = ({ from = "", until = "9999" }: Pick<Rule, "from" | "until">, day: Day): boolean =>
  from <= day && day < until;

/** Where texts that were read stand: the ministry's own collection, and one of acts up to 2015. */
const BZK = "verzameling wetten van het ministerie van BZK, github.com/MinBZK/regelrecht-corpus";
const UNTIL_2015 = "verzameling wetten tot 2015, github.com/statengeneraal/laws-markdown";

/** What was read: the first day of a text, and where it stands. */
export const reading = (read: Day, place: "BZK" | "2015" = "BZK") => ({
  read,
  source: `Gelezen in de tekst die geldt sinds ${formatDay(read)} (${place === "BZK" ? BZK : UNTIL_2015}).`,
});

/** What was read of the Wgr: the last text in the ministry's collection in November 2026, and earlier ones. */
export const WGR = reading("2025-02-12");
export const WGR_2015 = reading("2015-01-01", "2015");
export const WGR_2013 = reading("2013-07-01", "2015");
/** What was read of the Awb (on mandate and delegation) and of the Wet arhi (on mergers). */
export const AWB = reading("2015-11-26", "2015");
export const ARHI_TEXT = reading("2024-01-01");
/** What was read on who decides, signs and hears the council outside the Wgr, and on foundations and buying. */
export const GEMEENTEWET = reading("2026-10-01");
export const PROVINCIEWET = reading("2026-07-01");
export const WATERSCHAPSWET = reading("2026-01-01");
export const BW_2 = reading("2026-07-01");
export const AANBESTEDINGSWET = reading("2026-04-30");
export const WOO = reading("2026-08-15");
