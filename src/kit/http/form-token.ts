/**
 * The token that a form of someone who logged in carries: a page of another site does not know it. It stands beside the
 * question from where the form comes, which a browser answers.
 */
import { timingSafeEqual } from "node:crypto";
import { recordRefusal } from "../audit/refusals.ts";
import { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import type { Building } from "../room.ts";
import { doer } from "./authorize.ts";
import { isText } from "./text-border.ts";

/** The name of the hidden field. */
export const FORM_TOKEN = "_formulier";
/** The name of the field that tells one page with a form from another. */
export const FORM_ONCE = "_keer";
/** The name of the field with the version that the page showed. */
export const FORM_SEEN = "_versie";
/** The name of the buttons that do another thing than send it. */
export const FORM_GO_ON = "_verder";
/** With what another made of it meanwhile; back to what was typed; with what was reviewed. */
const WAYS_ON = ["nu", "terug", "akkoord"] as const;

/** What was sent, apart from what the page itself put into it. */
export interface OwnForm {
  sent: Record<string, unknown>;
  /** Of the visit in which the page was opened. */
  token: string | null;
  once: string | null;
  seen: number | null;
  goesOn: (typeof WAYS_ON)[number] | null;
}

/** What was sent to a form, apart from what the page itself put into it. */
export function ownForm(all: Record<string, unknown>): OwnForm {
  const { [FORM_TOKEN]: token, [FORM_ONCE]: once, [FORM_SEEN]: seen, [FORM_GO_ON]: goesOn, ...sent } = all;
  return {
    sent,
    token: isMark(token) ? token : null,
    once: isMark(once) ? once.slice(0, 60) : null,
    seen: typeof seen === "string" && /^\d{1,9}$/.test(seen) ? Number(seen) : null,
    goesOn: WAYS_ON.find((it) => it === goesOn) ?? null,
  };
}

/** Whether a form comes from a page of this very visit; of a visitor that need not be known. */
export const isOfVisit = (reader: Reader, { token }: OwnForm): boolean =>
  reader.kind === "visitor" || (token !== null && isEqual(token, reader.formToken));

/** @throws Problem 403 for a form that does not come from a page of this visit */
export async function refuseForeign(
  building: Building,
  reader: Reader,
  { path, may }: { path: string; may: unknown },
  own: OwnForm,
): Promise<void> {
  if (may === "anyone" || isOfVisit(reader, own)) return;
  await recordForeign(building, reader, path);
  throw new Problem(
    403,
    "Er is niets gedaan: sinds u dit formulier opende, logde u opnieuw in of wisselde u van organisatie. Open de pagina opnieuw; dan kunt u het versturen.",
  );
}

/** Writes down that a form came from elsewhere. */
export const recordForeign = (building: Building, reader: Reader, path: string): Promise<void> =>
  recordRefusal(
    building.primary,
    { ...doer(reader), action: "formulier.vreemd", object: `adres:${path}` },
    building.clock(),
  );

/** What is no text was written by no page of ours, and the database holds it not. */
const isMark = (once: unknown): once is string => typeof once === "string" && once !== "" && isText(once);

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
