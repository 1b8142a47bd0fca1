import type { Picture } from "../room.ts";

/**
 * Passing a page on: by the device, as a link, on paper, or its picture on a page of one's own. What needs a script
 * shows itself when that runs (`client.ts`); an address to select is there without.
 * @param address of the page with its host; null when this installation does not know its own
 * @param picture what can be shown elsewhere, on the day that the reader sees now
 */
export const ShareRow = ({
  address,
  picture,
}: {
  address: string | null;
  picture: { code: string; whole: boolean } | null;
}) => (
  <section class="share no-print" aria-label="Deze pagina delen">
    {SCRIPTED.map(([act, label]) => (
      <button type="button" data-share={act} hidden>
        {label}
      </button>
    ))}
    {address !== null && (
      <details data-share="address">
        <summary>Link naar deze pagina</summary>
        <textarea readonly rows={2} aria-label="Adres van deze pagina">
          {address}
        </textarea>
      </details>
    )}
    {picture && (
      <details>
        <summary>Beeld op uw eigen site</summary>
        <p>
          Neem deze regel over. Het beeld heeft zijn eigen titel, bron en datum.
          {!picture.whole && <span data-share="host"> Zet vóór het adres dat van deze website.</span>}
        </p>
        <textarea readonly rows={4} aria-label="HTML van het beeld" data-share="code">
          {picture.code}
        </textarea>
        <button type="button" data-share="take" hidden>
          Kopieer
        </button>
      </details>
    )}
    <span role="status"></span>
  </section>
);

const SCRIPTED = [
  ["device", "Delen"],
  ["copy", "Kopieer link"],
  ["print", "Afdrukken"],
] as const;

/** The line that shows a picture on someone else's page. */
export function embedCode({ svg, png, alt }: Picture, base: string | null): string {
  return `<img src="${attribute(`${base ?? ""}${svg ?? png}`)}" alt="${attribute(alt)}">`;
}

/** Text as it may stand between quotes in someone else's page. */
const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
