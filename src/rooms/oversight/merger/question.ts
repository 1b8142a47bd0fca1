/** What a reader asks of a merger, and one clear sentence for everything that cannot be. */
import { addDays, type Day, formatDay, dayTyped } from "#kit/day.ts";
import { RELIABLE_SINCE } from "#kit/look/peildatum.tsx";
import type { FieldError, Suggestion } from "#kit/problem.ts";
import { shortName } from "#rooms/organisations";
import type { Building } from "#kit/room.ts";
import type { Body, MergerQuestion } from "./facts.ts";
import { type Found, findMunicipality, standingFor } from "./municipalities.ts";

export const KINDS = ["nieuw", "licht", "geweest"] as const;
export type Kind = (typeof KINDS)[number];

export const LEAST = 2;
export const MOST = 10;

/** As typed: nothing checked yet. */
export interface Typed {
  gemeenten?: string | undefined;
  dag?: string | undefined;
  soort?: string | undefined;
  blijft?: string | undefined;
}

export type Asked =
  | { kind: "plan"; question: MergerQuestion }
  | { kind: "geweest"; municipalities: Body[]; merged: Day | undefined };

/** Names or codes, separated by commas or by the fields of the form. */
export const typedMunicipalities = (typed: Typed): string[] =>
  (typed.gemeenten ?? "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");

/**
 * Understands what was typed.
 * @param today the day of which the reader wants the register, for mergers that are over
 */
export async function askedBy(
  building: Building,
  typed: Typed,
  today: Day,
): Promise<{ asked: Asked | null; errors: FieldError[] }> {
  const errors: FieldError[] = [];
  const kind = kindOf(typed, errors);
  const day = dayOf(typed, kind, errors);
  const texts = typedMunicipalities(typed);
  const over = kind === "geweest";
  countErrors(texts.length, over, errors);

  const on = over ? today : day === null ? null : addDays(day, -1);
  const find = (text: string) =>
    over ? standingFor(building, text, today) : findMunicipality(building, text, on);
  const found = texts.length > MOST ? [] : await Promise.all(texts.map(find));
  for (const [index, it] of found.entries())
    if ("problem" in it)
      errors.push({
        field: "gemeenten",
        message: it.problem,
        meant: suggestions(it, (code) => texts.with(index, code).join(",")),
      });
  const bodies = distinct(found, over, errors);
  if (over) {
    if (errors.length > 0) return { asked: null, errors };
    return { asked: { kind: "geweest", municipalities: bodies, merged: day ?? undefined }, errors };
  }
  const remains = await remainsOf(building, typed, kind, on, bodies, errors);
  if (errors.length > 0 || day === null) return { asked: null, errors };
  const mode = remains === null ? { kind: "nieuw" as const } : { kind: "licht" as const, remains };
  return {
    asked: { kind: "plan", question: { municipalities: bodies.map((it) => it.key), day, mode } },
    errors,
  };
}

/** @param valueWith what the field holds with the code of another instead of what was typed */
const suggestions = (
  { like = [] }: Extract<Found, { problem: string }>,
  valueWith: (code: string) => string,
): Suggestion[] => like.map((it) => ({ name: shortName(it.name), value: valueWith(it.code) }));

function kindOf({ soort }: Typed, errors: FieldError[]): Kind {
  const kind = KINDS.find((it) => it === (soort ?? "nieuw"));
  if (!kind) errors.push({ field: "soort", message: `Kies een soort herindeling: ${KINDS.join(", ")}.` });
  return kind ?? "nieuw";
}

function dayOf({ dag }: Typed, kind: Kind, errors: FieldError[]): Day | null {
  if (dag === undefined) {
    if (kind !== "geweest") errors.push({ field: "dag", message: "Vul de dag van de herindeling in." });
    return null;
  }
  const day = dayTyped(dag);
  if (day === null || day > "2199-12-31") {
    errors.push({
      field: "dag",
      message: `“${dag.slice(0, 40)}” is geen bestaande dag. Geef een dag als 01-01-2027.`,
    });
    return null;
  }
  if (kind !== "geweest" && day <= RELIABLE_SINCE) {
    errors.push({
      field: "dag",
      message: `Het register is pas vanaf ${formatDay(RELIABLE_SINCE)} goed gevuld. Kies een dag daarna.`,
    });
    return null;
  }
  return day;
}

function countErrors(count: number, over: boolean, errors: FieldError[]): void {
  const least = over ? 1 : LEAST;
  if (count < least)
    errors.push({
      field: "gemeenten",
      message: over ? "Vul de gemeente in." : "Vul ten minste twee gemeenten in.",
    });
  if (count > MOST) errors.push({ field: "gemeenten", message: "Vul hoogstens tien gemeenten in." });
}

/** Each municipality once. Where a merger is over, its predecessors lead to the same one; otherwise twice is wrong. */
function distinct(found: Found[], over: boolean, errors: FieldError[]): Body[] {
  const bodies = found.flatMap((it) => ("bodies" in it ? it.bodies : []));
  const once = new Map(bodies.map((it) => [it.key, it]));
  if (!over)
    for (const body of once.values())
      if (bodies.filter((it) => it.key === body.key).length > 1)
        errors.push({
          field: "gemeenten",
          message: `${shortName(body.name)} staat er meer dan één keer: een gemeente kan niet met zichzelf samengaan.`,
        });
  return [...once.values()];
}

async function remainsOf(
  building: Building,
  { blijft }: Typed,
  kind: Kind,
  on: Day | null,
  bodies: Body[],
  errors: FieldError[],
): Promise<string | null> {
  if (kind !== "licht") {
    if (blijft !== undefined)
      errors.push({
        field: "blijft",
        message:
          "Bij een nieuwe gemeente blijft geen van de gemeenten bestaan. Maak dit veld leeg of kies voor een lichte samenvoeging.",
      });
    return null;
  }
  if (blijft === undefined) {
    errors.push({ field: "blijft", message: "Vul in welke gemeente blijft bestaan." });
    return null;
  }
  const found = await findMunicipality(building, blijft, on);
  if ("problem" in found) {
    errors.push({ field: "blijft", message: found.problem, meant: suggestions(found, (code) => code) });
    return null;
  }
  const [body] = found.bodies;
  if (body && bodies.some((it) => it.key === body.key)) return body.key;
  // Unknown municipalities were told already; only then could it still be one of them.
  if (!errors.some((it) => it.field === "gemeenten"))
    errors.push({
      field: "blijft",
      message: `${shortName(body?.name ?? blijft)} is niet een van de gemeenten die samengaan.`,
    });
  return null;
}
