/**
 * The most necessary first: organisations put their dossiers in one order. Each says its own order and what it can carry;
 * who keeps the list sets the shared one, and each party says whether it agrees.
 */
import type { Day } from "#kit/day.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { OrderState } from "./life.ts";

/** So many places a list has: what comes after it is not the most necessary. */
export const MOST_PLACES = 20;

/** Who may read a list: others than its organisations at least them. */
export const ORDER_CIRCLES = {
  participants: "de deelnemers",
  government: "wie bij de overheid werkt",
  public: "iedereen",
} as const satisfies Partial<Record<Visibility, string>>;
export type OrderCircle = keyof typeof ORDER_CIRCLES;

export interface OrderFacts {
  title: string;
  /** Why these organisations, and for which years; null when nobody said. */
  why: string | null;
  participants: readonly string[];
  visibility: OrderCircle;
}

/** A dossier in the shared order: on a place, or not now with why, or both. */
export interface Line {
  dossier: string;
  place: number | null;
  notNow: string | null;
}

/** What one organisation says: its own order, and what it can carry. */
export interface OwnOrder {
  version: number;
  organisation: string;
  /** Numbers of dossiers, the most necessary first. */
  own: readonly string[];
  /** In its own words, and in hours a year. */
  capacity: string | null;
  hours: number | null;
  /** Which it cannot do now, and why, in its own words. */
  notNow: string | null;
  office: string;
  day: Day;
}

export interface OrderAnswer {
  version: number;
  organisation: string;
  verdict: "yes" | "no";
  reason: string | null;
  office: string;
  day: Day;
}

export interface Order extends Pick<EntryRow, "id" | "organisation" | "side" | "version" | "visibility"> {
  state: OrderState;
  facts: OrderFacts;
  participants: readonly string[];
  /** The version in which the shared order was last set; 0 while it never was. */
  setVersion: number;
  setOn: Day | null;
  lines: readonly Line[];
  /** What each said last. */
  words: readonly OwnOrder[];
  answers: readonly OrderAnswer[];
}
