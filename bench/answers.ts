/**
 * What the product answers on some 400 addresses, kept in a file, so that two builds can be laid side by side:
 * `ANSWERS_OF=<main.js of a build> ANSWERS=<file> bin/bench answers`, once per build, then both files in ANSWERS.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MEASURED_ROUTES, onDay } from "../tests/page-kinds.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";

interface Kept {
  status: number;
  type: string;
  location: string;
  disposition: string;
  /** The text; of pictures in pixels only their hash. */
  body: string;
}

/** Codes that stand for the kinds of bodies there are, each asked on every kind of page that takes one. */
const BODIES =
  "gm0363 gm1979 gm0003 gm1992 pv22 ws0653 mnre1034 naam-eurode gm0014 zb000123 gm0518 pv31 ws0155".split(
    " ",
  );
const DAYS = ["2018-07-01", "2020-12-31", "2030-01-01"];

/** Every kind of page, file and answer; the same about other bodies, on other days, and what is refused. */
export const ADDRESSES: readonly string[] = [
  ...new Set([
    ...MEASURED_ROUTES.filter((it) => !it.includes("{dag}")),
    ...MEASURED_ROUTES.map((kind, n) => onDay(kind, n)),
    ...BODIES.flatMap((code) => [
      `/organisaties/${code}`,
      `/voor-de-raad/${code}`,
      `/voor-de-raad/${code}/veranderd`,
      `/samenwerkingen?deelnemer=${code}`,
      `/api/v1/organisaties/${code}/deelnames`,
    ]),
    ...DAYS.flatMap((day) =>
      ["/organisaties", "/samenwerkingen", "/taken", "/kaart/cijfers/gemeenten", "/organisaties/gm0106"].map(
        (path) => `${path}?geldigOp=${day}`,
      ),
    ),
    ...[
      "geldigOp=gisteren",
      "onbekend=1",
      "pagina=0",
      "sorteer=kleur",
      "geldigOp=2030-01-01&pagina=9999",
    ].flatMap((query) =>
      ["/organisaties", "/samenwerkingen.csv", "/api/v1/samenwerkingen", "/kaart/cijfers/paren"].map(
        (path) => `${path}?${query}`,
      ),
    ),
  ]),
];

/** Leaves out what differs between two runs: names of files that hold their own hash, and the moment of the import. */
const settled = (text: string): string =>
  text
    .replaceAll(/\/assets\/[\w.-]+/g, "/assets/*")
    .replaceAll(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "(moment)");

const read = (port: number, path: string): Promise<Kept> =>
  new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(pieces);
        const type = response.headers["content-type"] ?? "";
        resolve({
          status: response.statusCode ?? 0,
          type,
          location: response.headers.location ?? "",
          disposition: response.headers["content-disposition"] ?? "",
          body: type.startsWith("image/png")
            ? createHash("sha256").update(bytes).digest("hex")
            : settled(bytes.toString()),
        });
      });
    })
      .on("error", reject)
      .end();
  });

async function collect(main: string, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-answers-"));
  const server = await startServer(main, { env: { DATA_DIR: folder }, ready: "/readyz" });
  try {
    const kept: Record<string, Kept> = {};
    // Until the index of the search room is there, it answers with less, and says so.
    while ((await read(server.port, "/zoeken?zoek=zonnepark")).body.includes("leert de woorden"))
      await new Promise((resolve) => setTimeout(resolve, 500));
    for (const path of ADDRESSES) {
      let answer = await read(server.port, path);
      // A lane that still warms may ask for patience.
      for (let n = 0; answer.status === 503 && n < 20; n++) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        answer = await read(server.port, path);
      }
      kept[path] = answer;
    }
    writeFileSync(file, JSON.stringify(kept));
    console.log(`${Object.keys(kept).length} antwoorden bewaard in ${file}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says which answers differ, with the text round the first difference. */
function compare(before: string, after: string): void {
  const load = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, Kept>;
  const [one, other] = [load(before), load(after)];
  const shared = Object.keys(one).filter((path) => path in other);
  const different = shared.filter((path) => JSON.stringify(one[path]) !== JSON.stringify(other[path]));
  for (const path of different) {
    const [was, is] = [one[path]!, other[path]!];
    console.log(`\n${path}  ${was.status} -> ${is.status}  ${was.type} -> ${is.type} ${is.location}`);
    let at = 0;
    while (at < was.body.length && was.body[at] === is.body[at]) at++;
    if (at < Math.max(was.body.length, is.body.length)) {
      console.log(`  - ${JSON.stringify(was.body.slice(Math.max(0, at - 60), at + 120))}`);
      console.log(`  + ${JSON.stringify(is.body.slice(Math.max(0, at - 60), at + 120))}`);
    }
  }
  console.log(`\n${shared.length} antwoorden vergeleken, ${different.length} verschillen`);
  if (different.length > 0) process.exitCode = 1;
}

/** One file in ANSWERS: collects into it. Two, with a comma between: compares them. */
export async function benchAnswers(): Promise<void> {
  const files = (process.env.ANSWERS ?? "").split(",").filter((it) => it !== "");
  if (files.length === 0 || files.length > 2)
    throw new Error("Zet ANSWERS op een bestand, of op twee met een komma ertussen.");
  if (files.length === 2) compare(files[0]!, files[1]!);
  else await collect(process.env.ANSWERS_OF ?? MAIN, files[0]!);
}
