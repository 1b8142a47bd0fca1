/**
 * What a first visit costs a reader: bytes over the line and the largest paint on a throttled phone, in a real browser
 * with nothing kept; and what the map costs the server. OLD_BUILD names the folder of another built checkout to
 * measure in the same run.
 */
import { join } from "node:path";
import { type Browser, type CDPSession, chromium } from "playwright-core";
import { cpuMs } from "./cpu.ts";
import { type BenchDatabase, createDatabase } from "./database.ts";
import { load } from "./load.ts";
import { anew } from "./anew.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

/** At most this share of the old build's bytes, and of its time to the largest paint. */
const PAGES = [
  { path: "/", bytes: 0.4, paint: 0.7 },
  { path: "/organisaties/gm0882", bytes: 0.4, paint: 0.7 },
  { path: "/samenwerkingen", bytes: 0.4, paint: null },
  { path: "/kaart/netwerk", bytes: 0.35, paint: null },
  { path: "/kaart", bytes: null, paint: 0.7 },
  { path: "/voor-de-raad/gm0882", bytes: null, paint: 0.7 },
];
const VISITS = Number(process.env.VISITS ?? 9);
const PAINT_GOAL_MS = 1_500;

const MAP = "/kaart";
const MAP_GOAL = 0.7;
const ROUNDS = 20;
const REQUESTS = 20;

type Build = "oud" | "nu";

export async function benchFirstPaint(): Promise<void> {
  const databases: BenchDatabase[] = [];
  const running = new Map<Build, Running>();
  const old = process.env.OLD_BUILD;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"].concat(
      process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ),
  });
  try {
    // Each on a register of its own: what one makes of its tables, the other cannot read.
    for (const [build, script] of [
      ...(old ? [["oud", join(old, "dist/server/main.js")] as const] : []),
      ["nu", MAIN] as const,
    ]) {
      const database = await createDatabase();
      databases.push(database);
      running.set(
        build,
        await startServer(script, { env: { DATABASE_URL: database.url }, ready: "/readyz" }),
      );
    }
    if (!old)
      console.log("Zonder OLD_BUILD (map van een gebouwde oudere versie) is er niets om mee te vergelijken.");
    console.log(
      `Eerste bezoek, KB over de lijn met koppen, en grootste verf op een geknepen telefoon (${VISITS} keer)`,
    );
    for (const page of PAGES) await visits(browser, running, page);
    await mapCost(running);
  } finally {
    await browser.close();
    for (const it of running.values()) await it.stop();
    for (const it of databases) await it.drop();
  }
}

async function visits(browser: Browser, running: Map<Build, Running>, page: (typeof PAGES)[number]) {
  const desk = new Map<Build, Visit>();
  const phone = new Map<Build, Visit[]>([...running.keys()].map((build) => [build, []]));
  const addressOn = ({ port }: Running) => `http://127.0.0.1:${port}${page.path}`;
  // The page itself is made before: here the line and the phone are measured, not the server.
  for (const [build, server] of running) desk.set(build, await visit(browser, addressOn(server), false));
  // Turn by turn, so that both meet the same machine.
  for (let round = 0; round < VISITS; round++)
    for (const [build, server] of running)
      phone.get(build)?.push(await visit(browser, addressOn(server), true));
  const paintsOf = (build: Build) => (phone.get(build) ?? []).map((it) => it.paint);
  for (const [build, loaded] of desk) {
    const paints = paintsOf(build);
    const judged =
      build === "nu" ? `; doel ≤ ${PAINT_GOAL_MS}: ${verdict(spread(paints).median <= PAINT_GOAL_MS)}` : "";
    console.log(
      `  ${page.path.padEnd(22)} ${build.padEnd(3)} ${kb(loaded.bytes)} KB in ${loaded.requests} verzoeken (script ${kb(loaded.script)}); telefoon ${kb(phone.get(build)?.[0]?.bytes ?? 0)} KB, verf ${shown(paints, 0)} ms${judged} (${phone.get(build)?.[0]?.painted ?? "?"})`,
    );
  }
  const [before, now] = [desk.get("oud"), desk.get("nu")];
  if (!before || !now) return;
  const ratio = (what: string, value: number, goal: number | null) => {
    const judged = goal === null ? "" : `; doel ≤ ${goal}: ${verdict(value <= goal)}`;
    console.log(`  ${page.path.padEnd(22)} ${what} nu / oud: ${value.toFixed(3)}${judged}`);
  };
  ratio("bytes", now.bytes / before.bytes, page.bytes);
  ratio("verf", spread(paintsOf("nu")).median / spread(paintsOf("oud")).median, page.paint);
}

const kb = (bytes: number): string => (bytes / 1000).toFixed(1).replace(".", ",");

interface Visit {
  /** All bytes that came over the line, headers too. */
  bytes: number;
  /** Those of scripts. */
  script: number;
  requests: number;
  /** Milliseconds from the start until the largest thing stood there. */
  paint: number;
  /** What that was. */
  painted: string;
}

/** Opens a page in a profile of its own; as on a phone on a slow line when told. */
async function visit(browser: Browser, address: string, throttled: boolean): Promise<Visit> {
  const context = await browser.newContext({
    locale: "nl-NL",
    ...(throttled ? { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true } : {}),
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  if (throttled) await throttle(devtools);
  const types = new Map<string, string>();
  const sum = { bytes: 0, script: 0, requests: 0 };
  devtools.on("Network.responseReceived", (it) => types.set(it.requestId, it.type));
  devtools.on("Network.loadingFinished", (it) => {
    sum.bytes += it.encodedDataLength;
    sum.requests += 1;
    if (types.get(it.requestId) === "Script") sum.script += it.encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const largest = await page.evaluate<Pick<Visit, "paint" | "painted">>(LARGEST_PAINT);
  await context.close();
  return { ...sum, ...largest };
}

/** The line and the processor that Lighthouse calls a slow 4G phone. */
async function throttle(devtools: CDPSession): Promise<void> {
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

const LARGEST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => {
  const { startTime, element } = list.getEntries().at(-1);
  resolve({ paint: startTime, painted: (element?.tagName + " " + element?.textContent).slice(0, 60) });
}).observe({ type: "largest-contentful-paint", buffered: true }))`;

/** CPU of the server for a map made anew, the builds in turns. */
async function mapCost(running: Map<Build, Running>): Promise<void> {
  const costs = new Map([...running.keys()].map((build): [Build, number[]] => [build, []]));
  let spelling = 1;
  for (let round = 0; round <= ROUNDS; round++)
    for (const [build, server] of running) {
      const before = cpuMs([server.pid]);
      await load(server.port, REQUESTS, () => anew(MAP, spelling++));
      // The first round warms up.
      if (round > 0) costs.get(build)?.push((cpuMs([server.pid]) - before) / REQUESTS);
    }
  console.log(`\n${MAP} telkens opnieuw gemaakt, CPU-ms per verzoek (${ROUNDS} rondes van ${REQUESTS})`);
  for (const [build, cost] of costs) console.log(`  ${build.padEnd(3)} ${shown(cost)}`);
  const [before, now] = [costs.get("oud"), costs.get("nu")];
  if (!before || !now) return;
  const ratios = now.map((cost, round) => cost / (before[round] ?? Number.NaN));
  console.log(
    `  nu / oud: ${shown(ratios)}; doel ≤ ${MAP_GOAL}: ${verdict(spread(ratios).median <= MAP_GOAL)}`,
  );
}
