/** Facts as people type them, each on a line with its address behind it; and the parties outside government likewise. */
import { isWebAddress } from "#kit/web-field.ts";
import type { Evidence, Outsider } from "./facts.ts";

/** A page of ours (`/samenwerkingen/123`), or an address elsewhere. */
const ADDRESS_BEHIND = /^(.*?)[\s:,;]*((?:https?:\/\/|\/)\S+)$/i;

/** Whether an address leads to a page of ours. A second slash would lead to another site. */
export const isOwn = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** @returns the facts, or the sentence about the first line that is none */
export function evidenceIn(typed: string): Evidence[] | string {
  const found: Evidence[] = [];
  for (const line of linesOf(typed)) {
    const [, text = line, url = null] = ADDRESS_BEHIND.exec(line) ?? [];
    if (url !== null && !isOwn(url) && !isWebAddress(url))
      return `Op de regel “${line.slice(0, 60)}” staat een adres dat niet klopt. Begin het met https:// of, voor een pagina hier, met /.`;
    if (text === "" && url === null) continue;
    found.push({ text: text === "" ? (url ?? "") : text, url });
  }
  return found;
}

export const evidenceTyped = (all: readonly Evidence[]): string =>
  all.map(({ text, url }) => (url === null || text === url ? text : `${text} ${url}`)).join("\n");

/** A party on each line, with its number behind it or not; one that is named twice is one. */
export function outsidersIn(typed: string): Outsider[] {
  const found = linesOf(typed).map((line): [string, Outsider] => {
    const [, name = line, kvk = null] = /^(.*?)(?:[\s,;(]+(?:kvk[\s:-]*)?(\d{8})\)?)?$/i.exec(line) ?? [];
    return [name, { name, kvk }];
  });
  return [...new Map(found).values()];
}

export const outsidersTyped = (all: readonly Outsider[]): string =>
  all.map(({ name, kvk }) => (kvk === null ? name : `${name}, ${kvk}`)).join("\n");

const linesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((it) => it.trim())
    .filter(Boolean);
