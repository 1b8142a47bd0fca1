/** What an organisation adds about a collaboration it is in: three kinds, each a list of facts that are all optional. */
import type { Cents } from "#kit/money.ts";
import type { Day } from "#kit/day.ts";

/** Share of the votes, as `3 van de 40`. */
export interface Votes {
  own: number;
  all: number;
}

export interface DocumentLink {
  name: string;
  url: string;
}

/** What is true until somebody says otherwise. */
export interface Standing {
  /** Functions, never names of people. */
  representatives?: string[];
  votes?: Votes;
  /** Per cent of the cost. */
  costShare?: number;
  /** Which goal of the programme budget it serves. */
  programme?: string;
  /** Place where the body has its seat, where the register does not say it (BBV article 15). */
  seat?: string;
  /** The public interest that it serves (BBV article 15). */
  publicInterest?: string;
  /** Whether it has a say by a seat or a vote, and whether it bears money (BBV article 1). */
  governance?: YesNo;
  finance?: YesNo;
  risk?: string;
  evaluation?: Day;
  noticeTerm?: string;
  /** Last day on which notice can be given for the next time it ends. */
  noticeBefore?: Day;
  documents?: DocumentLink[];
  /** The answer to the informatieformat Wgr: which decisions are asked of the council, what it was told of them, and when. */
  askedOfCouncil?: string;
  toldCouncil?: string;
  toldOn?: Day;
}

/** What belongs to one year of the books. */
export interface YearFigures {
  year: number;
  contribution?: Cents;
  /** What is at stake at the beginning and the end of the year (BBV article 15). */
  interestBegin?: Cents;
  interestEnd?: Cents;
  interestChange?: string;
  equityBegin?: Cents;
  equityEnd?: Cents;
  debtBegin?: Cents;
  debtEnd?: Cents;
  result?: Cents;
}

/** What was agreed that it brings, and how far it is. */
export interface AgreedResult {
  subject: string;
  norm: string;
  value?: string;
  /** The day of the latest value. */
  measuredOn?: Day;
}

export interface FactsOf {
  standing: Standing;
  year: YearFigures;
  result: AgreedResult;
}
export type Kind = keyof FactsOf;

export const YES_NO = { yes: "ja", no: "nee" } as const;
export type YesNo = keyof typeof YES_NO;
