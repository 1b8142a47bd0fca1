/** The step before a form does its work: what was understood, to agree with or to go back from, with nothing lost. */
import type { Child } from "hono/jsx";
import { FORM_GO_ON } from "./http/form-token.ts";
import type { PageParts } from "./look/layout.tsx";
import { PostForm } from "./look/post-form.tsx";
import type { View } from "./room.ts";

interface Reviewed {
  /** What travels along instead of all that was filled in. */
  along?: Record<string, string>;
  /** What is asked beside it: the fields stand above the button. */
  asks?: Child;
  /** Scripts that the page needs. */
  scripts?: string[];
  /** What is on the button; null where there is nothing to agree with. */
  agree?: string | null;
  /** 422 where something of what was chosen on the page itself is not right. */
  status?: 200 | 422;
}

/** What is to be agreed with first. */
export class ToReview extends Error {
  readonly body: Child;
  readonly told: Reviewed;

  constructor(body: Child, told: Reviewed = {}) {
    super("review first");
    this.body = body;
    this.told = told;
  }
}

/** @param typed all that was filled in: it travels along */
export const reviewPage = (
  { body, told: { along, asks, scripts, agree = "Ja, bewaar dit" } }: ToReview,
  typed: Record<string, string>,
  { view, seen, trail }: { view: View; seen: number | null; trail: NonNullable<PageParts["trail"]> },
): PageParts => ({
  title: "Klopt dit?",
  lead: "Zo hebben we het begrepen. Er is nog niets bewaard.",
  trail,
  timeless: true,
  ...(scripts && { scripts }),
  body: (
    <PostForm view={view} seen={seen} named="review">
      {body}
      <div class="filters question">
        {asks}
        {Object.entries(along ?? typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {agree !== null && (
          <button class="nl-button nl-button--primary" type="submit" name={FORM_GO_ON} value="akkoord">
            {agree}
          </button>
        )}
        <button class="nl-button nl-button--secondary" type="submit" name={FORM_GO_ON} value="terug">
          Terug, ik pas iets aan
        </button>
      </div>
    </PostForm>
  ),
});
