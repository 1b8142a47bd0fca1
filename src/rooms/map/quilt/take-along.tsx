import { H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { QUILT_API, QUILT_CSV, QUILT_PNG, QUILT_SVG } from "./paths.ts";

/** How to take the picture along: as a picture, as rows, or on a page of one's own. */
export const TakeAlong = ({ view }: { view: View }) => {
  const { sorteer: _, ...question } = view.query;
  const svg = view.link(QUILT_SVG, question);
  return (
    <section class="no-print" aria-labelledby="meenemen">
      <H2 id="meenemen">Neem dit beeld over</H2>
      <p>
        Als beeld: <a href={svg}>SVG</a> (scherp op elk formaat) of{" "}
        <a href={view.link(QUILT_PNG, question)}>PNG</a>. Als rijen:{" "}
        <a href={view.link(QUILT_CSV, question)}>spreadsheet (CSV)</a> of{" "}
        <a href={view.link(QUILT_API, { ...question, paginaGrootte: 500 })}>JSON</a>.
      </p>
      <p>
        Op uw eigen pagina: zet dit adres achter dat van deze website, in een <code>&lt;img&gt;</code>. Het
        beeld heeft zijn eigen titel, legenda, bron en datum.
      </p>
      <pre class="quilt-code">
        <code>{`<img src="${svg}" alt="…">`}</code>
      </pre>
    </section>
  );
};
