/** Pictures of the demo for the README, as somebody with a desk sees it: `bin/pictures`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { startServer } from "./server.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "docs", "pictures");
const ADMIN = "Beheerder, gemeente Westerwolde";
const SIZE = { width: 1280, height: 900 };

/** Name of the file, who looks (null for anybody), and where. */
const PICTURES: readonly (readonly [name: string, role: string | null, path: string])[] = [
  ["kaart", null, "/kaart?beeld=met-wie&gemeente=gm1950"],
  ["raad", null, "/voor-de-raad/gm1950"],
  ["mijn-werk", ADMIN, "/mijn-werk"],
  ["overige-samenwerkingen", ADMIN, "/organisaties/gm1950/overige-samenwerkingen"],
];

async function take(browser: Browser, base: string, [name, role, path]: (typeof PICTURES)[number]) {
  const context = await browser.newContext({ viewport: SIZE, locale: "nl-NL", colorScheme: "light" });
  const page = await context.newPage();
  if (role !== null) {
    await page.goto(`${base}/inloggen`);
    await page.getByRole("link", { name: /^Inloggen met/ }).click();
    await page.getByRole("button", { name: role }).click();
  }
  await page.goto(base + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: "jpeg", quality: 70 });
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await startServer(join(ROOT, "dist", "server", "demo.js"), { ready: "/readyz" });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "chromium",
  args: ["--disable-gpu"].concat(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
});
try {
  for (const picture of PICTURES) await take(browser, `http://localhost:${server.port}`, picture);
} finally {
  await browser.close();
  await server.stop();
}
