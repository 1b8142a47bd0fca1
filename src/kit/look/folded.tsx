import type { Child, PropsWithChildren } from "hono/jsx";
import { Chapter, H2 } from "./parts.tsx";

/**
 * A part of a page that not everybody needs: its heading opens it. It is open on paper, and a browser opens it for who
 * comes by its anchor or searches the page, which is why the anchor lies within the fold.
 */
export const Folded = ({ id, title, children }: PropsWithChildren<{ id: string; title: Child }>) => (
  <section class="folded" aria-labelledby={`${id}-kop`}>
    <details>
      <summary>
        <H2 id={`${id}-kop`}>{title}</H2>
      </summary>
      <div id={id}>{children}</div>
    </details>
  </section>
);

/** Shows the rest of what its style sheet holds back until this is checked: on a phone, and of a tall table everywhere. */
export const AllOnPhone = ({ children }: PropsWithChildren) => (
  <label class="all-rows">
    <input type="checkbox" />
    {children}
  </label>
);

/** What is folded on a phone only; it lies open where there is room, and on paper. */
export const PhoneFold = ({ id, summary, children }: PropsWithChildren<{ id?: string; summary: Child }>) => (
  <details class="phone-fold">
    <summary>{summary}</summary>
    <div id={id}>{children}</div>
  </details>
);

/**
 * A chapter with its heading in view and the rest folded on a phone. Its anchor lies within the fold, as that of `Folded`.
 * @param opens what one finds there, as the words that open it
 */
export const PhoneChapter = ({
  id,
  title,
  opens,
  children,
}: PropsWithChildren<{ id: string; title: Child; opens: Child }>) => (
  <Chapter id={`${id}-kop`} title={title}>
    <PhoneFold id={id} summary={opens}>
      {children}
    </PhoneFold>
  </Chapter>
);
