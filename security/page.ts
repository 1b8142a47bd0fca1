/** `docs/asvs.md`, made of the items: `node security/page.ts` writes it, and a test sees that it is the same. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSER } from "./browser.ts";
import { IDENTITY } from "./identity.ts";
import { INPUT } from "./input.ts";
import type { Evidence, Item } from "./item.ts";
import { NOT_APPLICABLE } from "./not-applicable.ts";
import { OPERATION } from "./operation.ts";

export const ITEMS: readonly Item[] = [...INPUT, ...BROWSER, ...IDENTITY, ...OPERATION];

const PARTS = [
  ["Input", INPUT],
  ["Browsers, messages, files", BROWSER],
  ["Who asks, and what he may", IDENTITY],
  ["Keys, settings, data, packages, logs", OPERATION],
] as const;

/** Whether something of it is still to do. */
export const lacking = ({ evidence }: Item): boolean => evidence.some((it) => "lacks" in it);

const shown = (it: Evidence): string => {
  if ("test" in it) return `test “${it.test.trim()}”`;
  if ("doc" in it) return `[${it.doc.replace("docs/", "")}](${fromDocs(it.doc)})`;
  return "setting" in it ? `\`${it.setting}\`` : `**not yet**: ${it.lacks}`;
};
const fromDocs = (path: string) => (path.startsWith("docs/") ? path.slice(5) : `../${path}`);

const row = ({ id, asks, evidence }: Item) => `| ${id} | ${asks} | ${evidence.map(shown).join("; ")} |`;

export function asvsPage(): string {
  const open = ITEMS.filter(lacking);
  const left = NOT_APPLICABLE.flatMap((it) => it.items.split(" "));
  return [
    "# ASVS 5.0, levels 1 and 2",
    "",
    "Numbers of OWASP's Application Security Verification Standard 5.0.0 with what each asks in our own words, and what shows that",
    "we keep to it. Made of `security/`; a test sees that each test, setting and heading named here is there. A test shows what it",
    "says and no more; nobody from outside has looked yet.",
    "",
    `Of ${ITEMS.length + left.length} items ${left.length} do not come up. Of the ${ITEMS.length} others ${ITEMS.length - open.length} are shown, and of ${open.length} something lacks.`,
    ...PARTS.flatMap(([title, items]) => [
      "",
      `## ${title}`,
      "",
      "| Item | Asks | Shown by |",
      "| --- | --- | --- |",
      ...items.map(row),
    ]),
    "",
    "## What does not come up",
    "",
    "| Because | Items |",
    "| --- | --- |",
    ...NOT_APPLICABLE.map((it) => `| ${it.because} | ${it.items} |`),
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, "..", "docs", "asvs.md"), asvsPage());
