import { Fields, type FormFields } from "#kit/form-fields.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import type { View } from "#kit/room.ts";
import type { Sent } from "../step-chapters.tsx";

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
