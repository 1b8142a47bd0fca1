/** What is asked: every route, with what does harm elsewhere in its path, its parameters and its forms. */
import fc from "fast-check";
import { exampleOf } from "../page-kinds.ts";

/** Stands in what is typed, to be found again. */
export const TYPED = "zoekwoord7f3a";

const PAYLOADS = [
  `<vw-kwaad>${TYPED}`,
  `"><vw-kwaad>`,
  `'><vw-kwaad>`,
  `" onvw="vw" x="`,
  `' onvw='vw' x='`,
  `</title><script>vw</script>`,
  `</script><script>vw</script>`,
  `javascript:vw(1)`,
  `data:text/html,<vw-kwaad>`,
  `[x](javascript:vw)`,
  `{{7*7}}<vw-kwaad>\${7*7}`,
  `%3Cvw-kwaad%3E`,
  `＜vw-kwaad＞`,
  `a\r\nX-Vw: 1`,
  `a%0d%0aX-Vw: 1`,
  `é\u0085X-Vw: 1`,
  `' or '1'='1`,
  `'; select pg_sleep(9)--`,
  `1) union select null--`,
  `\\'; --`,
  `%' escape '!`,
  `to_tsquery & | ! ( :*`,
  `//kwaad.example/`,
  `/\\kwaad.example`,
  `https://kwaad.example/`,
  `//localhost@kwaad.example`,
  `/%09/kwaad.example`,
  `../../../../etc/passwd`,
  `..%2f..%2fetc%2fpasswd`,
  `__proto__`,
  `constructor.prototype`,
  `toString`,
  `\0`,
  `\ud800`,
  `-1`,
  `9999999999999999999999`,
  `1e309`,
  `NaN`,
  `2026-02-30`,
  `-271821-04-20`,
  `0000-01-01`,
  `gm0106,gm0106,gm9999`,
  `*`.repeat(300),
  `a`.repeat(5_000),
  `(a+)+$`.repeat(50),
  `ﷺ`.repeat(400),
  `ii̇İß`,
  ``,
];

export interface Attempt {
  method: string;
  address: string;
  /** What is sent as a form; null for none. */
  fields: [string, string][] | null;
}

export interface Route {
  method: string;
  /** As the router has it. */
  path: string;
  /** Its parameters, or the fields of its form, as its own page has them. */
  names: readonly string[];
}

const payload = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PAYLOADS), fc.constantFrom(...PAYLOADS)).map((it) => it.join("")),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("gm0106", "gm0014", "Assen", "2024-01-01", "1", "afval", "OL", "nee"),
  },
);

/** One attempt at one of these routes. */
export const attempts = (routes: readonly Route[], shared: readonly string[]): fc.Arbitrary<Attempt> =>
  fc.constantFrom(...routes).chain((route) =>
    fc
      .record({
        words: fc.array(payload, { minLength: 4, maxLength: 4 }),
        keepsPath: fc.boolean(),
        given: fc.array(fc.tuple(nameFor(route, shared), payload), { maxLength: 3 }),
      })
      .map(({ words, keepsPath, given }) => {
        const known = keepsPath ? exampleOf(route.path)?.split("?")[0] : undefined;
        const path = known ?? filled(route.path, words);
        const asks = given.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
        return route.method === "POST"
          ? { method: "POST", address: path, fields: given }
          : { method: route.method, address: asks === "" ? path : `${path}?${asks}`, fields: null };
      }),
  );

/** Mostly a name of its own: a page that does not know a name refuses it before it looks at any value. */
const nameFor = (route: Route, shared: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...(route.names.length > 0 ? route.names : shared)) },
    { weight: 1, arbitrary: fc.constantFrom(...shared) },
    { weight: 1, arbitrary: fc.constantFrom("__proto__", "onbekend") },
  );

/** A route with these words for its names; what a name must end with stays. */
function filled(route: string, words: readonly string[]): string {
  let nth = 0;
  return route.replaceAll(
    /:\w+(?:\{\[\^\/\]\+\\(.+?)\})?/g,
    (_, ending?: string) =>
      `${encoded((words[nth++ % words.length] ?? "x").replaceAll(TYPED, UNTYPED))}${ending ?? ""}`,
  );
}

/** The path of a question is in the log; what stands behind it is not. */
const UNTYPED = "pad";

/** Half a character cannot be sent as it is; some programs send its three bytes. */
const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "%ED%A0%80"));

/** The parameters a route says it knows, when it is asked one that it does not know. */
export const namesToldIn = (answer: string): string[] =>
  /kennen we niet\. U kunt gebruiken: ([\w, ]+)/.exec(answer)?.[1]?.split(", ") ?? [];

/** The names of fields and parameters that a page offers. */
export const namesIn = (html: string): string[] => [
  ...new Set([
    ...[...html.matchAll(/<(?:input|select|textarea|button)[^>]*\bname="([^"]+)"/g)].map(
      ([, name = ""]) => name,
    ),
    ...[...html.matchAll(/[?;&]([a-zA-Z]+)=/g)].map(([, name = ""]) => name),
  ]),
];
