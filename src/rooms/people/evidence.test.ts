import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { peopleSite } from "../../people-testing.ts";

const people = peopleSite({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });
const ASSEN = "gm0106";
const MANAGE = `/organisaties/${ASSEN}/beheer`;
const JOIN = "/mijn-werk/plek-vragen";
const asks = { organisatie: "Assen", orgaan: "council", waarom: "raadslid" };
const letter = (name: string, bytes = 400) =>
  new File(["%PDF-1.7\n", "x".repeat(bytes)], name, { type: "application/octet-stream" });

const files = async () =>
  Number(
    (
      await people.db
        .selectFrom("file_part" as never)
        .select((eb) => eb.fn.countAll().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
  );

/** The admin of the council, who answers. */
async function clerk() {
  const visitor = await people.logIn("griffier");
  if (!(await visitor.open("/mijn-werk")).html.includes("beheerder van Gemeente Assen"))
    await people.givePlace(
      "griffier",
      { organisation: ASSEN, organ: "council", role: "admin" },
      "2026-05-01T09:00:00Z",
    );
  return visitor;
}

const evidenceIn = (html: string): string => /href="([^"]*\/bewijs)"/.exec(html)?.[1] ?? "geen bewijs";

describe("a file that comes with a request for a place", () => {
  it("is saved as it was sent by who answers, and by nobody else; with the answer it goes", async () => {
    const asker = await people.logIn("raadslid");
    const sent = letter("geloofsbrief Ëlse.pdf", 1_300_000);
    expect((await asker.send(JOIN, JOIN, { ...asks, bewijs: sent })).path).toBe("/mijn-werk");
    expect(await files()).toBe(3);

    const admin = await clerk();
    const { html } = await admin.open(MANAGE);
    expect(html).toContain("geloofsbrief Ëlse.pdf (1,3 MB)");
    expect(html).toContain("Niet op virussen nagekeken");
    const path = evidenceIn(html);
    const got = await admin.ask(path);
    expect(Buffer.from(await got.arrayBuffer()).equals(Buffer.from(await sent.arrayBuffer()))).toBe(true);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(sent.size),
      "content-disposition":
        "attachment; filename=\"geloofsbrief Else.pdf\"; filename*=UTF-8''geloofsbrief%20%C3%8Blse.pdf",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
    expect(got.headers.get("Content-Security-Policy")).toMatch(/^sandbox; default-src 'none'/);

    const member = await people.logIn("ambtenaar");
    await people.givePlace(
      "ambtenaar",
      { organisation: ASSEN, organ: "staff", role: "admin" },
      "2026-05-01T09:00:00Z",
    );
    // To the other side it is not there.
    expect((await member.open(path)).status).toBe(404);
    expect((await asker.open(path)).status).toBe(403);

    await admin.send(MANAGE, path.replace(/bewijs$/, "geven"), { rol: "reader" });
    expect((await admin.open(path)).status).toBe(404);
    expect(await files()).toBe(0);
  });

  it("need not be there", async () => {
    const asker = await people.logIn("zonder");
    const left = new File([], "", { type: "application/octet-stream" });
    expect((await asker.send(JOIN, JOIN, { ...asks, bewijs: left })).path).toBe("/mijn-werk");
    expect(await files()).toBe(0);
  });

  it("is refused when it is something else or too large, and nothing typed is lost", async () => {
    const asker = await people.logIn("anders");
    const other = new File(["<!doctype html>"], "brief.pdf");
    const wrong = await asker.send(JOIN, JOIN, { ...asks, bewijs: other });
    expect([wrong.status, wrong.html.includes("Dit bestand is geen pdf")]).toEqual([422, true]);
    expect(wrong.html).toContain('value="raadslid"');
    const large = await asker.send(JOIN, JOIN, { ...asks, bewijs: letter("groot.pdf", 21_000_000) });
    expect([large.status, large.html.includes("Dit bestand is groter dan 20 MB.")]).toEqual([422, true]);
    expect(large.html).toContain('value="raadslid"');
    expect(await files()).toBe(0);
  });

  it("has to be chosen again when something else was wrong, and the page says so", async () => {
    const asker = await people.logIn("half");
    const half = await asker.send(JOIN, JOIN, { ...asks, waarom: "", bewijs: letter("brief.pdf") });
    expect(half.status).toBe(422);
    expect(half.html).toContain("Kies dit bestand opnieuw; al het andere staat er nog.");
  });

  it("is asked for again after logging in anew, when the visit had ended", async () => {
    const asker = await people.logIn("verlopen");
    const { html } = await asker.open(JOIN);
    await people.db
      .updateTable("session" as never)
      .set({ ends_at: "2026-01-01" } as never)
      .execute();
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
    await asker.post(JOIN, { ...hidden, ...asks, bewijs: letter("brief.pdf") });
    people.provider.who = { subject: "verlopen", claims: { name: "Rol verlopen" } };
    const kept = await asker.open("/inloggen/proef?terug=%2Fverder");
    expect([kept.path, kept.html.includes("brief.pdf")]).toEqual(["/verder", true]);
    const again = await asker.send("/verder", JOIN);
    expect([again.status, again.html.includes("Kies dit bestand opnieuw")]).toEqual([422, true]);
  });

  it.each(["at once", "in pieces"])(
    "is so too when it is large, sent %s, and the cookie is gone with the visit",
    async (how) => {
      const asker = await people.logIn(`zonder koekje ${how}`);
      const token = /name="_formulier" value="([^"]*)"/.exec((await asker.open(JOIN)).html)?.[1] ?? "";
      await people.db
        .updateTable("session" as never)
        .set({ ends_at: "2026-01-01" } as never)
        .execute();
      const sent = { _formulier: token, _keer: crypto.randomUUID(), ...asks };
      const answer = await sendAsNobody(
        { ...sent, bewijs: letter("groot.pdf", 3_000_000) },
        how === "in pieces",
      );
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/inloggen?terug=%2Fverder"]);
      const [kept = ""] = answer.headers.getSetCookie();
      const [name = "", value = ""] = (kept.split(";")[0] ?? "").split("=");
      asker.setCookie(name, value);
      people.provider.who = { subject: `zonder koekje ${how}`, claims: { name: "Rol" } };
      const { html } = await asker.open("/inloggen/proef?terug=%2Fverder");
      for (const typed of ["raadslid", "groot.pdf"]) expect(html).toContain(typed);
    },
  );

  it.each([
    ["without the mark of a page", {}],
    ["with a mark that no page has", { _formulier: "verzonnen" }],
  ])("is not read from who may not send it, %s: he hears at once what to do", async (_, fields) => {
    const refused = await sendAsNobody({ ...fields, bewijs: letter("brief.pdf", 1_000_000) });
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain("een bestand kan alleen mee als u bent ingelogd");
  });

  /** Sends without a cookie; in pieces as a browser behind some proxies does, without saying how much comes. */
  async function sendAsNobody(fields: Record<string, string | File>, inPieces = false): Promise<Response> {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    const whole = new Request(`http://localhost${JOIN}`, { method: "POST", body });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const headers = {
      ...{ Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
      "Content-Type": whole.headers.get("Content-Type") ?? "",
      ...(inPieces ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(bytes.length) }),
    };
    const pieces = function* () {
      for (let from = 0; from < bytes.length; from += 60_000) yield bytes.subarray(from, from + 60_000);
    };
    return people.site.app.request(`http://localhost${JOIN}`, {
      ...{ method: "POST", headers, duplex: "half" },
      body: inPieces ? Readable.toWeb(Readable.from(pieces())) : bytes,
    } as RequestInit);
  }

  it("goes with the account of who sent it", async () => {
    const asker = await people.logIn("weg");
    await asker.send(JOIN, JOIN, { ...asks, bewijs: letter("brief.pdf") });
    expect(await files()).toBe(1);
    await asker.send("/mijn-gegevens/verwijderen", "/mijn-gegevens/verwijderen");
    expect(await files()).toBe(0);
  });
});
