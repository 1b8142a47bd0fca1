/** Mail that came back, as servers write it. */
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { mail, trustAgain, whyRefused } from "./outbox.ts";
import { postAll } from "./posting.ts";
import { readReturned } from "./returned.ts";
import { mailVerbs } from "./verbs.ts";

const AT = new Date("2026-06-01T10:00:00Z");
const TO = "weg@assen.example";
let connection: TestConnection;
let letter: string;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
});
beforeEach(async () => {
  await sql`delete from mail_refused`.execute(connection.db);
  letter = await mail(
    connection.db,
    { person: null, to: TO, about: "proef", letter: { subject: "Proef", opening: [] } },
    AT,
  );
});
afterAll(() => connection.close());

interface Report {
  status?: string;
  action?: string;
  envelope?: string;
  original?: string;
  encoded?: boolean;
}

/** A report as Postfix sends it. */
function report({
  status = "5.1.1",
  action = "failed",
  envelope,
  original = `Message-ID: <${letter}@samen.example>\nTo: ${TO}\n`,
  encoded = false,
}: Report = {}): string {
  const told = [
    "Reporting-MTA: dns; mx.example",
    ...(envelope === undefined ? [] : [`Original-Envelope-Id: ${envelope}`]),
    "",
    `Final-Recipient: rfc822; ${TO}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 Recipient address",
    "    rejected: User unknown",
  ].join("\n");
  return [
    "From: MAILER-DAEMON@mx.example",
    "To: vliegwiel@samen.example",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status;\n\tboundary="AAA.1/mx"',
    "",
    "--AAA.1/mx",
    "Content-Type: text/plain\n\nThis is the mail system at host mx.example.",
    "--AAA.1/mx",
    `Content-Type: message/delivery-status${encoded ? "\nContent-Transfer-Encoding: base64" : ""}\n`,
    encoded ? Buffer.from(told).toString("base64") : told,
    "--AAA.1/mx",
    `Content-Type: text/rfc822-headers\n\n${original}`,
    "--AAA.1/mx--",
    "",
  ].join("\n");
}
const read = (text: string) => readReturned(Buffer.from(text));

async function bounces(...mails: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "terug-"));
  for (const [at, text] of mails.entries()) writeFileSync(join(folder, `${at}.eml`), text);
  const lines: string[] = [];
  await mailVerbs[0]?.run([folder], {
    db: connection.db,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    terminal: null,
    clock: () => AT,
    sources: { rooUrl: "", hosts: [] },
  });
  rmSync(folder, { recursive: true });
  return lines;
}

describe("a mail that came back", () => {
  it("is of the letter whose number it has, in its envelope or in the head that came with it", async () => {
    expect(await read(report())).toEqual({ letter, status: "5.1.1" });
    expect(await read(report({ original: "", envelope: letter }))).toEqual({ letter, status: "5.1.1" });
    expect(await read(report({ encoded: true }).replaceAll("\n", "\r\n"))).toEqual({
      letter,
      status: "5.1.1",
    });
  });

  it.each([
    ["a delay", { action: "delayed", status: "4.4.1" }],
    ["that it arrived", { action: "delivered", status: "2.0.0" }],
    ["a letter of another", { original: "Message-ID: <abc@elders.example>\n" }],
  ])("counts for nothing when it tells of %s", async (_, told) => {
    expect(await read(report(told))).toBeNull();
  });

  it("is no other mail, whatever comes in", async () => {
    expect(await read("Subject: Ik ben met vakantie\n\nTot 1 juli.\n")).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await readReturned(bytes)).toBeNull();
      }),
    );
  });

  it("ends all mail to an address that is not there, until its owner says it is right; read again it changes nothing", async () => {
    expect((await bounces(report()))[0]).toContain("dit adres is er niet");
    expect((await whyRefused(connection.db, TO))?.why).toBe(
      "De mail kwam terug: dit adres is er niet (5.1.1).",
    );
    const next = {
      person: null,
      to: TO.toUpperCase(),
      about: "volgende",
      letter: { subject: "Proef", opening: [] },
    };
    await mail(connection.db, next, AT);
    const carrier = () => Promise.reject(new Error("nothing may go"));
    await postAll(connection.db, { carrier, base: "https://samen.example", keeps: false }, AT);
    const { rows } = await sql<{
      failure: string;
    }>`select failure from mail where about = 'volgende'`.execute(connection.db);
    expect(rows[0]?.failure).toContain("dit adres is er niet");
    await trustAgain(connection.db, TO);
    expect((await bounces(report()))[0]).toContain("was al bekend");
    expect(await whyRefused(connection.db, TO)).toBeNull();
  });

  it("is about that letter alone when a mailbox was full or the message was not wanted", async () => {
    expect((await bounces(report({ status: "5.2.2" })))[0]).toContain("deze ene mail");
    expect(await whyRefused(connection.db, TO)).toBeNull();
  });

  it("that somebody made up ends nobody's mail: the number of a letter cannot be guessed", async () => {
    const made = report({
      original: `Message-ID: <00000000-0000-4000-8000-000000000000@samen.example>\nTo: ${TO}\n`,
    });
    expect(await bounces(made, "geen mail")).toEqual([
      expect.stringContaining("niet verstuurd"),
      expect.stringContaining("zegt van geen mail"),
    ]);
    expect(await whyRefused(connection.db, TO)).toBeNull();
  });
});
