import { SearchForm } from "#rooms/search";

/** Where to go from a page that says no. */
export const WaysOn = () => (
  <>
    <SearchForm />
    <p>
      <a href="/organisaties">Alle organisaties</a> · <a href="/samenwerkingen">Alle samenwerkingen</a> ·{" "}
      <a href="/">Voorpagina</a>
    </p>
  </>
);
