import { NameSearch } from "./name-search.tsx";

/** Where to go from a page that says no. */
export const WaysOn = () => (
  <>
    <NameSearch />
    <p>
      <a href="/organisaties">Alle organisaties</a> · <a href="/samenwerkingen">Alle samenwerkingen</a> ·{" "}
      <a href="/">Voorpagina</a>
    </p>
  </>
);
