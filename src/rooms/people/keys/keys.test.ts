import { createHash } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import { eraseAccount } from "../my-data.ts";
import { endMembership, findMembership, giveMembership } from "../memberships.ts";
import { arrive, keyOf } from "../testing-access.ts";
import { Visitor } from "../testing-visitor.ts";
import { QUESTIONS_BY_KEY } from "./program.ts";

const PAGE = "/mijn-werk/sleutels";
const OWN = "/api/v1/eigen-plekken";
const MEMBERS = "/api/v1/organisaties/gm0106/leden?doel=nagaan";
const INVITE = "/api/v1/organisaties/gm0106/uitnodigingen";
const READS = ["eigen.lezen", "organisatie.leden.lezen"];
const WRITES = [...READS, "organisatie.rechten.geven"];

const opened = siteWith({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });

/** Somebody with a key, and with a browser in which he is logged in. */
async function owner(subject: Subject = "admin", actions: readonly string[] = READS) {
  const arrived = await arrive(opened.world(), subject);
  const visitor = new Visitor(opened.site.app);
  visitor.setCookie("vliegwiel", arrived.cookie ?? "");
  return { ...arrived, visitor, key: await keyOf(opened.world(), arrived, actions) };
}
function asks(key: string | null, address: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (key !== null) headers.set("Authorization", `Bearer ${key}`);
  return opened.site.app.request(address, { ...init, headers });
}
const invites = (key: string, orgaan = "staff") =>
  asks(key, INVITE, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ rol: "reader", orgaan, waaruit: "een besluit" }),
  });
const detailOf = async (response: Response) => ((await response.json()) as { detail: string }).detail;
const change = <Result>(work: (trx: Parameters<typeof giveMembership>[0]) => Promise<Result>) =>
  opened.db.transaction().execute((trx) => work(trx));

describe("making a key", () => {
  const fields = (plek: string) => ({ naam: "ledenlijst", plek, rechten: "eigen.lezen", tot: "2026-12-31" });

  it("shows it once, and keeps it nowhere", async () => {
    const { visitor, place } = await owner();
    const { html } = await visitor.send(PAGE, PAGE, fields(place));
    const [key = ""] = /vw_[\w-]{43}/.exec(html) ?? [];
    expect(key).not.toBe("");
    // Any other token on the page may hold these three letters.
    expect((await visitor.open(PAGE)).html).not.toMatch(/vw_[\w-]{43}/);
    const { rows } = await sql`select t::text as row from program_key as t`.execute(opened.db);
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(await (await asks(key, OWN)).json()).toMatchObject({
      mag: ["eigen.lezen"],
      plekken: [{ organisatie: "gm0106", rol: "admin", orgaanNaam: "ambtelijke organisatie" }],
    });
  });

  it.each([
    ["longer than a year", { tot: "2027-06-02" }, "een sleutel geldt hoogstens een jaar"],
    ["until a day that has been", { tot: "2026-05-31" }, "Kies een dag van vandaag tot en met"],
    ["that may nothing", { rechten: "" }, "Kies ten minste één ding"],
    ["that may what no key can", { rechten: "zelf.beheren" }, "Kies uit wat een programma hier kan."],
  ])("is refused for one %s, with what was typed", async (_, wrong, sentence) => {
    const { visitor, place } = await owner();
    const { status, html } = await visitor.send(PAGE, PAGE, { ...fields(place), ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('value="ledenlijst"');
  });

  it("is refused from the place of somebody else", async () => {
    const { visitor } = await owner();
    const other = await owner();
    expect((await visitor.send(PAGE, PAGE, fields(other.place))).status).toBe(403);
  });
});

describe("asking with a key", () => {
  it("gives what its owner may see, and leaves nothing in the answer for others to keep", async () => {
    const { key, person } = await owner();
    const response = await asks(key, MEMBERS);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const { resultaten } = (await response.json()) as { resultaten: { naam: string }[] };
    expect(resultaten.map((it) => it.naam)).toContain(`Rol ${person}`);
  });

  it("writes where the key writes, and the record names program and owner", async () => {
    const { key, person } = await owner("admin", WRITES);
    const response = await invites(key);
    expect(response.status).toBe(201);
    expect(((await response.json()) as { link: string }).link).toMatch(/^\/uitnodiging\?sleutel=/);
    const line = await opened.db
      .selectFrom("audit_event")
      .select(["action", "origin", "through"])
      .where("actor", "=", person)
      .orderBy("id", "desc")
      .executeTakeFirst();
    expect(line).toMatchObject({ action: "organisatie.rechten.geven", origin: "api" });
    expect(line?.through).toMatch(/^sleutel:[0-9a-f-]{36}$/);
  });

  it("is refused where the key only reads: with how to get one that writes", async () => {
    const { key } = await owner("admin", READS);
    const response = await invites(key);
    expect(response.status).toBe(403);
    expect(response.headers.get("WWW-Authenticate")).toContain('error="insufficient_scope"');
    expect(await detailOf(response)).toBe(
      "Deze sleutel mag dat niet. Maak in Mijn werk een sleutel die het wel mag.",
    );
  });

  it("is refused where its owner may not, whatever the key was made for", async () => {
    const { key } = await owner("admin", WRITES);
    expect((await invites(key, "council")).status).toBe(403);
    expect((await asks(key, "/api/v1/organisaties/gm0014/leden?doel=nagaan")).status).toBe(403);
  });

  it("stops at so many questions in a quarter of an hour, and says when to go on", async () => {
    const { key, person } = await owner();
    const { id } = await opened.db
      .selectFrom("program_key")
      .select("id")
      .where("person", "=", person)
      .executeTakeFirstOrThrow();
    const who = createHash("sha256").update(id).digest();
    await sql`insert into tried select ${QUESTIONS_BY_KEY.name}, ${who}, ${TEST_NOW}
      from generate_series(1, ${QUESTIONS_BY_KEY.most}::int)`.execute(opened.db);
    const response = await asks(key, OWN);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "900"]);
    expect((await asks((await owner()).key, OWN)).status).toBe(200);
  });
});

describe("who is known", () => {
  it("is told how to ask: nobody without a key, with a wrong one, or with a right one in the address", async () => {
    const { key, cookie } = await owner();
    const bare = await asks(null, OWN);
    expect([bare.status, bare.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="Vliegwiel"']);
    expect(await detailOf(bare)).toContain("Stuur een geldige sleutel mee");
    const wrong = await asks("vw_geraden", OWN);
    expect(wrong.headers.get("WWW-Authenticate")).toBe('Bearer realm="Vliegwiel", error="invalid_token"');
    expect((await asks(null, OWN, { headers: { Authorization: `Basic ${key}` } })).status).toBe(401);
    for (const name of ["access_token", "sleutel"])
      expect([400, 401]).toContain((await asks(null, `${OWN}?${name}=${key}`)).status);
    expect((await asks(null, OWN, { headers: { Cookie: `vliegwiel=${cookie ?? ""}` } })).status).toBe(401);
    expect((await asks(null, OWN, { headers: { Cookie: `vliegwiel=${key}` } })).status).toBe(401);
  });

  it("is nobody on pages: a key opens none", async () => {
    const { key } = await owner();
    const page = await asks(key, PAGE);
    expect([page.status, page.headers.get("Location")]).toEqual([401, null]);
  });

  it("is not asked for where everyone may read", async () => {
    expect((await asks("vw_geraden", "/api/v1/organisaties/gm0106")).status).toBe(200);
  });
});

describe("a key ends", () => {
  const ends = async (key: string) => {
    expect((await asks(key, OWN)).status).toBe(401);
  };

  it("after its last day", async () => {
    const { key, person } = await owner();
    await opened.db
      .updateTable("program_key")
      .set({ last_day: "2026-05-31" })
      .where("person", "=", person)
      .execute();
    await ends(key);
  });

  it("with the place of its owner, and stays so when he gets the place again", async () => {
    const { key, person, place } = await owner("member");
    const membership = await findMembership(opened.db, place);
    if (!membership) throw new Error("no place");
    await change((trx) => endMembership(trx, membership, person, TEST_NOW));
    await ends(key);
    await change((trx) => giveMembership(trx, { ...membership, person, by: null }, TEST_NOW));
    await ends(key);
  });

  it("with the account of its owner", async () => {
    const { key, person } = await owner("member");
    await change((trx) => eraseAccount(trx, person, TEST_NOW));
    await ends(key);
  });

  it("at once when its owner says so", async () => {
    const { key, visitor } = await owner("member");
    const [, end = ""] =
      /action="(\/mijn-werk\/sleutels\/[0-9a-f-]{36}\/einde)"/.exec((await visitor.open(PAGE)).html) ?? [];
    await visitor.send(PAGE, end);
    await ends(key);
  });

  it("at once when an admin of that side says so, who sees what it may; the other side does not see it", async () => {
    const { key, person } = await owner("member");
    const { id } = await opened.db
      .selectFrom("program_key")
      .select("id")
      .where("person", "=", person)
      .executeTakeFirstOrThrow();
    const page = "/organisaties/gm0106/beheer";
    const council = await owner("council admin");
    expect((await council.visitor.open(page)).html).not.toContain(id);
    const admin = await owner("admin");
    const { path } = await admin.visitor.send(page, `${PAGE}/${id}/einde`);
    expect(path).toBe(page);
    await ends(key);
    expect((await admin.visitor.force(`${PAGE}/${id}/einde`)).status).toBe(404);
  });

  it("not with another role in the same organ: it goes along, and may no more than that role", async () => {
    const { key, person } = await owner("admin", WRITES);
    await change((trx) =>
      giveMembership(
        trx,
        { person, organisation: "gm0106", organ: "staff", role: "reader", ground: "invitation", by: null },
        TEST_NOW,
      ),
    );
    expect((await asks(key, MEMBERS)).status).toBe(200);
    const refused = await invites(key);
    expect([refused.status, await detailOf(refused)]).toEqual([
      403,
      "Dat kan alleen wie beheerder aan deze kant is van deze organisatie.",
    ]);
  });
});
