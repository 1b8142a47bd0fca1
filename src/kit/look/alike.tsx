import { assetPath } from "../assets.ts";

/** One thing that is there already. */
export interface AlikeFound {
  naam: string;
  adres: string;
  /** "concept", "register" */
  toelichting: string;
}

/**
 * What is there already and looks like what one types in a field of the form on this page, told beneath that field. Its script comes
 * along with it; without one the form tells it in its step of looking through, which every such form has.
 * @param field name of the field
 * @param at answers `AlikeFound`s for `?tekst=`
 */
export const AlikeWhileTyping = ({ field, at }: { field: string; at: string }) => (
  <>
    <div hidden data-alike={field} data-at={at}></div>
    <script type="module" src={assetPath("alike.js")}></script>
  </>
);
