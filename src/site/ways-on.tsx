import type { View } from "#kit/room.ts";
import { MY_WORK } from "#rooms/people";
import { SearchForm } from "#rooms/search";

/** Where to go from a page that says no: who has logged in was mostly at work. */
export const WaysOn = ({ reader }: View) => (
  <>
    {reader.kind === "person" && (
      <p>
        <a href={MY_WORK}>Naar Mijn werk</a>
      </p>
    )}
    <SearchForm />
    <p>
      <a href="/organisaties">Alle organisaties</a> · <a href="/samenwerkingen">Alle samenwerkingen</a> ·{" "}
      <a href="/">Voorpagina</a>
    </p>
  </>
);
