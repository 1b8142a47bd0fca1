import type { PropsWithChildren } from "hono/jsx";

/** The finding above a picture, computed from what it shows; nothing where there is none. */
export const Insight = ({ children }: PropsWithChildren) =>
  children ? <p class="insight">{children}</p> : null;
