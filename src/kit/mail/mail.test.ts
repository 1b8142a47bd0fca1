import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { bySmtp, type Carrier, intoFolder } from "./carrier.ts";
import { mail, mailAbout, trustAgain, whyRefused } from "./outbox.ts";
import { type PostOffice, postAll } from "./posting.ts";

let connection: TestConnection;
let server: SMTPServer;
/** What the server took, as it came. */
let arrived: string[] = [];
/** What it says to an address or to a message. */
let answer: (what: "address" | "message", text: string) => { code: number; text: string } | null;

const AT = new Date("2026-06-01T10:00:00Z");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const refusal = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code });

beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const no = answer("address", address);
      done(no ? refusal(no) : null);
    },
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (part: Buffer) => (text += part.toString()));
      stream.on("end", () => {
        const no = answer("message", text);
        if (no === null) arrived.push(text);
        done(no ? refusal(no) : null);
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await connection.close();
});
beforeEach(async () => {
  arrived = [];
  answer = () => null;
  await connection.db.deleteFrom("mail").execute();
});

const office = (carrier?: Carrier): PostOffice => ({
  carrier:
    carrier ??
    bySmtp(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      "Vliegwiel <post@samen.example>",
    ),
  base: "https://samen.example",
  keeps: false,
});

const write = (to: string, about = `test:${randomUUID()}`) =>
  mail(
    connection.db,
    {
      person: null,
      to,
      about,
      letter: {
        subject: "Een bericht over <Súdwest-Fryslân>",
        opening: ["Er is iets veranderd."],
        items: [{ text: "Naam & nummer", path: "/organisaties/gm1900" }],
        button: { text: "Open de pagina", path: "/uitnodiging?sleutel=geheim" },
        stop: "stopsleutel",
      },
    },
    AT,
  );
const messageId = (message: string) => /^Message-ID: <([^>]+)>/im.exec(message)?.[1];

describe("a letter", () => {
  it("goes as text and HTML, with one click to end such letters", async () => {
    await write("griffier@assen.example");
    expect(await postAll(connection.db, office(), AT)).toBe(1);
    const [message = ""] = arrived;
    expect(message).toMatch(/^To: griffier@assen\.example\r$/m);
    expect(message.replaceAll("\r\n ", " ")).toContain(
      "List-Unsubscribe: <https://samen.example/berichten/stop?sleutel=stopsleutel>",
    );
    expect(message).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    expect(message).toContain("Content-Type: text/plain");
    expect(message).toContain("Content-Type: text/html");
    expect(message).not.toContain("<Súdwest");
  });

  it("has the heads that we gave it, whatever stands in an address or a name", async () => {
    const subject = "Uitnodiging van Assen\r\nBcc: kwaad@elders.example\r\n\r\nKlik hier";
    const letter = { subject, opening: ["\r\n.\r\nQUIT"] };
    await mail(connection.db, { person: null, to: "griffier@assen.example", about: "proef", letter }, AT);
    expect(await postAll(connection.db, office(), AT)).toBe(1);
    const [head = ""] = (arrived[0] ?? "").split("\r\n\r\n");
    expect(head).not.toMatch(/^Bcc:/im);
    expect(arrived).toHaveLength(1);
    const to = "griffier@assen.example>\r\nRCPT TO:<kwaad@elders.example";
    await mail(connection.db, { person: null, to, about: "proef", letter }, AT);
    await postAll(connection.db, office(), AT);
    expect(arrived).toHaveLength(1);
  });

  it("leaves nothing behind that lets somebody in", async () => {
    await write("griffier@assen.example");
    await postAll(connection.db, office(), AT);
    const [row] = await connection.db.selectFrom("mail").selectAll().execute();
    expect([row?.letter, JSON.stringify(row).includes("geheim")]).toEqual([null, false]);
  });

  it("goes once, also when five processes look for it at once", async () => {
    for (let nth = 0; nth < 20; nth++) await write(`lid${nth}@assen.example`);
    await Promise.all([1, 2, 3, 4, 5].map(() => postAll(connection.db, office(), AT)));
    expect(new Set(arrived.map(messageId)).size).toBe(20);
    expect(arrived).toHaveLength(20);
  });

  it("goes again when the process fell before it noted that, under the same number", async () => {
    await write("griffier@assen.example");
    const falls: Carrier = async (message) => {
      await office().carrier(message);
      throw new Error("de stekker eruit");
    };
    expect(await postAll(connection.db, office(falls), AT)).toBe(0);
    expect(await postAll(connection.db, office(), later(1))).toBe(0);
    expect(await postAll(connection.db, office(), later(3))).toBe(1);
    expect(await postAll(connection.db, office(), later(9_999))).toBe(0);
    expect(arrived).toHaveLength(2);
    expect(new Set(arrived.map(messageId)).size).toBe(1);
  });

  it("is not written when what it tells is not done", async () => {
    await expect(
      connection.db.transaction().execute(async (trx) => {
        await mail(
          trx,
          { person: null, to: "a@b.example", about: "x", letter: { subject: "x", opening: [] } },
          AT,
        );
        throw new Error("toch niet");
      }),
    ).rejects.toThrow("toch niet");
    expect(await postAll(connection.db, office(), AT)).toBe(0);
  });
});

describe("an address", () => {
  it("that the server does not know gets nothing any more, until somebody says it is right", async () => {
    answer = (what) => (what === "address" ? { code: 550, text: "no such user" } : null);
    await write("Weg@assen.example", "invitation:1");
    await postAll(connection.db, office(), AT);
    expect((await mailAbout(connection.db, ["invitation:1"])).get("invitation:1")?.failure).toBe(
      "De mailserver kent dit adres niet (550).",
    );
    expect(await whyRefused(connection.db, "weg@assen.example")).toMatchObject({ at: AT });

    answer = () => null;
    await write("weg@assen.example");
    await postAll(connection.db, office(), AT);
    expect(arrived).toEqual([]);

    await trustAgain(connection.db, "weg@assen.example");
    await write("weg@assen.example");
    await postAll(connection.db, office(), AT);
    expect(arrived).toHaveLength(1);
  });

  it("with a sign that mail does not carry is refused before it goes", async () => {
    await write("andré@assen.example");
    await postAll(connection.db, office(), AT);
    expect([arrived.length, await whyRefused(connection.db, "andré@assen.example")]).toEqual([
      0,
      { at: AT, why: "In het adres staat een teken dat mail niet draagt." },
    ]);
  });

  it("is kept when only the message is too large", async () => {
    answer = (what) => (what === "message" ? { code: 552, text: "too large" } : null);
    await write("vol@assen.example", "invitation:2");
    await postAll(connection.db, office(), AT);
    expect((await mailAbout(connection.db, ["invitation:2"])).get("invitation:2")?.failure).toContain("552");
    expect(await whyRefused(connection.db, "vol@assen.example")).toBeNull();
  });
});

describe("a server", () => {
  it("that says later is asked later, ever more seldom, and given up after two days", async () => {
    answer = () => ({ code: 451, text: "try again" });
    await write("griffier@assen.example", "invitation:3");
    const tried: number[] = [];
    for (let minute = 0; minute < 6_000; minute++) {
      const before = await triesOf("invitation:3");
      await postAll(connection.db, office(), later(minute));
      if ((await triesOf("invitation:3")) > before) tried.push(minute);
      if ((await mailAbout(connection.db, ["invitation:3"])).get("invitation:3")?.failure) break;
    }
    expect(tried).toEqual([0, 2, 7, 22, 82, 322, 1_042, 2_482]);
    expect(await whyRefused(connection.db, "griffier@assen.example")).toBeNull();
  });

  it("that is away is asked once in a round, and all letters wait", async () => {
    for (const to of ["griffier", "raadslid", "controller"]) await write(`${to}@assen.example`);
    let asked = 0;
    const away: Carrier = () => {
      asked += 1;
      return Promise.reject(new Error("weg"));
    };
    expect(await postAll(connection.db, office(away), AT)).toBe(0);
    expect(asked).toBe(1);
    expect(await postAll(connection.db, office(), later(3))).toBe(3);
  });

  it("that nobody listens at is away too", async () => {
    await write("griffier@assen.example");
    await postAll(connection.db, office(bySmtp("smtp://127.0.0.1:9", "post@samen.example")), AT);
    expect(await postAll(connection.db, office(), later(3))).toBe(1);
  });
});

const triesOf = async (about: string) =>
  (await connection.db.selectFrom("mail").select("tries").where("about", "=", about).executeTakeFirst())
    ?.tries ?? 0;

describe("without a server", () => {
  it("letters are files that a mail program opens, one for each", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vliegwiel-post-"));
    await write("griffier@assen.example");
    const into = intoFolder(folder, "Vliegwiel <post@samen.example>");
    let fell = false;
    const falls: Carrier = async (message) => {
      await into(message);
      if (fell) return;
      fell = true;
      throw new Error("de stekker eruit");
    };
    await postAll(connection.db, office(falls), AT);
    await postAll(connection.db, office(falls), later(3));
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    const text = readFileSync(join(folder, files[0]!), "utf8");
    expect(text).toContain("To: griffier@assen.example");
    expect(text).toContain(`Message-ID: <${files[0]!.slice(0, 36)}@samen.example>`);
  });
});
