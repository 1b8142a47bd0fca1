import type { PropsWithChildren } from "hono/jsx";

/** A titled part of an information sheet. */
export const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);
