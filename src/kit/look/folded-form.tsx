import type { Typed } from "../form-edits.tsx";
import { Fields, type FormFields } from "../form-fields.tsx";
import { Button } from "./parts.tsx";
import { PostForm } from "./post-form.tsx";
import type { View } from "../room.ts";

/** What was sent from one of the forms on a page, and is wrong. */
export interface Sent extends Pick<Typed, "typed" | "errors"> {
  form: string;
}
export const NOTHING_SENT: Sent = { typed: {}, errors: [], form: "" };

/** A form within a fold: it opens by itself when what was sent from it was refused, with what was typed. */
export const FoldedForm = ({
  view,
  sent,
  name,
  title,
  action,
  fields,
  button,
  filled = {},
  hidden = {},
}: {
  view: View;
  sent: Sent;
  name: string;
  title: string;
  action: string;
  fields: FormFields;
  button: string;
  /** What stands in it before anything was typed. */
  filled?: Record<string, string>;
  /** What goes along that nobody fills in: what the page showed. */
  hidden?: Record<string, string>;
}) => {
  const own = sent.form === name;
  return (
    <details open={own}>
      <summary>{title}</summary>
      <PostForm view={view} action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Fields
          fields={fields}
          typed={own ? sent.typed : filled}
          errors={own ? sent.errors : []}
          {...(own ? {} : { within: name.replaceAll(":", "-") })}
        />
        <Button kind="secondary">{button}</Button>
      </PostForm>
    </details>
  );
};
