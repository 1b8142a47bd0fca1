/** The NL API Design Rules that a machine can check, against our own description and real answers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenAPIHono } from "@hono/zod-openapi";
import { beforeAll, describe, expect, it } from "vitest";
import { API_VERSION } from "#kit/http/api.ts";
import { projectRoot } from "#kit/root.ts";
import { HERE } from "#kit/route-access.ts";
import { openApiDocument } from "./openapi.ts";
import { putTie } from "./rooms/ties/testing-ties.ts";
import { registerApp } from "./testing.ts";

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  /** By what one is known; absent where everyone may ask. */
  security?: Record<string, string[]>[];
  parameters?: {
    name: string;
    in: string;
    description?: string;
    style?: string;
    explode?: boolean;
    example?: unknown;
    schema: {
      default?: unknown;
      example?: unknown;
      type?: string;
      format?: string;
      pattern?: string;
      enum?: unknown[];
      items?: { enum?: unknown[] };
    };
  }[];
  responses: Record<
    string,
    { content?: Record<string, { schema: unknown }>; headers?: Record<string, unknown> }
  >;
}
interface Description {
  openapi: string;
  info: {
    version: string;
    contact?: { name: string; url?: string; email?: string };
    license: { name: string };
    "x-data-licenses": { name: string }[];
  };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, { properties?: Record<string, unknown> }>;
    securitySchemes: Record<string, unknown>;
  };
}

const app = registerApp();
let description: Description;
/** Outside the register there is nothing until people write it down. */
let outside = "";

beforeAll(async () => {
  outside = (await putTie({ db: app.db, at: new Date() }, { state: "confirmed" })).id;
  description = await app.json<Description>("/api/v1/openapi.json");
});

const operations = () =>
  Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
/** What everyone may ask, without a key. */
const open = () => operations().filter((it) => it.operation.security === undefined);
/** Addresses that exist, one for each route. */
const EXAMPLES: Record<string, string> = { "{code}": "gm0882" };
const example = (path: string) => {
  if (path.endsWith("/buiten-het-register/{id}"))
    return path.replace("{code}", HERE).replace("{id}", outside);
  if (path === "/toezicht/herindeling") return `${path}?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01`;
  if (path.startsWith("/advies/")) return `${path}?deelnemers=gm0106,gm1680&taak=afval`;
  if (path === "/lappendeken/paden") return `${path}?van=gm0106&naar=gm0193`;
  if (path === "/lappendeken/wat-als")
    return `${path}?vraag=herindeling&gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01`;
  if (path.startsWith("/toezicht/informatiebladen/")) return path.replace("{id}", "24963490");
  if (path.startsWith("/samenwerkingen/")) return path.replace("{id}", "24963490");
  if (path.startsWith("/taken/")) return path.replace("{code}", "afval");
  if (path.startsWith("/themas/")) return path.replace("{code}", "c_d96f9cd3");
  const plain = path.replaceAll(/\{[^}]+\}/g, (name) => EXAMPLES[name] ?? name);
  return path === "/zoek" || path === "/aanvullen" ? `${plain}?zoek=afval` : plain;
};

describe("the description of the API", () => {
  it("is OpenAPI 3.1, and the committed copy is the one we answer with", () => {
    expect(description.openapi).toMatch(/^3\.1/);
    const file = join(projectRoot, "docs", "openapi.json");
    expect(existsSync(file)).toBe(true);
    // The copy is of no installation, so it names nobody.
    const { contact: _, ...info } = description.info;
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ ...description, info });
  });

  it("says whom to ask (doc-openapi-contact), as far as the keeper told", () => {
    expect(description.info.contact).toEqual({ name: "Proefgemeente", email: "beheer@vliegwiel.example" });
    const contactOf = (host: { name: string | null; email: string | null; publicUrl: string | null }) =>
      openApiDocument(new OpenAPIHono(), host).info.contact;
    expect(contactOf({ name: null, email: null, publicUrl: null })).toBeUndefined();
    expect(contactOf({ name: null, email: "a@b.nl", publicUrl: "https://samen.example/" })).toEqual({
      name: "Beheerder van deze installatie",
      url: "https://samen.example/over/contact",
      email: "a@b.nl",
    });
  });

  it("calls participants as the pages do: a group, and a kring only in the names of fields and values", () => {
    const texts: string[] = [];
    const read = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [name, value] of Object.entries(part)) {
        if ((name === "description" || name === "summary") && typeof value === "string") texts.push(value);
        read(value);
      }
    };
    read(description);
    expect(texts.length).toBeGreaterThan(100);
    const spoken = texts.filter((it) => /kring/i.test(it.replaceAll(/`[^`]*`/g, "")));
    expect(spoken).toEqual([]);
  });

  it("carries a semantic version (semver)", () => {
    expect(description.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("has the major version in the server address only (uri-version)", () => {
    expect(description.servers[0]?.url).toMatch(/\/v1$/);
    for (const path of Object.keys(description.paths)) expect(path).not.toMatch(/v\d/);
  });

  it("has routes to hold to them", () => {
    expect(operations().length).toBeGreaterThan(30);
    expect(Object.keys(description.components.schemas).length).toBeGreaterThan(30);
  });

  it("names collections in the plural and writes paths in small letters with hyphens", () => {
    for (const path of Object.keys(description.paths)) {
      for (const part of path.split("/").filter((it) => it !== "" && !it.startsWith("{")))
        expect(part).toMatch(/^_?[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(path).not.toMatch(/\/$/);
      expect(path).not.toMatch(/\.(json|csv|xml)$/);
      const first = path.split("/")[1] ?? "";
      // `zoek` is an operation and `toezicht` a part of the API; neither is a collection.
      if (!["zoek", "toezicht"].includes(first)) expect(first).toMatch(/(s|en)$/);
    }
  });

  it("writes parameters and fields in camelCase", () => {
    for (const { operation } of operations())
      for (const { name } of operation.parameters ?? []) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
    for (const [called, schema] of Object.entries(description.components.schemas))
      for (const name of Object.keys(schema.properties ?? {}))
        // A line of the log has the names that the Logboek dataverwerkingen gives its fields.
        expect(name).toMatch(called === "Logregel" ? /^[a-z_]+$/ : /^(_links|[a-z][a-zA-Z0-9]*)$/);
  });

  it("only reads (http-methods, http-safety) where nobody is known, under operation names that occur once", () => {
    expect(new Set(open().map((it) => it.method))).toEqual(new Set(["get"]));
    const names = operations().map((it) => it.operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("documents refusals as problem+json and the version header on every answer", () => {
    for (const { operation } of operations()) {
      expect(operation.responses["400"]?.content).toHaveProperty(["application/problem+json"]);
      expect((operation.responses["200"] ?? operation.responses["201"])?.headers).toHaveProperty([
        "API-Version",
      ]);
      expect(operation.summary).not.toBe("");
      expect(operation.tags).toHaveLength(1);
    }
  });

  it("tells programs what each parameter is: whole numbers, days, and lists of known values", () => {
    const all = operations().flatMap(({ path, operation }) =>
      (operation.parameters ?? []).map((it) => ({ ...it, where: `${path} ${it.name}` })),
    );
    const named = (...names: string[]) => all.filter((it) => names.includes(it.name));
    for (const it of all) expect(it.description ?? it.schema.enum, it.where).toBeTruthy();
    for (const it of named("pagina", "paginaGrootte", "jaar", "minimaal", "aantal"))
      expect(it.schema.type, it.where).toBe("integer");
    const days = named("geldigOp", "van", "tot").filter(
      (it) => !/paden|wat-als/.test(it.where) || it.name === "geldigOp",
    );
    for (const it of days) expect([it.schema.type, it.schema.format], it.where).toEqual(["string", "date"]);
    const chosen = named("type", "vorm", "bevoegdheid", "typeDeelnemer", "klasse").filter(
      (it) => !it.where.startsWith("/advies/"),
    );
    expect(chosen.length).toBeGreaterThan(20);
    for (const it of chosen) {
      expect([it.schema.type, it.style, it.explode], it.where).toEqual(["array", "form", false]);
      expect(it.schema.items?.enum?.length, it.where).toBeGreaterThan(1);
    }
    for (const it of named("sorteer", "lezing", "beeld", "soort").filter((it) => !/wat-als/.test(it.where)))
      expect(it.schema.enum?.length, it.where).toBeGreaterThan(1);
  });

  it("says of each parameter what it is, what it means and how it looks", () => {
    const all = operations().flatMap(({ path, operation }) =>
      (operation.parameters ?? []).map((it) => ({ ...it, where: `${path} ${it.name}` })),
    );
    expect(all.length).toBeGreaterThan(250);
    for (const { schema, where, ...it } of all) {
      expect(schema.type, where).toMatch(/^(string|integer|number|boolean|array)$/);
      expect(it.description, where).toMatch(/^.{5,}\.$/s);
      const looks = [it.example, schema.example, schema.default, schema.enum, schema.items?.enum];
      expect(
        looks.some((value) => value !== undefined),
        where,
      ).toBe(true);
    }
  });

  it("names the licence of the data beside that of the program", () => {
    expect(description.info.license.name).toBe("EUPL-1.2");
    expect(description.info["x-data-licenses"].map((it) => it.name)).toEqual(["CC0-1.0", "CC-BY-4.0"]);
  });

  it("documents the version header on every way on, too (missing-header)", () => {
    const moves = operations().flatMap(({ operation }) =>
      Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status)),
    );
    expect(moves.filter(([status]) => status === "301").length).toBeGreaterThan(4);
    for (const [, { headers }] of moves) expect(headers).toHaveProperty(["API-Version"]);
  });

  it("names nothing twice, also when capitals and signs fall away: generators make names of both", () => {
    const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    const names = [
      ...Object.keys(description.components.schemas),
      ...operations().map((it) => it.operation.operationId),
    ].map(plain);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("has every route that was promised", () => {
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        "/organisaties",
        "/organisaties/{code}",
        "/organisaties/{code}/deelnames",
        "/samenwerkingen",
        "/samenwerkingen/{id}",
        "/samenwerkingen/{id}/deelnemers",
        "/taken",
        "/themas",
        "/zoek",
      ]),
    );
  });
});

describe("every route of the API", () => {
  const each = async (check: (path: string) => Promise<void>) => {
    for (const { path } of open()) await check(`/api/v1${example(path)}`);
  };

  it("that not everyone may ask says by what one is known, and refuses who brings nothing", async () => {
    const guarded = operations().filter((it) => it.operation.security !== undefined);
    expect(guarded.length).toBeGreaterThan(2);
    for (const { path, method, operation } of guarded) {
      expect(operation.security).toEqual([{ sleutel: [] }]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["401", "403"]));
      const answer = await app.app.request(`/api/v1${example(path)}`, {
        method,
        ...(method === "post" && { body: "{}", headers: { "Content-Type": "application/json" } }),
      });
      expect(answer.status, path).toBe(401);
      expect(answer.headers.get("WWW-Authenticate")).toBe('Bearer realm="Vliegwiel"');
    }
    expect(description.components.securitySchemes).toMatchObject({
      sleutel: { type: "http", scheme: "bearer" },
    });
  });

  it("answers as JSON, with the version and the security headers, open to every site", () =>
    each(async (path) => {
      const answer = await app.app.request(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
      expect(answer.headers.get("API-Version")).toBe(API_VERSION);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(answer.headers.get("Link")).toBe('</over#licentie>; rel="license"');
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
      expect(answer.headers.get("Strict-Transport-Security")).toMatch(/max-age=31536000/);
      expect(answer.headers.get("Content-Security-Policy")).toMatch(/frame-ancestors 'none'/);
    }));

  it("refuses an unknown parameter and an impossible day together, with status 400 (invalid-input, all-errors)", () =>
    each(async (path) => {
      const answer = await app.app.request(
        `${path}${path.includes("?") ? "&" : "?"}smaak=rood&geldigOp=2023-02-30`,
      );
      expect(answer.status, path).toBe(400);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(answer.headers.get("API-Version")).toBe(API_VERSION);
      const problem = (await answer.json()) as {
        status: number;
        title: string;
        detail: string;
        errors: { veld: string; melding: string }[];
      };
      expect(problem.status).toBe(400);
      // Which names there are, a program's maker reads at once.
      expect(problem.errors.find((it) => it.veld === "smaak")?.melding, path).toMatch(
        /“smaak” kennen we niet\. U kunt gebruiken: .*geldigOp/,
      );
      expect(problem.errors.map((it) => it.veld).sort()).toEqual(["geldigOp", "smaak"]);
    }));

  it("is not there with a slash at the end (no-trailing-slash)", () =>
    each(async (path) => {
      if (!path.includes("?")) expect((await app.app.request(`${path}/`)).status, path).toBe(404);
    }));

  it("does not exist for other methods than reading", () =>
    each(async (path) => {
      const answer = await app.app.request(path, { method: "DELETE" });
      expect(answer.status, path).toBeGreaterThanOrEqual(404);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    }));

  it("says 404 for what is not in the register", async () => {
    for (const path of [
      "/organisaties/gm9999",
      "/samenwerkingen/999",
      "/organisaties/gm9999/deelnames",
      "/nergens",
    ])
      expect((await app.app.request(`/api/v1${path}`)).status, path).toBe(404);
  });
});

describe("a list of the API", () => {
  it("gives every record once when one walks from page to page", async () => {
    interface Page {
      totaal: number;
      resultaten: { code: string }[];
      _links: { volgende?: { href: string } };
    }
    const codes: string[] = [];
    let path: string | undefined = "/api/v1/organisaties?type=gemeente&paginaGrootte=100";
    let total = 0;
    while (path !== undefined) {
      const page: Page = await app.json<Page>(path);
      total = page.totaal;
      codes.push(...page.resultaten.map((it) => it.code));
      path = page._links.volgende?.href;
    }
    expect(total).toBe(342);
    expect(new Set(codes).size).toBe(342);
  });

  it("gives at most a hundred at a time", async () => {
    const { errors } = await app.json<{ errors: { veld: string }[] }>(
      "/api/v1/organisaties?paginaGrootte=101",
      400,
    );
    expect(errors.map((it) => it.veld)).toEqual(["paginaGrootte"]);
    const { resultaten } = await app.json<{ resultaten: unknown[] }>(
      "/api/v1/organisaties?paginaGrootte=100",
    );
    expect(resultaten).toHaveLength(100);
  });
});
