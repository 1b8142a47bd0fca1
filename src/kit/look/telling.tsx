import { formatDay } from "../day.ts";
import type { View } from "../room.ts";
import type { Standing } from "./places.tsx";

/** Longer descriptions are cut by whoever shows them. */
const MOST_LETTERS = 240;

/** What a page without a sentence of its own is described by. */
const OF_THE_SITE =
  "Zie met wie uw gemeente samenwerkt, in welke vorm en sinds wanneer: alle gemeenschappelijke regelingen in het Register van Overheidsorganisaties.";

/**
 * What stands in the tab, in search results and above a shared link: the page, the section where that says more, the
 * day and the part of the list where the reader chose those.
 */
export function documentTitle(
  title: string,
  { standing, view, refused }: { standing: Standing | null; view: View; refused: boolean },
): string {
  // Said first, for who hears a page before seeing it.
  const fault = refused ? "Fout: " : "";
  if (view.path === "/") return `${fault}Vliegwiel: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const day = view.dayChosen ? ` op ${formatDay(view.day)}` : "";
  const part =
    /^\d+$/.test(view.query.pagina ?? "") && view.query.pagina !== "1" ? `, deel ${view.query.pagina}` : "";
  const where = [standing?.places.slice(1).find((it) => it.current)?.label, standing?.item.label].find(
    (it) => it !== undefined && !title.toLowerCase().includes(it.toLowerCase()),
  );
  return [`${fault}${title}${day}${part}`, where, "Vliegwiel"].filter(Boolean).join(" | ");
}

const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * The sentence that answers the page's question, as text.
 * @param lead that sentence as HTML; empty where the page has none
 */
export function descriptionOf(lead: string): string {
  const text = lead
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text === "") return OF_THE_SITE;
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(" ", MOST_LETTERS))} …`;
}

/** What a page says of itself to search engines and to sites where it is shared. */
export interface Telling {
  title: string;
  description: string;
  /** With its host; null when this installation does not know its own: then only what needs none is told. */
  address: string | null;
  picture: { address: string; alt: string } | null;
}

export const Telling = ({ title, description, address, picture }: Telling) => (
  <>
    <title>{title}</title>
    <meta name="description" content={description} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Vliegwiel" />
    <meta property="og:locale" content="nl_NL" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    {address !== null && <meta property="og:url" content={address} />}
    {picture && (
      <>
        <meta property="og:image" content={picture.address} />
        <meta property="og:image:alt" content={picture.alt} />
      </>
    )}
    <meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
  </>
);
