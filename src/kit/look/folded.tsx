import type { Child, PropsWithChildren } from "hono/jsx";
import { H2 } from "./parts.tsx";

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
