/** What holds for all of the program: how it is written, how it hides, what it serves. */
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { cookieOf } from "../src/kit/http/cookies.ts";
import { sessionCookie } from "../src/kit/http/reader-of.ts";
import { serve, type Serving } from "../src/kit/http/serve.ts";
import { createLog } from "../src/kit/log.ts";
import { projectRoot } from "../src/kit/root.ts";
import { rooms } from "../src/rooms.ts";
import { registerApp } from "../src/testing.ts";

const sources = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
  .filter((it) => /\.tsx?$/.test(it) && !/\.test\.tsx?$/.test(it))
  .map((path) => ({ path, text: readFileSync(join(projectRoot, "src", path), "utf8") }));
/** Where a source says something. */
const saying = (what: RegExp) => sources.filter((it) => what.test(it.text)).map((it) => it.path);

describe("the source", () => {
  it("runs no text as code, and hands no text to a shell", () => {
    expect(saying(/\beval\(|\bnew Function\(|node:vm"|setTimeout\("/)).toEqual([]);
    expect(saying(/\b(?:exec|execSync|execFile)\b[^;]*from "node:child_process"|\bshell: true/)).toEqual([]);
    // A pattern made of parts is made once, of parts of our own, and has a name in capitals.
    expect(saying(/(?<!const [A-Z_]+ = )new RegExp\(/)).toEqual([]);
    expect(saying(/new RegExp\(/).length).toBeGreaterThan(2);
  });

  it("hashes with SHA-256 or better, and draws secrets from the system", () => {
    expect(saying(/create(?:Hash|Hmac)\((?!"sha(?:256|512)")/)).toEqual([]);
    expect(saying(/Math\.random\(/)).toEqual([]);
    expect(saying(/createHash\("sha256"\)/).length).toBeGreaterThan(5);
  });

  it("asks which side to read from at each reading, not once when a section is hung", () => {
    // `Building.db` is another side from one moment to the next; taken apart at the start it stays the primary for good.
    expect(saying(/\(\{[^}]*\bdb\b[^}]*\}: Building\): Section</)).toEqual([]);
    expect(saying(/\(building: Building\): Section</).length).toBeGreaterThan(5);
  });

  it("keeps nothing in the store of a browser", () => {
    expect(saying(/\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/)).toEqual([]);
  });
});

describe("where our address is https", () => {
  it("the cookie of a visit is for this host alone, out of reach of scripts, and over https only", () => {
    const site = { host: { name: null, email: null, publicUrl: "https://samen.example" } };
    expect(sessionCookie(site)).toBe("__Host-vliegwiel");
    expect(cookieOf(site)).toEqual({ path: "/", httpOnly: true, secure: true, sameSite: "Lax" });
  });
});

const register = registerApp();
let serving: Serving;
let log = "";
beforeAll(async () => {
  const written = createLog("error", (lines) => {
    log += lines;
    return true;
  });
  const app = createApp(register.building, rooms, written, (it) => {
    it.get("/stuk", () => {
      throw new Error("wachtwoord van de database: geheim");
    });
  });
  serving = await serve(app, register.building, { port: 0, host: "127.0.0.1" }, written);
});
afterAll(() => serving.stop());

/** As it is written, where `fetch` would tidy the path up or refuse the method. */
const ask = (path: string, method = "GET") =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    request({ host: "127.0.0.1", port: serving.port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    })
      .on("error", reject)
      .end();
  });

describe("the server", () => {
  it.each([
    ...[
      "/.git/config",
      "/.git/HEAD",
      "/.env",
      "/package.json",
      "/src/main.ts",
      "/dist/server/main.js",
      "/var/",
    ],
    ...["/assets/", "/assets", "/assets/../package.json", "/assets/%2e%2e/package.json", "/../package.json"],
    ...[
      "/assets/..%2f..%2fpackage.json",
      "/%5c..%5cpackage.json",
      "//etc/passwd",
      "/kaart/../../package.json",
    ],
  ])("serves no file that the build did not make, whatever is asked: %s", async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/"dependencies"|root:|\[core\]/);
  });

  it("TRACE is no method of ours", async () => {
    expect((await ask("/", "TRACE")).status).toBe(405);
  });

  it("tells a fault by an id, whose cause is in the log alone", async () => {
    const { status, body } = await ask("/stuk");
    const [, id = ""] = /<code>([0-9a-f-]{36})<\/code>/.exec(body) ?? [];
    expect([status, body.includes("geheim")]).toEqual([500, false]);
    expect(JSON.parse(log)).toMatchObject({ event: "failure", id, path: "/stuk", error: "Error" });
  });
});
