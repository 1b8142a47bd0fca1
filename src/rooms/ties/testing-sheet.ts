/** Somebody who sends a spreadsheet, and agrees with what it would change. */
import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { HERE } from "#kit/route-access.ts";

export const SHEET = `/organisaties/${HERE}/overige-samenwerkingen/blad`;

export interface Preview {
  status: number;
  html: string;
  /** Sends what the page carries, and what was ticked. */
  agree: (ticked?: Record<string, string[] | string>) => Promise<Preview & { to: string | null }>;
}

/**
 * @param who what he got when he came in
 * @param address of the page that takes the spreadsheet
 */
export function sending(app: Hono, who: { cookie: string | null; formToken: string }, address = SHEET) {
  const headers: Record<string, string> = who.cookie ? { Cookie: `vliegwiel=${who.cookie}` } : {};
  const post = async (form: FormData): Promise<Preview & { to: string | null }> => {
    form.set("_formulier", who.formToken);
    form.set("_keer", randomUUID());
    const answer = await app.request(`http://localhost${address}`, {
      method: "POST",
      headers: { ...headers, Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
      body: form,
    });
    const html = await answer.text();
    return {
      status: answer.status,
      html,
      to: answer.headers.get("Location"),
      agree: (ticked = {}) => {
        const next = new FormData();
        for (const [, name = "", value = ""] of html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g))
          next.set(name, unescaped(value));
        for (const [name, values] of Object.entries(ticked))
          for (const it of [values].flat()) next.append(name, it);
        next.set("_verder", "akkoord");
        return post(next);
      },
    };
  };
  return {
    open: async (ending = "") => app.request(`http://localhost${address}${ending}`, { headers }),
    upload: (
      content: string | Uint8Array,
      name = "blad.csv",
      beside: Readonly<Record<string, string>> = {},
    ) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(beside)) form.set(field, value);
      form.set("blad", new File([content as BlobPart], name));
      return post(form);
    },
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
