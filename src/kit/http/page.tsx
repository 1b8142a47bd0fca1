import type { Context, Handler } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { Layout, type PageParts, sheetsOf } from "../look/layout.tsx";
import { standingOf } from "../look/places.tsx";
import { descriptionOf, documentTitle, type Telling } from "../look/telling.tsx";
import type { Reader } from "../reader.ts";
import type { Building, View } from "../room.ts";
import { embedCode, ShareRow } from "../share/row.tsx";
import { policyOf } from "./headers.ts";
import { dayQuery, givenIn, parseQuery, withDaysOfAddress } from "./query.ts";
import { readerOf } from "./reader-of.ts";
import { note } from "./rendered.ts";
import { viewOf } from "./view.ts";

/** What a page hands back: its parts, or an answer that is no page (a redirect, a file). */
export type PageAnswer = PageParts | Response;

type Answering<Shape extends z.ZodRawShape> = (question: {
  c: Context;
  query: z.output<z.ZodObject<Shape & typeof dayQuery>>;
  view: View;
}) => Promise<PageAnswer> | PageAnswer;

/**
 * A page of people: parses the address strictly, makes the view and sets the parts in the layout. It is made for the
 * one who asks, and kept nowhere.
 * @param shape the parameters of this page beside `geldigOp`
 */
export const page = <Shape extends z.ZodRawShape>(
  building: Building,
  shape: Shape,
  answer: Answering<Shape>,
): Handler => pageOf(building, shape, answer, false);

/**
 * The same for a page that is alike for everyone who asks its address, whoever they are: that one is kept and given
 * again until something it shows changes.
 */
export const publicPage = <Shape extends z.ZodRawShape>(
  building: Building,
  shape: Shape,
  answer: Answering<Shape>,
): Handler => pageOf(building, shape, answer, true);

function pageOf<Shape extends z.ZodRawShape>(
  building: Building,
  shape: Shape,
  answer: Answering<Shape>,
  kept: boolean,
): Handler {
  const schema = z.object({ ...dayQuery, ...shape });
  return async (c) => {
    const given = givenIn(c.req.queries());
    const address = withDaysOfAddress(schema, given);
    if (address) return c.redirect(`${c.req.path}?${new URLSearchParams(address).toString()}`, 302);
    const query = parseQuery(schema, c.req.queries()) as z.output<z.ZodObject<Shape & typeof dayQuery>>;
    const reader = await readerOf(building, c);
    const view = viewOf(building, c.req.path, given, reader);
    const parts = await answer({ c, query, view });
    if (parts instanceof Response) return fileFor(reader, parts);
    // As bytes: a text would be checked and encoded by the response, and once more by whoever sends it.
    const html = new TextEncoder().encode(await renderPage(building, view, parts));
    const response = c.body(html, parts.status ?? 200, {
      "Content-Type": "text/html; charset=UTF-8",
      "Content-Security-Policy": policyOf(sheetsOf(parts)),
    });
    return note(response, {
      html,
      kept: kept && reader.kind === "visitor",
      subjects: parts.subjects ?? null,
    });
  };
}

/**
 * A file as this reader may have it. What is made for one person is no open data, and kept nowhere on its way, whatever the
 * file says of itself; for its address says the same to everyone, what a visitor got must not stand for it after logging in.
 */
function fileFor(reader: Reader, file: Response): Response {
  const { headers } = file;
  headers.append("Vary", "Cookie");
  if (reader.kind === "visitor") return file;
  headers.delete("Access-Control-Allow-Origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Cache-Control", "private, no-store");
  return file;
}

/** What does not exist, or broke, leads to nothing of its own. */
const GONE = [404, 405, 500, 503];
/** Something that was asked or typed is wrong. */
const REFUSED = [400, 409, 422];

export async function renderPage(building: Building, view: View, parts: PageParts): Promise<string> {
  const { menu, footer, demo } = building;
  const status = parts.status ?? 200;
  const standing = GONE.includes(status) ? null : standingOf(building, view);
  const base = baseOf(building);
  const address = base === null ? null : `${base}${view.link(view.path, view.query)}`;
  const shown = parts.picture ?? building.cover;
  const telling: Telling = {
    title: documentTitle(parts.named ?? parts.title, {
      standing,
      view,
      refused: REFUSED.includes(status),
    }),
    description: descriptionOf(String(await (<>{parts.lead}</>))),
    address,
    // Programs that show a link do not know where it came from: a picture without a host is none to them.
    picture: base !== null && shown ? { address: `${base}${shown.png}`, alt: shown.alt } : null,
  };
  const share = status === 200 && (
    <ShareRow
      address={address}
      picture={parts.picture ? { code: embedCode(parts.picture, base), whole: base !== null } : null}
    />
  );
  const scripts = [...(parts.scripts ?? []), ...(share ? ["share.js"] : [])];
  const body: Child = await (
    <Layout {...parts} {...{ view, standing, telling, share, scripts, menu, footer, demo }} />
  );
  return `<!doctype html>${body}`;
}

/**
 * Where this installation stands, without a slash at the end; null when nobody told it. Never the host that a request
 * names: pages are kept for everyone, and that could be anyone's.
 */
const baseOf = ({ host }: Building): string | null => host.publicUrl?.replace(/\/$/, "") ?? null;
