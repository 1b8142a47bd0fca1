/** Before the journeys: one browser for all of them. */
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Each window would load two pages of the browser's own, for its address bar: half of what a new page costs.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

export default async function prepare(project: TestProject) {
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Chromium refuses its sandbox to root; the tests only ever open our own pages.
    args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
    host: "127.0.0.1",
  });
  project.provide("browser", server.wsEndpoint());
  return () => server.close();
}

declare module "vitest" {
  export interface ProvidedContext {
    browser: string;
  }
}
