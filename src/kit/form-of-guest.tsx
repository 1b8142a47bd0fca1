/** A form of a guest whose invitation or visit ended meanwhile: a clear sentence, and all he typed to take along. */
import type { Context } from "hono";
import { formatDay } from "./day.ts";
import type { FormFields } from "./form-fields.tsx";
import type { OwnForm } from "./http/form-token.ts";
import { renderPage } from "./http/page.tsx";
import { readerOf, secretOf } from "./http/reader-of.ts";
import { textsIn } from "./http/sent-body.ts";
import { viewOf } from "./http/view.ts";
import { Note } from "./look/parts.tsx";
import type { FormerGuest } from "./reader.ts";
import type { Building } from "./room.ts";

/** Where a guest asks for a new link (room `people`). */
const ASK_LINK = "/gast";

const sentence = ({ lastDay, stays }: FormerGuest): string =>
  stays
    ? "Uw bezoek als gast is voorbij: dat duurt een werkdag. Vraag een nieuwe link, en verstuur het dan."
    : lastDay === null
      ? "Uw uitnodiging is beëindigd. U bent hier geen gast meer; vraag het aan wie u uitnodigde."
      : `Uw uitnodiging liep tot en met ${formatDay(lastDay)}. U bent hier geen gast meer; vraag het aan wie u uitnodigde.`;

/** The page for who was a guest and is none now; null for all others. Only what came from a page of his visit is shown again. */
export async function guestTooLate(
  building: Building,
  c: Context,
  fields: FormFields,
  { sent, token }: OwnForm,
): Promise<Response | null> {
  const reader = await readerOf(building, c);
  const secret = secretOf(building, c);
  if (reader.kind !== "visitor" || secret === null) return null;
  const guest = await building.formerGuest(secret);
  if (guest === null || guest.formToken !== token) return null;
  const typed = Object.entries(textsIn(sent)).filter(([name, text]) => name in fields && text !== "");
  const view = viewOf(building, c.req.path, {}, reader);
  const html = await renderPage(building, view, {
    title: "U bent hier geen gast meer",
    lead: sentence(guest),
    timeless: true,
    status: 401,
    body: (
      <>
        <Note tone="warning">
          <p>Er is niets verstuurd. Wat u typte staat hieronder: kopieer het voordat u deze pagina sluit.</p>
        </Note>
        {typed.map(([name, text]) => (
          <>
            <label class="utrecht-form-label" for={`getypt-${name}`}>
              {fields[name]?.label}
            </label>
            <textarea
              id={`getypt-${name}`}
              class="utrecht-textbox utrecht-textbox--html-input"
              rows={4}
              readonly
            >
              {text}
            </textarea>
          </>
        ))}
        {guest.stays && (
          <p>
            <a href={ASK_LINK}>Vraag een nieuwe link</a>
          </p>
        )}
      </>
    ),
  });
  c.header("Cache-Control", "no-store");
  return c.html(html, 401);
}
