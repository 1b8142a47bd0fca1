/** Choices of a list that people may name, where the data takes codes. */
import type { z } from "zod";
import type { Child } from "hono/jsx";
import type { Day } from "./day.ts";
import { NOT_CLEAR } from "./look/did-you-mean.tsx";
import { ErrorSummary } from "./look/form.tsx";
import type { PageParts } from "./look/layout.tsx";
import type { FieldError } from "./problem.ts";
import type { Building, View } from "./room.ts";

/** How one choice is named. */
export interface Named {
  /** Reads what was typed, each name apart. */
  schema: z.ZodType<string[]>;
  /** The codes for them, with a sentence for each that is unknown or may be several. */
  codes: (
    building: Building,
    typed: string[],
    day: Day,
  ) => Promise<{ codes: string[]; errors: FieldError[] }>;
}

type NamedChoices = Partial<Record<string, Named>> | undefined;

/** How the page and the file read these choices. */
export const namesIn = (named: NamedChoices) =>
  Object.fromEntries(
    Object.entries(named ?? {}).flatMap(([name, it]) => (it ? [[name, it.schema.optional()]] : [])),
  );

/** What was asked, with codes for names; `changed` are the choices that had names, as an address has their codes. */
export async function codedBy(named: NamedChoices, building: Building, given: object, day: Day) {
  const query: Record<string, unknown> = { ...given };
  const changed: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const [name, it] of Object.entries(named ?? {})) {
    const typed = query[name] as string[] | undefined;
    if (!it || !typed) continue;
    const read = await it.codes(building, typed, day);
    errors.push(...read.errors);
    query[name] = read.codes;
    if (read.codes.join() !== typed.join()) changed[name] = read.codes.join();
  }
  return { query, changed, errors };
}

/** The page of a list that cannot be shown yet: what is not clear, with names that may be meant, and the form again. */
export const askingAgain = (title: string, errors: FieldError[], view: View, form: Child): PageParts => ({
  title,
  lead: NOT_CLEAR,
  status: 400,
  body: (
    <>
      <ErrorSummary errors={errors} view={view} />
      {form}
    </>
  ),
});
