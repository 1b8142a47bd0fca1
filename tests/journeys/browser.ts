/** A real browser on the real app, for stories and for what only a browser can see. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect, inject } from "vitest";
import { createApp } from "../../src/app.ts";
import { openBuilding } from "../../src/building.ts";
import type { Connection } from "../../src/kit/database/connect.ts";
import type { IdentityProvider } from "../../src/kit/identity-providers.ts";
import { serve } from "../../src/kit/http/serve.ts";
import { createLog } from "../../src/kit/log.ts";
import { rooms } from "../../src/rooms.ts";
import { registerDatabase, servingOf, TEST_NOW } from "../../src/testing.ts";

export const WIDTHS = { phone: 320, desk: 1280 } as const;

export interface Stage {
  base: string;
  browser: Browser;
  /** A fresh page; without JavaScript unless asked, because everything must work that way. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Goes there with the page that is kept for these options: a fresh one costs more than looking at it. Leave it open. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Serves the app on the shipped register, and takes part in the browser that was started for all.
 * @param options.demo every page says that what it shows is invented
 */
export const openStage = async (
  where: Parameters<typeof registerDatabase>[0],
  options: { demo?: boolean } = {},
): Promise<Stage> => stageOn(await registerDatabase(where), options);

/**
 * Serves the app on a database, and takes part in the browser that was started for all.
 * @param connection closed with the stage
 */
export async function stageOn(
  connection: Connection,
  {
    providers = [],
    port = 0,
    demo = false,
    clock = () => TEST_NOW,
  }: {
    providers?: readonly IdentityProvider[];
    port?: number;
    demo?: boolean;
    /** What time it is in the app: a story that takes months moves it. */
    clock?: () => Date;
  } = {},
): Promise<Stage> {
  const building = await openBuilding(
    servingOf(connection.db),
    rooms,
    { contactEmail: "beheer@vliegwiel.example", hostedBy: "Proefgemeente", publicUrl: null, providers },
    clock,
  );
  if (demo) Object.assign(building, { demo });
  const log = createLog("error");
  const serving = await serve(createApp(building, rooms, log), building, { port, host: "127.0.0.1" }, log);
  const browser = await chromium.connect(inject("browser"));
  const base = `http://127.0.0.1:${serving.port}`;
  const contexts: BrowserContext[] = [];
  const visiting = new Map<string, Page>();
  const newPage = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL", ...options });
    contexts.push(context);
    // Only what hangs is ended, by a sentence that says for what it waited, well before the test itself is.
    context.setDefaultTimeout(55_000);
    return context.newPage();
  };
  return {
    base,
    browser,
    open: async (path, options = {}) => {
      const page = await newPage(options);
      await page.goto(base + path);
      return page;
    },
    visit: async (path, options = {}) => {
      const key = JSON.stringify(options);
      const page = visiting.get(key) ?? (await newPage(options));
      visiting.set(key, page);
      if (options.viewport) await page.setViewportSize(options.viewport);
      await page.goto(base + path);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await serving.stop();
      building.close();
      await connection.close();
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  help: string;
  nodes: { html: string }[];
}

/** What axe finds on the page by WCAG 2.2 A and AA and its best practices; the page must allow JavaScript. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate<Finding[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
  );
  return found.map(
    (it) => `${it.id}: ${it.help} (${it.nodes.length}x, ${it.nodes[0]?.html.slice(0, 160) ?? ""})`,
  );
}

/** Nothing that axe finds, and nothing wider than the screen; where there is no JavaScript neither can be asked. */
export async function isWell(
  page: Page,
  { javaScriptEnabled = true }: BrowserContextOptions = {},
): Promise<void> {
  if (!javaScriptEnabled) return;
  expect(await axeFindings(page)).toEqual([]);
  expect(
    await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth"),
  ).toBeLessThanOrEqual(0);
}
