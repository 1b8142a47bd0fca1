/**
 * What a sheet that comes back would change: compared with what it was when it was taken along, and with what it is now.
 * Texts are compared as the fields show what is meant by them, so that another way to write it is no change.
 */
import { createHash } from "node:crypto";
import type { FormFields } from "../form-fields.tsx";
import type { FieldError } from "../problem.ts";
import { NUMBER, type ReadSheet, type SheetLine } from "./columns.ts";

export type Texts = Record<string, string>;

/** Something that is kept and has a row. */
export interface Kept<Item> {
  id: string;
  version: number;
  /** What people call it: to find it again by, where a row has no number. */
  name: string;
  item: Item;
}

/** A field of a row that would be something else. */
export interface Differing {
  field: string;
  /** What it is now; empty for something new. */
  from: string;
  to: string;
}

/** Of what is done, `notes` says what whoever agrees should look at twice. */
export type Outcome<Item, Meant> = { row: number; name: string } & (
  | { kind: "same" }
  | { kind: "refused"; errors: readonly FieldError[] }
  /** `doubts`: what is there already that looks like it; then it is done only when asked for. */
  | { kind: "new"; meant: Meant; texts: Texts; doubts: readonly string[]; notes: readonly string[] }
  /** `overtaken`: somebody else changed it since; what he made of the same fields stands in `from`. */
  | {
      kind: "changed";
      id: string;
      item: Item;
      meant: Meant;
      differing: readonly Differing[];
      overtaken: boolean;
      notes: readonly string[];
    }
);

export interface Plan<Item, Meant> {
  outcomes: readonly Outcome<Item, Meant>[];
  /** What is kept and has no row. */
  missing: readonly Kept<Item>[];
}

/** How a room reads and shows what stands in a row. */
export interface Reading<Item, Meant> {
  fields: FormFields;
  /** What a row means; or everything in it that is not clear. */
  understand: (texts: Texts, item: Item | null) => Promise<Meant | { errors: readonly FieldError[] }>;
  /** What stands in the fields for it. */
  filled: (meant: Meant) => Promise<Texts>;
  /** What it means now. */
  meantNow: (item: Item) => Meant;
  /** What is there already that looks like something new. */
  doubts: (meant: Meant) => Promise<readonly string[]>;
  /** What it was in a version; null where there is none. */
  before: (id: string, version: number) => Meant | null;
  nameOf: (meant: Meant) => string;
  /** What is not refused, and may be a mistake. */
  notes?: (meant: Meant) => readonly string[];
  /** What is said of a row with a number that nothing here has, where rows cannot be added. */
  unknown?: string;
}

const isRefused = (it: object): it is { errors: readonly FieldError[] } =>
  "errors" in it && Array.isArray(it.errors);

/**
 * Compares every row with what is kept.
 * @param rowDone called after each row
 */
export async function planOf<Item, Meant extends object>(
  sheet: ReadSheet,
  kept: readonly Kept<Item>[],
  reading: Reading<Item, Meant>,
  rowDone: () => void = () => undefined,
): Promise<Plan<Item, Meant>> {
  const byId = new Map(kept.map((it) => [it.id, it]));
  const byName = Map.groupBy(kept, (it) => called(it.name));
  const seen = new Map<string, number>();
  const outcomes: Outcome<Item, Meant>[] = [];
  for (const line of sheet.lines) {
    const nameField = Object.keys(reading.fields)[0] ?? "";
    const name = line.typed[nameField] ?? "";
    const named = line.id === null ? (byName.get(called(name)) ?? []) : [];
    const own = line.id === null ? (named.length === 1 ? named[0] : undefined) : byId.get(line.id);
    const told = { row: line.row, name: name === "" && own ? own.name : name };
    const mark = own?.id ?? `naam ${called(name)}`;
    const before = seen.get(mark);
    seen.set(mark, before ?? line.row);
    if (line.errors.length > 0) outcomes.push({ ...told, kind: "refused", errors: line.errors });
    else if (line.id !== null && !own) outcomes.push(refusal(told, NUMBER, reading.unknown ?? UNKNOWN));
    else if (before !== undefined)
      outcomes.push(refusal(told, own ? NUMBER : nameField, `Dit staat ook op rij ${before}.`));
    else if (named.length > 1)
      outcomes.push(
        refusal(told, nameField, `Er zijn er ${named.length} die zo heten. Zet het nummer erbij.`),
      );
    else
      outcomes.push({ ...told, ...(own ? await compared(line, own, reading) : await added(line, reading)) });
    rowDone();
  }
  return { outcomes, missing: kept.filter((it) => !seen.has(it.id)) };
}

const UNKNOWN =
  "Dit nummer kennen we niet bij wat u hier bijhoudt. Maak de cel leeg als het iets nieuws is; haal anders het blad opnieuw op.";

const called = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, " ").trim();

const refusal = (told: { row: number; name: string }, field: string, message: string) =>
  ({ ...told, kind: "refused", errors: [{ field, message }] }) as const;

async function added<Item, Meant extends object>(line: SheetLine, reading: Reading<Item, Meant>) {
  const meant = await reading.understand(line.typed, null);
  if (isRefused(meant)) return { kind: "refused", errors: meant.errors } as const;
  const [texts, doubts] = await Promise.all([reading.filled(meant), reading.doubts(meant)]);
  return { kind: "new", meant, texts, doubts, notes: reading.notes?.(meant) ?? [] } as const;
}

async function compared<Item, Meant extends object>(
  line: SheetLine,
  { id, version, item }: Kept<Item>,
  reading: Reading<Item, Meant>,
) {
  const now = await reading.filled(reading.meantNow(item));
  const then = line.version === null || line.version === version ? null : reading.before(id, line.version);
  const base = then ? await reading.filled(then) : now;
  // A column that is not there says nothing of its field.
  const whole = { ...base, ...line.typed };
  const names = Object.keys(line.typed);
  if (names.every((it) => whole[it] === base[it])) return { kind: "same" } as const;
  const said = await reading.understand(whole, item);
  if (isRefused(said)) return { kind: "refused", errors: said.errors } as const;
  const asked = await reading.filled(said);
  const touched = names.filter((it) => asked[it] !== base[it]);
  const differing = touched
    .map((field) => ({ field, from: now[field] ?? "", to: asked[field] ?? "" }))
    .filter((it) => it.from !== it.to);
  if (differing.length === 0) return { kind: "same" } as const;
  const overtaken = then !== null && Object.keys(now).some((it) => now[it] !== base[it]);
  const merged = { ...now, ...Object.fromEntries(touched.map((it) => [it, asked[it] ?? ""])) };
  const meant = overtaken ? await reading.understand(merged, item) : said;
  if (isRefused(meant)) return { kind: "refused", errors: meant.errors } as const;
  const notes = reading.notes?.(meant) ?? [];
  return { kind: "changed", id, item, meant, differing, overtaken, notes } as const;
}

/** Tells one plan from another: what was agreed with is done, or shown anew. */
export const markOf = <Item, Meant>({ outcomes, missing }: Plan<Item, Meant>): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        outcomes.map((it) => [
          it.row,
          it.kind,
          it.kind === "changed"
            ? [it.id, it.differing, it.overtaken]
            : it.kind === "new"
              ? [it.texts, it.doubts]
              : 0,
        ]),
        missing.map((it) => it.id),
      ]),
    )
    .digest("base64url");
