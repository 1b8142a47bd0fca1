/** A field for an address on the web. */
import { type FormField, textField } from "./form-fields.tsx";

/** What is said of anything else, `javascript:` among it. */
export const NO_WEB_ADDRESS = "Geef een adres dat begint met https:// of http://.";

export const isWebAddress = (text: string): boolean =>
  ["https:", "http:"].includes(URL.parse(text)?.protocol ?? "");

export function webField(label: string, told?: Parameters<typeof textField>[1]): FormField<string> {
  const field = textField(label, told);
  return { ...field, schema: field.schema.refine(isWebAddress, NO_WEB_ADDRESS) };
}
