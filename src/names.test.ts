/** A code never stands where a name can: not on a page, in a field, in a picture, in a calendar or in a feed. */
import { expect, it } from "vitest";
import { MEASURED_ROUTES, PAGES } from "../tests/page-kinds.ts";
import { registerApp } from "./testing.ts";

const base = registerApp();

/** Codes as registers give them to bodies. */
const CODE = /\b(?:gm\d{4}|pv\d{2}|ws\d{4}|mnre\d{4}|zb\d{6}|so\d{4}|oorg\d{4,}|roo-\d+|naam-[a-z-]+)\b/gi;
/** Where a code is what the sentence is about: what one may type, and what the word means. */
const ABOUT_CODES = /[Dd]e naam of de code[^.?]*|heeft de code \w+/g;
/** Pages about codes. */
const FOR_PROGRAMS = new Set(["/api"]);

const tagsOff = (text: string) => text.replaceAll(/<[^>]*>/g, " ");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, it = ""]) => it).join(" ");

/** What a person reads of an answer, by the kind it is; null for rows and data, where codes have a column. */
function readOf(type: string, text: string): string | null {
  if (type.startsWith("text/html")) {
    const body = text
      .slice(text.indexOf("<body"))
      // What is to be copied into a page elsewhere is code too.
      .replaceAll(/<(script|style|code|pre|textarea)\b[^]*?<\/\1>/g, " ")
      // A fact that is a code: "TOOI-code", "ROO-nummer".
      .replaceAll(/<div><dt>[^<]*(?:code|nummer)[^<]*<\/dt><dd>[^]*?<\/dd><\/div>/gi, " ");
    return `${tagsOff(body)} ${all(body, /<input(?![^>]*type="hidden")[^>]*\svalue="([^"]*)"/g)}`;
  }
  if (type.startsWith("image/svg"))
    return all(text, /<(?:title|desc|text)\b[^>]*>([^]*?)<\/(?:title|desc|text)>/g);
  if (type.startsWith("text/calendar"))
    return all(text.replaceAll(/\r\n /g, ""), /^(?:SUMMARY|DESCRIPTION):(.*)$/gm);
  if (type.startsWith("application/atom"))
    return all(text, /<(?:title|summary)[^>]*>([^]*?)<\/(?:title|summary)>/g);
  return null;
}

it("nothing that a person reads shows a bare code", async () => {
  const found: string[] = [];
  const kinds = new Map<string, number>();
  for (const route of new Set([...PAGES, ...MEASURED_ROUTES])) {
    const path = route.replace("{dag}", "2019-03-01");
    const answer = await base.app.request(path);
    const type = answer.headers.get("Content-Type") ?? "";
    const read = readOf(type, await answer.text())?.replaceAll(ABOUT_CODES, "");
    if (read === undefined || FOR_PROGRAMS.has(path) || answer.status === 404 || answer.status === 400)
      continue;
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
    for (const [code] of read.matchAll(CODE)) {
      const at = read.indexOf(code);
      found.push(`${path}: ${read.slice(Math.max(0, at - 60), at + 40).replaceAll(/\s+/g, " ")}`);
    }
  }
  expect([...new Set(found)]).toEqual([]);
  expect(kinds.size).toBe(4);
});
