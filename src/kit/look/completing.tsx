import { assetPath } from "../assets.ts";
import { API_BASE } from "../http/api.ts";

/** Below the base of the API: names that begin as what was typed. Whichever room finds things answers it. */
export const COMPLETING_PATH = "/aanvullen";

/** What a field takes, so that it offers nothing else. */
export interface Completes {
  what: "alles" | "organisaties" | "samenwerkingen" | "taken";
  /** Of organisations these types alone. */
  types?: readonly string[];
  /** Several names with commas between them: the last one is completed. */
  several?: boolean;
  /** Choosing a name opens its page, instead of writing it in the field. */
  opens?: boolean;
}

/** One name, or several of them: some arrangements have fifty participants. */
export const mostLetters = ({ several }: Completes): number => (several ? 2_000 : 200);

interface Attributes {
  id: string;
  name: string;
  value: string;
  type?: "text" | "search";
  "aria-invalid"?: "true" | undefined;
  "aria-describedby"?: string | undefined;
}

/**
 * A field for a name, that offers names while one types. Its script comes along with the field; a browser runs it once,
 * however many fields there are. Without it one types the name, and the page that gets it asks back where it must.
 */
export const CompletingInput = ({
  completes,
  type = "text",
  ...input
}: Attributes & { completes: Completes }) => (
  <div class="completing">
    <input
      {...input}
      class="utrecht-textbox utrecht-textbox--html-input"
      type={type}
      maxlength={mostLetters(completes)}
      autocomplete="off"
      data-completes={addressOf(completes)}
      data-several={completes.several}
      data-opens={completes.opens}
    />
    <script type="module" src={assetPath("completing.js")}></script>
  </div>
);

const addressOf = ({ what, types = [] }: Completes): string =>
  `${API_BASE}${COMPLETING_PATH}?soort=${what}${types.length > 0 ? `&type=${types.join(",")}` : ""}`;
