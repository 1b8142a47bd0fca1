import { H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { QUILT_API, QUILT_CSV, QUILT_PNG, QUILT_SVG } from "./paths.ts";

/** How to take the picture along: as a picture or as rows. */
export const TakeAlong = ({ question, view }: { question: View["query"]; view: View }) => (
  <section class="no-print" aria-labelledby="meenemen">
    <H2 id="meenemen">Neem dit beeld mee</H2>
    <p>
      Als beeld: <a href={view.link(QUILT_SVG, question)}>SVG</a> (scherp op elk formaat) of{" "}
      <a href={view.link(QUILT_PNG, question)}>PNG</a>. Als rijen:{" "}
      <a href={view.link(QUILT_CSV, question)}>spreadsheet (CSV)</a> of{" "}
      <a href={view.link(QUILT_API, { ...question, paginaGrootte: 500 })}>JSON</a>.
    </p>
  </section>
);
