/** What sheets have in common on paper. */
import type { Child } from "hono/jsx";

/** Where the rest stands, for who has paper only; the name of the site with the path where it has no address. */
export const addressOnPaper = (publicUrl: string | null, path: string): string =>
  `${publicUrl === null ? "Vliegwiel: " : publicUrl.replace(/^https?:\/\/|\/$/g, "")}${path}`;

/** One of the days at the head of a sheet. */
export const Dated = ({ term, value }: { term: string; value: Child }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
);
