import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tell } from "#kit/events/outbox.ts";
import { fetchHere, type Outside } from "#kit/http/fetch-outside.ts";
import type { Building } from "#kit/room.ts";
import type { Visitor } from "../people/testing-visitor.ts";
import { TEST_NOW } from "../../testing.ts";
import { peopleSite } from "../../people-testing.ts";
import { deliverAll } from "./deliveries.ts";
import { tellAll } from "./telling.ts";

const ASSEN = "gm0106";
const PAGE = `/organisaties/${ASSEN}/webhooks`;
const HOST = { publicUrl: "https://samen.example/", oin: "00000001823288444000" };

const people = peopleSite({ [ASSEN]: "Gemeente Assen" });
let admin: Visitor;
/** The system of the organisation. */
let target: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let received: { headers: IncomingMessage["headers"]; body: string }[] = [];
let now = TEST_NOW;
const later = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);

/** To this machine, whatever the address says. */
const here: Outside = (_, question) =>
  fetchHere(`http://127.0.0.1:${(target.address() as AddressInfo).port}/`, question);
const building = (): Building => ({
  ...people.site.building,
  primary: people.site.building.primary,
  db: people.site.building.db,
  host: { ...people.site.building.host, ...HOST },
  clock: () => now,
});
const deliver = () => deliverAll(building(), here);

beforeAll(async () => {
  admin = await people.logIn("beheerder");
  await people.givePlace(
    "beheerder",
    { organisation: ASSEN, organ: "staff", role: "admin" },
    "2026-05-01T09:00:00Z",
  );
  target = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  target.listen(0, "127.0.0.1");
  await once(target, "listening");
});
afterAll(() => {
  target.closeAllConnections();
  target.close();
});
beforeEach(async () => {
  now = TEST_NOW;
  for (const table of ["webhook", "event"] as const) await people.db.deleteFrom(table).execute();
  received = [];
  answer = (_, response) => response.writeHead(204).end();
});

/** @returns the secret that the page shows */
async function register(address = "https://assen.example/vliegwiel"): Promise<string> {
  const { html } = await admin.send(PAGE, PAGE, { adres: address, kant: "executive" });
  return /whsec_[\w+/=]+/.exec(html)?.[0] ?? "";
}
const happens = (side: "council" | "executive" = "executive") =>
  people.db.transaction().execute((trx) =>
    tell(
      trx,
      {
        kind: "rechten-nagekeken",
        about: [`organisation:${ASSEN}`],
        circle: { visibility: "side", organisation: ASSEN, side },
      },
      null,
      now,
    ),
  );
const page = async () => (await admin.open(PAGE)).html;

describe("an address of a system", () => {
  it("gets what happened as a CloudEvent, signed with the secret that was shown once", async () => {
    const secret = await register();
    expect(await page()).not.toContain(secret);
    await happens();
    await tellAll(building());
    await deliver();
    await deliver();
    expect(received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const event = JSON.parse(body) as Record<string, unknown>;
    expect(event).toEqual({
      specversion: "1.0",
      id: headers["webhook-id"],
      source: "urn:nld:oin:00000001823288444000:systeem:vliegwiel",
      type: "nl.vliegwiel.rechten-nagekeken.v1",
      time: TEST_NOW.toISOString(),
      subject: `organisation:${ASSEN}`,
      datacontenttype: "application/json",
      data: { over: [`organisation:${ASSEN}`], kleineWijziging: false },
    });
    expect(headers["content-type"]).toContain("application/cloudevents+json");
    const signature = createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"))
      .update(`${headers["webhook-id"] as string}.${headers["webhook-timestamp"] as string}.${body}`)
      .digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
    expect(await page()).toContain("status 204");
  });

  it("gets nothing of the other side of the organisation", async () => {
    await register();
    await happens("council");
    await tellAll(building());
    await deliver();
    expect(received).toEqual([]);
  });

  it("gets a message to try it, and no other does", async () => {
    await register();
    await register("https://assen.example/ander");
    const [, path = ""] = /action="([^"]*\/proef)"/.exec(await page()) ?? [];
    await admin.send(PAGE, path);
    await tellAll(building());
    await deliver();
    expect(received.map((it) => (JSON.parse(it.body) as { type: string }).type)).toEqual([
      "nl.vliegwiel.proefbericht.v1",
    ]);
  });

  it.each([
    ["http://assen.example/", "dat met https:// begint"],
    ["https://127.0.0.1/", "alleen binnen een eigen netwerk"],
    ["https://intranet/", "alleen binnen een eigen netwerk"],
    ["assen", "dat met https:// begint"],
  ])("is refused with a sentence when it cannot be one: %s", async (address, told) => {
    const refused = await admin.send(PAGE, PAGE, { adres: address, kant: "executive" });
    expect([
      refused.status,
      refused.html.includes(told),
      refused.html.includes(`value="${address}"`),
    ]).toEqual([422, true, true]);
  });
});

describe("a system that does not take it", () => {
  const told: [string, typeof answer, string][] = [
    ["says it broke", (_, response) => response.writeHead(500).end(), "status 500"],
    [
      "leads elsewhere",
      (_, response) => response.writeHead(307, { Location: "http://169.254.169.254/" }).end(),
      "verwijst door; dat wordt niet gevolgd",
    ],
    ["hangs up", (request) => request.socket.destroy(), "niet gelukt of afgebroken"],
    ["answers with a flood", (_, response) => response.writeHead(200).end("x".repeat(1_000_000)), "te groot"],
  ];
  it.each(told)("because it %s is told so on the page, and tried again", async (_, answers, text) => {
    await register();
    await happens();
    await tellAll(building());
    answer = answers;
    await deliver();
    expect(await page()).toContain(text);
    answer = (_request, response) => response.writeHead(200).end();
    await deliver();
    expect(received).toHaveLength(1);
    now = later(2);
    await deliver();
    expect(received).toHaveLength(2);
    expect(new Set(received.map((it) => (JSON.parse(it.body) as { id: string }).id)).size).toBe(1);
  });

  it("because it is slow holds the others up no longer than ten seconds", async () => {
    for (const nth of [1, 2, 3]) await register(`https://assen.example/${nth}`);
    await happens();
    await tellAll(building());
    let first = true;
    answer = (_, response) => {
      if (!first) response.writeHead(200).end();
      first = false;
    };
    const began = Date.now();
    await deliver();
    expect(Date.now() - began).toBeLessThan(15_000);
    expect((await page()).match(/status 200/g)).toHaveLength(2);
    expect(await page()).toContain("antwoordde niet binnen 10 seconden");
  });

  it("for three days is left alone, waits for its keepers, and goes on from where it was", async () => {
    await register();
    await happens();
    await tellAll(building());
    answer = (_, response) => response.writeHead(503).end();
    const tried: number[] = [];
    for (let minute = 0; minute < 6_000; minute += 1) {
      now = later(minute);
      const before = received.length;
      if (await dueNow()) await deliver();
      if (received.length > before) tried.push(minute);
    }
    expect(tried).toEqual([0, 1, 6, 36, 156, 636, 2_076, 3_516]);
    expect(await page()).toContain("nam drie dagen lang niets aan");
    expect((await admin.open("/mijn-werk")).html).toContain(
      "Uw systeem op assen.example neemt geen berichten meer aan",
    );

    answer = (_, response) => response.writeHead(200).end();
    const [, path = ""] = /action="([^"]*\/hervat)"/.exec(await page()) ?? [];
    await admin.send(PAGE, path);
    await deliver();
    expect(received).toHaveLength(9);
    expect((await admin.open("/mijn-werk")).html).not.toContain("neemt geen berichten meer aan");
  });
});

/** Whether something may be tried: asking the page of six thousand minutes takes too long. */
const dueNow = async (): Promise<boolean> =>
  (await people.db.selectFrom("delivery").select("event").where("next_at", "<=", now).executeTakeFirst()) !==
  undefined;

it("five processes deliver each message once", async () => {
  await register();
  for (let nth = 0; nth < 20; nth++) await happens();
  await Promise.all([1, 2, 3, 4, 5].map(() => tellAll(building())));
  await Promise.all([1, 2, 3, 4, 5].map(() => deliver()));
  expect(received).toHaveLength(20);
  expect(new Set(received.map((it) => it.headers["webhook-id"])).size).toBe(20);
});
