/** What else is wrong with what was typed, beside fields that are wrong themselves: all faults in one round. */
import { z } from "@hono/zod-openapi";
import type { FormFields } from "./form-fields.tsx";
import { ToReview } from "./form-review.tsx";
import { fieldErrors } from "./http/query.ts";
import { Problem, type FieldError } from "./problem.ts";

/** A field that was left empty is told to be so by itself; that nothing is meant by it says no more. */
const isTyped = (sent: unknown): boolean => (typeof sent === "string" ? sent.trim() !== "" : sent != null);

/**
 * The fields that are wrong, and what the others do not mean where that can be asked with the wrong ones left empty: each
 * of them may stay empty, or is only handed on. What is said of a field that was not typed is left out, for that may
 * follow from what we left out ourselves.
 * @param sent what was filled in, not yet looked at
 * @param handsOn required fields that `understand` does not look into
 * @param understand what the form does with its fields when all are right
 * @throws whatever it throws but a refusal
 */
export async function allFaults(
  { fields, schema, handsOn = [] }: { fields: FormFields; schema: z.ZodObject; handsOn?: readonly string[] },
  sent: unknown,
  error: z.ZodError,
  understand: (input: never) => unknown,
): Promise<FieldError[]> {
  const errors = fieldErrors(error);
  const wrong = new Set(errors.map(({ field }) => field));
  const leaves = [...wrong].every(
    (name) => fields[name]?.optional || (name in fields && handsOn.includes(name)),
  );
  // A file would have to be looked through first.
  if (!leaves || Object.values(fields).some((it) => it.kind === "file")) return errors;
  const given = Object.entries(sent as Record<string, unknown>).filter(([name]) => !wrong.has(name));
  const rest = schema.partial().safeParse(Object.fromEntries(given));
  if (!rest.success) return errors;
  try {
    await understand(rest.data as never);
    return errors;
  } catch (refused) {
    if (refused instanceof ToReview) return errors;
    if (!(refused instanceof Problem)) throw refused;
    const typed = new Set(given.flatMap(([name, text]) => (isTyped(text) ? [name] : [])));
    const order = Object.keys(fields);
    return [...errors, ...refused.errors.filter(({ field }) => typed.has(field))].toSorted(
      (one, other) => order.indexOf(one.field) - order.indexOf(other.field),
    );
  }
}
