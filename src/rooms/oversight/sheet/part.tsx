import type { PropsWithChildren } from "hono/jsx";
import { bullets } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import type { OwnFacts } from "../own/own-facts.ts";
import type { Gap } from "../questions/questions.ts";
import { ownStatements } from "./own-statements.ts";
import type { Sheet } from "./sheet.ts";

/** More of these does not fit one page: of one, and of all together. */
const MOST_ADDED_SIGNS = 160;
const MOST_ADDED_TOGETHER = 640;

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

/**
 * What the organisation itself adds; what leads outside is on the page of the collaboration.
 * @param why it cannot be left, where that is so
 */
export const AddedPart = ({ own, why, more }: { own: OwnFacts; why?: string | undefined; more: string }) => {
  const statements = Object.values(ownStatements(own, why))
    .flat()
    .filter(({ href }) => href?.startsWith("/"))
    .map((it) => excerpt(it.text, MOST_ADDED_SIGNS));
  if (statements.length === 0) return null;
  let signs = 0;
  const shown = statements.filter((it) => (signs += it.length) <= MOST_ADDED_TOGETHER);
  const unshown = statements.length - shown.length;
  return (
    <Part title="Van de organisatie zelf">
      {bullets([...shown, ...(unshown > 0 ? [`en nog ${unshown} op ${more}`] : [])], "sheet-unknown")}
    </Part>
  );
};

/** What can be filled in by one and the same stands together: a sheet has no room to say who four times. */
export const UnknownPart = ({ title, gaps }: { title: string; gaps: readonly Gap[] }) => (
  <Part title={title}>
    {bullets(
      [...Map.groupBy(gaps, (it) => it.who)].map(([who, theirs]) => (
        <>
          {theirs.flatMap((it) => [it.what, ...(it.meanwhile ? [it.meanwhile] : [])]).join(" ")}{" "}
          <span class="who">{who}</span>
        </>
      )),
      "sheet-unknown",
    )}
  </Part>
);
