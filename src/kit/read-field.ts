import { z } from "@hono/zod-openapi";
import type { FormField } from "./form-fields.tsx";

/**
 * A field of which the text means something.
 * @param reading what it means, or the sentence that says why it means nothing
 */
export const readField = <Value>(
  field: FormField<string>,
  reading: (text: string) => Value | string,
): FormField<Value> => ({
  ...field,
  schema: field.schema.transform((text, context) => {
    const value = reading(text);
    if (typeof value !== "string") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  }),
});
