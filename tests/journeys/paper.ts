import { expect } from "vitest";
import type { Stage } from "./browser.ts";

/** On how many sheets of A4 a page is, as Chromium saves it. */
export async function pagesOnPaper(stage: Stage, path: string): Promise<number> {
  const page = await stage.open(path);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  const pdf = bytes.toString("latin1");
  // A4 in points; Chromium rounds to whole dots.
  expect(pdf, path).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
