/** What a room says of its sheet. */
import type { Child } from "hono/jsx";
import type { Transaction } from "kysely";
import type { FormFields, FormInput } from "../form-fields.tsx";
import type { Guard } from "../http/authorize.ts";
import type { Deed } from "../audit/record.ts";
import type { PageParts } from "../look/layout.tsx";
import type { FieldError } from "../problem.ts";
import type { Building, View } from "../room.ts";
import type { Kept, Outcome, Plan, Reading } from "./plan.ts";

export interface SheetAsked<Thing> {
  building: Building;
  thing: Thing;
  view: View;
}

/** What is done at once with what was agreed with. */
export interface Batch<Item, Meant> {
  added: readonly Meant[];
  changed: readonly { item: Item; meant: Meant }[];
  /** What has no row any more, and was ticked. */
  left: readonly Item[];
}

export interface SheetDefinition<Fields extends FormFields, Also extends FormFields, Thing, Item, Meant> {
  /** Where it is sent to; the files stand behind it, with their ending. */
  path: string;
  may: Exclude<Guard<Thing>, "anyone">;
  load: (building: Building, words: Record<string, string>, view: View) => Promise<Thing>;
  /** Its columns, the name of each thing first. */
  fields: Fields;
  /** Columns that only tell something; a day as `2027-01-31`, which a workbook shows as it does the days one fills in. */
  tells: readonly { title: string; day?: true; of: (item: Item) => string }[];
  /** What can be chosen in a column whose field takes words too. */
  lists?: Readonly<Record<string, readonly string[]>>;
  /** What things are called, one and more. */
  words: readonly [one: string, many: string];
  page: (asked: SheetAsked<Thing>) => Omit<PageParts, "body">;
  /** What files are called, without their ending; and the tab with the rows. */
  file: (asked: SheetAsked<Thing>) => { name: string; tab: string };
  /** All that has a row: what this reader may change. */
  kept: (asked: SheetAsked<Thing>) => Promise<Kept<Item>[]>;
  /**
   * How rows are read.
   * @param olds versions that will be asked for
   */
  reading: (
    asked: SheetAsked<Thing>,
    olds: readonly { id: string; version: number }[],
  ) => Promise<Omit<Reading<Item, Meant>, "fields" | "understand">>;
  /** Required columns that `understand` hands on as they are, as in a form. */
  handsOn?: readonly Extract<keyof Fields, string>[];
  /** @throws Problem 422 with what is not clear */
  understand: (asked: SheetAsked<Thing>, input: FormInput<Fields>, item: Item | null) => Promise<Meant>;
  /**
   * What happens to something that has no row any more, when that is ticked. Null where a sheet neither adds nor takes away: each
   * row says something of what is kept elsewhere.
   */
  leaves: ((item: Item) => string) | null;
  /** What is to be known of this sheet beside how sheets work. */
  told?: (asked: SheetAsked<Thing>) => Child;
  /** What is asked beside the rows; each may stay empty. */
  also: Also;
  /** Which of those there is something to ask for. */
  asks: (plan: Plan<Item, Meant>) => readonly (keyof Also & string)[];
  /** What of the answers does not fit what would be done. */
  wrong: (batch: Batch<Item, Meant>, also: FormInput<Also>) => readonly FieldError[];
  /** Which pages say something else afterwards. */
  changes: (batch: Batch<Item, Meant>, thing: Thing) => string[];
  /**
   * Does it, all of it or nothing.
   * @returns what the record says of each row
   */
  apply: (
    trx: Transaction<object>,
    asked: SheetAsked<Thing> & { at: Date; batch: Batch<Item, Meant>; also: FormInput<Also> },
  ) => Promise<Pick<Deed, "action" | "object">[]>;
  next: (thing: Thing) => string;
}

export type Change<Item, Meant> = Extract<Outcome<Item, Meant>, { kind: "changed" }>;
export type Addition<Item, Meant> = Extract<Outcome<Item, Meant>, { kind: "new" }>;

/** Rows that are done only when somebody says so. */
export const isAsked = <Item, Meant>(it: Outcome<Item, Meant>): boolean =>
  (it.kind === "new" && it.doubts.length > 0) || (it.kind === "changed" && it.overtaken);

/**
 * What is to be done of a plan.
 * @param ticked rows that are done although there is a doubt
 * @param left numbers of what has no row and goes
 */
export function batchOf<Item, Meant>(
  { outcomes, missing }: Plan<Item, Meant>,
  ticked: readonly string[],
  left: readonly string[],
): Batch<Item, Meant> {
  const done = outcomes.filter((it) => !isAsked(it) || ticked.includes(String(it.row)));
  return {
    added: done.flatMap((it) => (it.kind === "new" ? [it.meant] : [])),
    changed: done
      .flatMap((it) => (it.kind === "changed" ? [it] : []))
      // Two who send sheets of the same things hold them in the same order.
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    left: missing.filter((it) => left.includes(it.id)).map(({ item }) => item),
  };
}
