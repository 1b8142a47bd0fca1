import type { PropsWithChildren } from "hono/jsx";

/**
 * The fields of a filter form beyond its first: in view where there is room, folded on a phone until one is used. A
 * browser that cannot unfold them by the style has them folded everywhere, and opens them like any other.
 */
export const MoreChoices = ({ used, children }: PropsWithChildren<{ used: boolean }>) => (
  <details class="more-choices" open={used}>
    <summary>Meer keuzes</summary>
    <div class="fields">{children}</div>
  </details>
);
