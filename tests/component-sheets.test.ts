import { expect, it } from "vitest";
import { onlyNamed, onlySet } from "../component-sheets.ts";

/** A sheet of declarations, each `selector | property: value`, as it stands after the build took what nobody needs. */
function left(...lines: string[]): string[] {
  const all = lines.map((line) => {
    const [, selector = "", prop = "", value = ""] = /^(.*) \| ([\w-]+): (.*)$/.exec(line) ?? [];
    return { prop, value, parent: { type: "rule", selector, parent: { type: "root" } }, gone: false };
  });
  onlySet({
    walkRules: () => undefined,
    walkDecls: (named, visit) => {
      for (const it of all)
        if (!it.gone && named.test(it.prop)) visit(Object.assign(it, { remove: () => (it.gone = true) }));
      return undefined;
    },
  });
  return all.filter((it) => !it.gone).map(({ prop, value }) => `${prop}: ${value}`);
}

it("a token that nobody sets gives way to what stands behind it, or to what CSS makes of it", () => {
  expect(
    left(
      ".a | padding: var(--nl-x-padding, 1rem)",
      ".a | margin: var(--nl-x-margin, var(--nl-y-margin, 2rem))",
      ".a | color: var(--nl-x-color)",
      ".a | width: calc(100% - var(--nl-x-inset, 0px))",
      // Never valid as it stands, which a browser finds out late as well.
      ".a | height: max(var(--nl-x-height, 0px), initial)",
      ".a | gap: var(--nl-x-gap, inherit)",
    ),
  ).toEqual([
    "padding: 1rem",
    "margin: 2rem",
    "color: unset",
    "width: calc(100% - 0px)",
    "height: unset",
    "gap: inherit",
  ]);
});

it("a token set for some, or more than once, stays with what stands behind it", () => {
  expect(left(".b | --_utrecht-a: 1px", ".a | width: var(--_utrecht-a, 2px)")).toEqual([
    "--_utrecht-a: 1px",
    "width: var(--_utrecht-a,2px)",
  ]);
});

it("a token of a component that nobody asks goes, and what only it asked with it", () => {
  expect(left(".a | --_utrecht-b: var(--_utrecht-c)", ".a | --_utrecht-c: 1px")).toEqual([]);
});

it("a token that the theme sets once for all becomes its value", () => {
  expect(
    left(":root | --nl-button-border-radius: 3px", ".a | border-radius: var(--nl-button-border-radius, 0)"),
  ).toEqual(["border-radius: 3px"]);
});

it("a component keeps what we make of it, and not its states and kinds of fields that no page has", () => {
  const rules = [
    ".utrecht-textbox--html-input:focus-visible",
    ".utrecht-textbox--html-input:disabled",
    '.utrecht-textbox--html-input[type="tel" i]',
    ".utrecht-textarea",
    '.search-form [type="search"]',
  ].map((selector) => ({ selectors: [selector], gone: false }));
  onlyNamed({
    walkRules: (visit) => {
      for (const rule of rules) visit(Object.assign(rule, { remove: () => (rule.gone = true) }));
    },
    walkDecls: () => undefined,
  });
  expect(rules.filter((it) => !it.gone).flatMap((it) => it.selectors)).toEqual([
    ".utrecht-textbox--html-input:focus-visible",
    '.search-form [type="search"]',
  ]);
});
