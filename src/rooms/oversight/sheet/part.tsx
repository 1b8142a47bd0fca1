import type { PropsWithChildren } from "hono/jsx";
import type { View } from "#kit/room.ts";
import type { Sheet } from "./sheet.ts";

/** A sheet on its way to the page. */
export interface OnSheet {
  sheet: Sheet;
  view: View;
  /** Where the rest of what does not fit stands. */
  more: string;
}

/** A titled part of an information sheet. */
export const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

/** The beginning of a long text, up to a whole word; where the rest is stands at the foot of the sheet. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2));
  return `${whole.replace(/[\s,;:.]+$/, "")} … (verder op het adres onderaan)`;
}
