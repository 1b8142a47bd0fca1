/** What must never be seen in an answer or in the log, whatever is asked. Each is tried on a site that does it. */

export interface Answered {
  status: number;
  headers: Headers;
  body: string;
  ms: number;
}

/** Secrets that went in with the question. */
export interface Secrets {
  /** Of the visit: in no answer and no log. */
  visit: readonly string[];
  /** What was typed: in no log (BIO2 8.15.02). */
  typed: readonly string[];
}

const HUNG_MS = 5_000;
const SQL =
  /syntax error at or near|SQLSTATE|relation "[^"]*" does not exist|unterminated quoted|invalid input syntax for|violates \w+ (?:key )?constraint|invalid byte sequence/i;
const TRACE = /\bat (?:async )?[\w.<>]+ \((?:file:\/\/)?\/|node_modules\//;
/** What payloads would make of a page that lets them. */
const MARKUP =
  /<vw-kwaad|<script>vw|\sonvw\s*=\s*["']?vw|(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i;

type Detector = (answer: Answered, secrets: Secrets) => boolean;

export const DETECTORS = {
  "a fault of the server": ({ status }) => status >= 500,
  "no answer in five seconds": ({ ms }) => ms >= HUNG_MS,
  "markup that was typed": ({ headers, body }) =>
    /html|xml/.test(headers.get("Content-Type") ?? "") && MARKUP.test(outsideText(body)),
  "a header that was typed": ({ headers }) =>
    headers.has("x-vw") || [...headers].some(([, value]) => /[\r\n]/.test(value)),
  "a word of the database": ({ body }) => SQL.test(body),
  "where the program stands": ({ body }) => TRACE.test(body),
  "a way to another site": ({ headers }) => leadsAway(headers.get("Location")),
  "a secret of the visit": ({ body, headers }, { visit }) =>
    visit.some((it) => body.includes(it) || [...headers].some(([, value]) => value.includes(it))),
} satisfies Record<string, Detector>;
export type Detected = keyof typeof DETECTORS;

/** What is wrong with an answer. */
export const seenIn = (answer: Answered, secrets: Secrets): Detected[] =>
  (Object.keys(DETECTORS) as Detected[]).filter((it) => DETECTORS[it](answer, secrets));

/** What stands in a log that should not. */
export const leakedIn = (log: string, { visit, typed }: Secrets): string[] =>
  [...visit, ...typed].filter((it) => log.includes(it));

/** A page without the text between its tags: there `onvw="vw"` is what somebody typed, and does nothing. */
const outsideText = (html: string): string => html.replaceAll(/>[^<]*/g, ">");

const leadsAway = (location: string | null): boolean =>
  location !== null && new URL(location, "http://localhost").origin !== "http://localhost";
