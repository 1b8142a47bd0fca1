import { randomUUID } from "node:crypto";
import type { PropsWithChildren } from "hono/jsx";
import { FORM_ONCE, FORM_SEEN, FORM_TOKEN } from "../http/form-token.ts";
import type { View } from "../room.ts";

/** A form that changes something; a form that is sent in any other way is refused from whoever logged in. */
export const PostForm = ({
  view: { reader },
  action,
  named = "filters question",
  once = null,
  seen = null,
  children,
}: PropsWithChildren<{
  view: Pick<View, "reader">;
  action?: string;
  named?: string;
  once?: string | null;
  /** The version of what it changes. */
  seen?: number | null;
}>) => (
  <form method="post" action={action} class={named} enctype="multipart/form-data">
    {reader.kind !== "visitor" && (
      <>
        <input type="hidden" name={FORM_TOKEN} value={reader.formToken} />
        <input type="hidden" name={FORM_ONCE} value={once ?? randomUUID()} />
      </>
    )}
    {seen !== null && <input type="hidden" name={FORM_SEEN} value={String(seen)} />}
    {children}
  </form>
);
