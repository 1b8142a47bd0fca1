/** The step before a form does its work: what was understood, to agree with or to go back from, with nothing lost. */
import type { Child } from "hono/jsx";
import { FORM_GO_ON } from "./http/form-token.ts";
import type { PageParts } from "./look/layout.tsx";
import { PostForm } from "./look/post-form.tsx";
import type { View } from "./room.ts";

/** What is to be agreed with first. */
export class ToReview extends Error {
  readonly body: Child;

  constructor(body: Child) {
    super("review first");
    this.body = body;
  }
}

/** @param typed all that was filled in: it travels along */
export const reviewPage = (
  { body }: ToReview,
  typed: Record<string, string>,
  { view, seen, trail }: { view: View; seen: number | null; trail: NonNullable<PageParts["trail"]> },
): PageParts => ({
  title: "Klopt dit?",
  lead: "Zo hebben we het begrepen. Er is nog niets bewaard.",
  trail,
  timeless: true,
  body: (
    <>
      {body}
      <PostForm view={view} seen={seen}>
        {Object.entries(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="nl-button nl-button--primary" type="submit" name={FORM_GO_ON} value="akkoord">
          Ja, bewaar dit
        </button>
        <button class="nl-button nl-button--secondary" type="submit" name={FORM_GO_ON} value="terug">
          Terug, ik pas iets aan
        </button>
      </PostForm>
    </>
  ),
});
