/** What the build leaves out of the sheets of NL Design System: they bring a rule for everything a component can be. */
import { globSync, readFileSync } from "node:fs";

/** What we need of a sheet as PostCSS reads it. */
export interface Sheet {
  walkRules: (visit: (rule: Rule) => void) => unknown;
  walkDecls: (named: RegExp, visit: (declaration: Declaration) => void) => unknown;
}

interface Rule {
  selectors: string[];
  remove: () => void;
}

interface Declaration {
  prop: string;
  value: string;
  parent?: { type: string; selector?: string | undefined; parent?: { type: string } | undefined } | undefined;
  remove: () => void;
}

/** States and kinds of fields that no page of ours has. */
const NEVER_MADE = /:disabled|::placeholder|:read-only|\[(?:type|inputmode|pattern)=/i;
const COMPONENT = /(?<![\w-])(?:nl|utrecht)-[\w-]+/g;
const EVERY = /./;
const TOKEN = /--[\w-]+/g;

/** Whether a token of a component can be its value: a colour for both schemes is made ready for old browsers elsewhere. */
const isPlain = (prop: string, value: string) =>
  /^--(?:nl|utrecht)-/.test(prop) && !value.includes("light-dark(");

/**
 * Leaves out rules for what we never make: a selector that asks for a component's class that no source of ours names.
 * Classes are whole words there.
 */
export function onlyNamed(sheet: Sheet): void {
  const named = new Set(
    globSync("src/**/*.{ts,tsx}").flatMap((file) => readFileSync(file, "utf8").match(COMPONENT) ?? []),
  );
  sheet.walkRules((rule) => {
    // What a selector only excludes or offers as one of several is not asked for.
    const left = rule.selectors.filter((selector) => {
      const asked = selector.replaceAll(/:(?:not|is|has)\([^()]*\)/g, "");
      const components = asked.match(COMPONENT) ?? [];
      return components.length === 0 || (components.every((it) => named.has(it)) && !NEVER_MADE.test(asked));
    });
    if (left.length === 0) rule.remove();
    else if (left.length < rule.selectors.length) rule.selectors = left;
  });
}

/**
 * Says of each component what it is, and not what it might be: a token that the theme sets once for all becomes its
 * value, one that nobody sets what stands behind it (`var(--nobody, 1rem)` becomes `1rem`), and one that nobody asks
 * goes. Pages look the same; they carry a fifth less.
 */
export function onlySet(sheet: Sheet): void {
  const own = globSync("src/**/*.{css,ts,tsx}").map((file) => readFileSync(file, "utf8"));
  const setByUs = own.flatMap((text) => text.match(/--[\w-]+(?=\s*:)/g) ?? []);
  const askedByUs = own.flatMap((text) => text.match(/--[\w-]+(?![\w-])(?!\s*:)/g) ?? []);
  for (let changed = true; changed;) {
    changed = false;
    const setHere = new Set<string>();
    const set = new Map(setByUs.map((name): [string, Setting] => [name, "somewhere"]));
    const asked = new Set(askedByUs);
    sheet.walkDecls(EVERY, ({ prop, value, parent }) => {
      for (const name of value.match(TOKEN) ?? []) asked.add(name);
      if (!prop.startsWith("--")) return;
      const forAll = parent?.selector === ":root" && parent.parent?.type === "root";
      const once = !setHere.has(prop) && setByUs.filter((it) => it === prop).length === 1;
      setHere.add(prop);
      set.set(prop, once && forAll && isPlain(prop, value) ? { value } : "somewhere");
    });
    sheet.walkDecls(EVERY, (declaration) => {
      const { prop, value } = declaration;
      const isToken = prop.startsWith("--");
      const left = isToken && !asked.has(prop) ? null : resolved(value, set);
      if (left === value) return;
      changed = true;
      if (left !== null) declaration.value = left;
      else if (isToken) declaration.remove();
      else declaration.value = "unset";
    });
  }
}

/** Set once for all with this value, or with several or for some. */
type Setting = { value: string } | "somewhere";

/** A value without the tokens that are one thing; null for one that asks for what is not there, which CSS takes as unset. */
function resolved(value: string, set: ReadonlyMap<string, Setting>): string | null {
  const at = value.indexOf("var(");
  if (at < 0) return value;
  const end = closing(value, at + "var(".length);
  const [, name = "", fallback] =
    /^\s*(--[\w-]+)\s*(?:,([^]*))?$/.exec(value.slice(at + "var(".length, end)) ?? [];
  const setting = set.get(name);
  const otherwise = fallback === undefined ? null : resolved(fallback.trim(), set);
  const instead =
    setting === "somewhere"
      ? `var(${name}${otherwise === null ? "" : `,${otherwise}`})`
      : (setting?.value ?? otherwise);
  const rest = resolved(value.slice(end + 1), set);
  if (instead === null || rest === null) return null;
  const whole = value.slice(0, at) + instead + rest;
  // Words that stand for a whole value are none within one: of a value with a token CSS finds that out late, and unsets it.
  return !whole.includes("var(") && WHOLE_VALUE.test(whole.replace(/^\w+$/, "")) ? null : whole;
}

const WHOLE_VALUE = /(?<![\w-])(?:initial|inherit|unset|revert)(?![\w-])/;

/** Where the bracket closes that is open at a place. */
function closing(value: string, from: number): number {
  let open = 1;
  for (let at = from; at < value.length; at++) {
    if (value[at] === "(") open++;
    if (value[at] === ")" && --open === 0) return at;
  }
  throw new Error(`Een haakje te weinig in ${value}`);
}
