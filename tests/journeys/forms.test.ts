/** Forms as one sees them: a choice looks like a choice, by day and by night, on a phone and at a desk. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openStage, type Stage, WIDTHS } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

/** Pages whose forms have a select: to search, to filter, to choose a picture and to give a pattern. */
const WITH_SELECTS = ["/zoeken", "/organisaties", "/samenwerkingen", "/kaart", "/voor-de-raad/gm1699/agenda"];

it("every select shows an arrow that stands out, with room beside its words", async () => {
  const hidden: string[] = [];
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of Object.values(WIDTHS))
      for (const path of WITH_SELECTS) {
        const page = await stage.visit(path, {
          javaScriptEnabled: true,
          colorScheme,
          viewport: { width, height: 800 },
        });
        const selects = await page.locator("select").evaluateAll((all) =>
          all.map((one) => {
            const style = getComputedStyle(one);
            return {
              id: one.id,
              drawn: style.appearance !== "none" || style.backgroundImage !== "none",
              inks: [...style.backgroundImage.matchAll(/rgba?\([^)]*\)/g)].map(([it]) => it),
              paper: style.backgroundColor,
              room: style.appearance !== "none" ? 24 : parseFloat(style.paddingInlineEnd),
            };
          }),
        );
        expect(selects.length, path).toBeGreaterThan(0);
        for (const { id, drawn, inks, paper, room } of selects)
          if (!drawn || room < 16 || (inks.length > 0 && inks.every((it) => it === paper)))
            hidden.push(`${path} ${colorScheme} ${width}: ${id}`);
      }
  expect(hidden).toEqual([]);
});
