import type { Child, PropsWithChildren } from "hono/jsx";

/** A part of the page that its contents lead to. */
export interface Stop {
  /** The anchor of the part. */
  id: string;
  /** Short enough for one line of the rail. */
  label: string;
}

/** A page with fewer parts than this needs no contents. */
const FEWEST_STOPS = 4;

/**
 * A long page with its contents. On a wide screen a rail beside it has small things on top and the contents below, which
 * stay in sight; on a phone the contents are folded above the page, and the small things come last, as on paper. Printing is
 * among them, and at the end of the page with the other ways to pass it on (`share/`).
 * @param beside small things: facts, a small map, files to take along
 */
export const WithRail = ({
  stops,
  beside,
  children,
}: PropsWithChildren<{ stops: readonly Stop[]; beside?: Child }>) => (
  <div class="railed">
    {stops.length >= FEWEST_STOPS && <Contents stops={stops} />}
    <div class="rail-page">{children}</div>
    {beside && (
      <div class="beside">
        {beside}
        <button type="button" class="rail-print no-print" data-share="print" hidden>
          Afdrukken
        </button>
      </div>
    )}
  </div>
);

/** The parts of the page. Where the screen is wide the style sheet opens the fold and shows the label instead of it. */
const Contents = ({ stops }: { stops: readonly Stop[] }) => (
  <nav class="jump no-print" aria-label="Op deze pagina">
    <p class="rail-title" aria-hidden="true">
      Op deze pagina
    </p>
    <details>
      <summary>Op deze pagina</summary>
      <ul>
        {stops.map(({ id, label }) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  </nav>
);

/** A titled group of small things in the rail. */
export const RailGroup = ({
  title,
  class: kind,
  children,
}: PropsWithChildren<{ title: string; class?: string }>) => (
  <section class={kind}>
    <h2 class="rail-title">{title}</h2>
    {children}
  </section>
);
