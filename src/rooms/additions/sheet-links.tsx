/** The way to the sheet of a year. */
import type { Organisation } from "#rooms/organisations";
import { sheetPath } from "./paths.ts";

/** Books of last year close while those of this year are kept and those of the next are made. */
const around = (year: number): number[] => [year - 1, year, year + 1].filter((it) => it >= 2000 && it < 2100);

const Links = ({ organisation, years }: { organisation: string; years: readonly number[] }) => (
  <>
    {years.map((year, at) => (
      <>
        {at > 0 && ", "}
        <a href={sheetPath(organisation, year)}>{year}</a>
      </>
    ))}
  </>
);

/** Below the list of what can be added to, for who may add. */
export const SheetLinks = ({ organisation, year }: { organisation: string; year: number }) => (
  <p class="no-print">
    Veel tegelijk invullen? Neem het blad mee, vul het in en stuur het terug. Met de cijfers van{" "}
    <Links organisation={organisation} years={around(year)} />.
  </p>
);

/** On the page of one year. */
export const OtherYears = ({ organisation: { key }, year }: { organisation: Organisation; year: number }) => (
  <p>
    Cijfers van een ander jaar: <Links organisation={key} years={around(year).filter((it) => it !== year)} />.
  </p>
);
