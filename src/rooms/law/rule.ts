/** One shape for whatever the law says; what differs per subject is what the value of a rule holds. */
import type { Day } from "#kit/day.ts";
import type { Allowance, Ability } from "./abilities.ts";
import type { Moment } from "./moments.ts";
import type { Deadline } from "./deadlines.ts";
import type { FormCode, FormLaw } from "./forms.ts";
import type { PrescribedLevel } from "./levels.ts";

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
  /** What follows from a merger, or from leaving: within so many months, and so many more after an extension. */
  herindeling: { months: number; extension: number } | null;
  uittreding: null;
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
  /** First day of the text of the act that was read. Absent: not read in the act, so provisional. */
  read?: Day | undefined;
  /** What was read, or what keeps it provisional. */
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
export const told = (rule: Rule): string =>
  `${rule.says} (${rule.article}${isProvisional(rule) ? "; voorlopig" : ""})`;

export const holdsOn = ({ from = "", until = "9999" }: Pick<Rule, "from" | "until">, day: Day): boolean =>
  from <= day && day < until;

/** What was read of the Wgr: the last text in the ministry's own collection of laws in November 2026. */
export const WGR = {
  read: "2025-02-12",
  source:
    "Gelezen in de tekst die geldt sinds 12 februari 2025 (verzameling wetten van het ministerie van BZK, github.com/MinBZK/regelrecht-corpus).",
} as const;
