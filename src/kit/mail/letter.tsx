/** A letter as people get it by mail: one content, as plain text and as simple HTML. */
import { html } from "hono/html";

export interface Letter {
  subject: string;
  /** Paragraphs before the list. */
  opening: readonly string[];
  /** What there is to know, each with the path of where to read on. */
  items?: readonly { text: string; path?: string }[];
  /** What one can do, in words, and its path. */
  button?: { text: string; path: string };
  /** The secret with which whoever has this letter ends letters like it, without logging in; absent where he asked for it. */
  stop?: string;
}

/** Where one ends letters like it. */
export const STOP = "/berichten/stop";
export const stopPath = (secret: string): string =>
  `${STOP}?${new URLSearchParams({ sleutel: secret }).toString()}`;

const CLOSING = "Deze mail komt van Vliegwiel. Antwoorden leest niemand.";
const WHY = "U krijgt dit omdat u hier meedoet. Kies zelf wat u krijgt:";
export const CHOOSE = "/mijn-werk/berichten";

/** @param base where this installation stands, without a slash at the end */
export function textOf({ opening, items = [], button, stop }: Letter, base: string): string {
  const lines = [
    ...opening.flatMap((it) => [it, ""]),
    ...items.flatMap(({ text, path }) => [
      `- ${text}`,
      ...(path === undefined ? [] : [`  ${base}${path}`]),
      "",
    ]),
    ...(button ? [`${button.text}:`, `${base}${button.path}`, ""] : []),
    CLOSING,
    ...(stop === undefined
      ? []
      : [`${WHY} ${base}${CHOOSE}`, `Niets meer hierover krijgen: ${base}${stopPath(stop)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The same as parts of a page: without pictures, styles or anything that tells that it was read. */
export const LetterBody = ({
  letter: { opening, items = [], button, stop },
  base,
}: {
  letter: Letter;
  base: string;
}) => (
  <>
    {opening.map((it) => (
      <p>{it}</p>
    ))}
    {items.length > 0 && (
      <ul>
        {items.map(({ text, path }) => (
          <li>{path === undefined ? text : <a href={`${base}${path}`}>{text}</a>}</li>
        ))}
      </ul>
    )}
    {button && (
      <p>
        <a href={`${base}${button.path}`}>{button.text}</a>
      </p>
    )}
    <hr />
    <p>{CLOSING}</p>
    {stop !== undefined && (
      <p>
        {WHY} <a href={`${base}${CHOOSE}`}>uw berichten</a>.{" "}
        <a href={`${base}${stopPath(stop)}`}>Niets meer hierover krijgen</a>.
      </p>
    )}
  </>
);

/** The same in HTML. */
export async function htmlOf(letter: Letter, base: string): Promise<string> {
  return String(
    await html`<!doctype html>
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <title>${letter.subject}</title>
        </head>
        <body>
          ${(<LetterBody letter={letter} base={base} />)}
        </body>
      </html>`,
  );
}
