/** A token that was forged, is old or is for another lets nobody in; and two providers are two. */
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { siteWith } from "../../testing.ts";
import { ACCESS_TOKEN, type Forger, newKey, openForger, SECRET, type Token } from "./testing-forger.ts";
import { Visitor } from "./testing-visitor.ts";

let nonce = "";
let one: Forger;
let two: Forger;
const opened = siteWith(
  { gm0106: "Gemeente Assen" },
  {
    settings: async () => {
      one = await openForger("een", () => nonce);
      two = await openForger("twee", () => nonce);
      return { providers: [one.settings, two.settings] };
    },
  },
);
afterAll(() => Promise.all([one.close(), two.close()]));

/** Begins at one provider and comes back, from another where the test says so. */
async function comesBack(visitor: Visitor, at: Forger, from = at) {
  const away = await visitor.ask(`/inloggen/${at.settings.id}`);
  const asked = new URL(away.headers.get("Location") ?? "").searchParams;
  nonce = asked.get("nonce") ?? "";
  const back = new URLSearchParams({
    code: "code",
    state: asked.get("state") ?? "",
    iss: from.settings.issuer,
  });
  return visitor.open(`/inloggen/terug?${back.toString()}`);
}
async function given(forge: Forger["forge"]) {
  one.forge = forge;
  const page = await comesBack(new Visitor(opened.site.app), one);
  one.forge = (right) => right;
  return page;
}
const claiming = (claims: Record<string, unknown>) => (right: Token) => ({
  ...right,
  claims: { ...right.claims, ...claims },
});
const now = Math.floor(Date.now() / 1_000);
const other = newKey();

describe("a token of a provider", () => {
  it("lets in when all of it is right", async () => {
    expect((await given((right) => right)).path).toBe("/mijn-werk");
  });

  it.each<[string, Forger["forge"]]>([
    ["was changed after it was signed", (right) => ({ ...right, key: other.privateKey })],
    ["says that it needs no signature", (right) => ({ ...right, header: { alg: "none" }, key: null })],
    [
      "is signed with a secret that both know",
      (right) => ({ ...right, header: { alg: "HS256" }, key: SECRET }),
    ],
    [
      "brings its own key along",
      (right) => ({
        ...right,
        header: { alg: "RS256", jwk: other.publicKey.export({ format: "jwk" }) },
        key: other.privateKey,
      }),
    ],
    ["is over", claiming({ exp: now - 60 })],
    ["is not valid yet", claiming({ nbf: now + 600 })],
    ["is for another", claiming({ aud: "een-ander" })],
    ["is for several, and was asked by another of them", claiming({ aud: ["vliegwiel", "x"], azp: "x" })],
    ["is of another provider", claiming({ iss: "https://elders.example" })],
    ["is the answer to another log-in", claiming({ nonce: "van-een-ander" })],
    ["is of another kind", (right) => ({ ...right, header: { ...right.header, typ: "at+jwt" } })],
    ["names nobody", claiming({ sub: undefined })],
  ])("lets nobody in when it %s", async (_, forge) => {
    const page = await given(forge);
    expect([page.status, page.html.includes("klopt niet met wat wij vroegen")]).toEqual([403, true]);
  });

  it("is told to no browser: not it, nor what it was got with", async () => {
    const visitor = new Visitor(opened.site.app);
    const seen = [(await comesBack(visitor, one)).html];
    for (const path of ["/mijn-werk", "/mijn-gegevens", "/mijn-gegevens.json"])
      seen.push((await visitor.open(path)).html);
    seen.push(visitor.cookie("vliegwiel") ?? "");
    for (const secret of [ACCESS_TOKEN, SECRET, "eyJ"]) expect(seen.join("\n")).not.toContain(secret);
  });
});

// Runs beside others: it waits as long as the product waits for a provider.
describe("a provider that says nothing when somebody comes back from it", () => {
  it("keeps nobody waiting for long: a sentence, no visit, and nothing half; once it answers again one comes in", async () => {
    const count = async () =>
      Promise.all(
        (["session", "person", "login"] as const).map(
          async (table) =>
            (
              await opened.db
                .selectFrom(table)
                .select(sql`1`.as("one"))
                .execute()
            ).length,
        ),
      );
    const before = await count();
    const visitor = new Visitor(opened.site.app);
    await visitor.ask("/inloggen/twee");
    two.silent = true;
    const page = await comesBack(visitor, two);
    two.silent = false;
    expect(page.status).toBe(503);
    expect(page.html).toContain("Aanbieder twee antwoordt niet. Alles wat openbaar is, blijft te lezen");
    expect([visitor.cookie("vliegwiel"), await count()]).toEqual([undefined, before]);
    expect((await comesBack(visitor, two)).path).toBe("/mijn-werk");
  });
});

describe("two providers", () => {
  it("that give one name to two people have two accounts", async () => {
    const [first, second] = [new Visitor(opened.site.app), new Visitor(opened.site.app)];
    expect((await comesBack(first, one)).html).toContain("Rol van een");
    expect((await comesBack(second, two)).html).toContain("Rol van twee");
    expect((await first.open("/mijn-werk")).html).toContain("Rol van een");
    const logins = await opened.db
      .selectFrom("login")
      .select(["issuer", "person"])
      .where("subject", "=", "1")
      .execute();
    expect(new Set(logins.map((it) => it.person)).size).toBe(2);
  });

  it("are not mixed up: an answer of one to what was asked of the other is none", async () => {
    expect((await comesBack(new Visitor(opened.site.app), one, two)).status).toBe(403);
  });
});
