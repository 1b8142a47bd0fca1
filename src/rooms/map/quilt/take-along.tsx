import { H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { QUILT_API, QUILT_CSV, QUILT_PNG, QUILT_SVG } from "./paths.ts";

/** How to take the picture along: as a picture, as rows, or on a page of one's own. */
export const TakeAlong = ({
  view,
  title,
  publicUrl,
}: {
  view: View;
  /** What the picture shows, for who cannot see it. */
  title: string;
  /** Of this installation; null when it does not know its own. */
  publicUrl: string | null;
}) => {
  const { sorteer: _, ...question } = view.query;
  const svg = view.link(QUILT_SVG, question);
  // Elsewhere the picture stays what it says it is: of the day that the reader sees now.
  const here = `${publicUrl?.replace(/\/$/, "") ?? ""}${view.link(QUILT_SVG, { ...question, geldigOp: view.day })}`;
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
        Op uw eigen pagina: neem deze regel over.
        {publicUrl === null && " Zet vóór het adres dat van deze website."} Het beeld heeft zijn eigen titel,
        legenda, bron en datum.
      </p>
      <pre>
        <code>{`<img src="${attribute(here)}" alt="${attribute(title)}">`}</code>
      </pre>
    </section>
  );
};

/** Text as it may stand between quotes in someone else's page. */
const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
