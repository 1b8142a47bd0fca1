/** Who carries something out, where people choose: by name or by code. Files of pictures and data take the code. */
import { textField } from "#kit/http/query.ts";
import { QuestionField } from "#kit/look/form.tsx";
import type { Named } from "#kit/named-choices.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { asName, codesTyped } from "#rooms/organisations";

const FIELD = "uitvoerder";

export const namedExecutor: Named = {
  schema: textField,
  codes: (building, typed, day) => codesTyped(building, FIELD, typed, day),
};

/** What the field shows: the name for a code in the address, or what was typed when that is not clear. */
export async function executorShown({ db }: Building, { query }: View): Promise<string | undefined> {
  const typed = query[FIELD];
  return typed === undefined ? undefined : asName(db, typed);
}

/** @param value what the field shows */
export const ExecutorField = ({ value, errors }: { value: string | undefined; errors: FieldError[] }) => (
  <QuestionField
    name={FIELD}
    label="Uitgevoerd door (naam of code)"
    value={value}
    errors={errors.filter((it) => it.field === FIELD)}
    completes={{ what: "organisaties" }}
  />
);
