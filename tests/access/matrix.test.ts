/** Every route, asked as every kind of subject, gives what its room says it gives (`access.ts`) and nothing else. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  ALL_SUBJECTS,
  ELSEWHERE,
  HERE,
  isOfApi,
  kindOf,
  KNOWN,
  readerFor,
  type Subject,
} from "../../src/kit/route-access.ts";
import { rooms } from "../../src/rooms.ts";
import { arrive, membershipOf } from "../../src/rooms/people/testing-access.ts";
import {
  freshDatabase,
  putOrganisation,
  registerApp,
  TEST_NOW,
  testApp,
  type TestApp,
  type TestConnection,
} from "../../src/testing.ts";
import { exampleOf } from "../page-kinds.ts";
import { ask, expected, nameIn, namesIn } from "./asking.ts";
import { ENTRANCE, GUARDED, PUBLIC, RULES } from "./stated.ts";

/** Rooms in which whoever brings the name of a subject as his cookie is that subject: reading writes nothing. */
const known = rooms.map((room) =>
  room.identify
    ? { ...room, identify: (_: unknown, name: string) => Promise.resolve(readerFor(name as Subject)) }
    : room,
);
const register = registerApp(known);

describe("what rooms say of who may reach what", () => {
  const served = () => [
    ...new Set(
      register.app.routes.filter((it) => it.method !== "ALL").map((it) => `${it.method} ${it.path}`),
    ),
  ];

  it("names every route there is, once, and none that there is not", () => {
    const named = [...PUBLIC, ...ENTRANCE, ...new Set(GUARDED.map((it) => it.route))];
    expect(named.toSorted()).toEqual(served().toSorted());
  });

  it("names every action that has a rule", () => {
    expect([...new Set(RULES.map((it) => it.action))].toSorted()).toEqual(
      register.building.policy.actions.toSorted(),
    );
  });
});

/** Public pages look at nobody: one more subject each is enough from day to day. `bin/drill policy` asks them as all. */
const askers = (route: string): readonly Subject[] =>
  process.env.EVERY_CELL === undefined
    ? ALL_SUBJECTS.filter((_, at) => at === PUBLIC.indexOf(route) % ALL_SUBJECTS.length)
    : ALL_SUBJECTS;

describe("what everyone may", () => {
  it.each(PUBLIC)("is the same for all: %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    const address = exampleFor(path);
    const asked = async (subject: Subject) =>
      (
        await register.app.request(`http://localhost${address}`, {
          method,
          headers: {
            Cookie: `vliegwiel=${subject}`,
            Origin: "http://localhost",
            "Sec-Fetch-Site": "same-origin",
          },
        })
      ).status;
    const status = await asked("visitor");
    expect([401, 403, 500]).not.toContain(status);
    for (const subject of askers(route)) expect([subject, await asked(subject)]).toEqual([subject, status]);
  });
});

describe("the way in", () => {
  it.each(ENTRANCE)("lets nobody in by itself: %s", async (route) => {
    for (const subject of ALL_SUBJECTS) {
      const response = await register.app.request(exampleFor(route.split(" ")[1] ?? ""), {
        headers: { Cookie: `vliegwiel=${subject}` },
      });
      expect([200, 303, 403, 404]).toContain(response.status);
      expect(response.headers.getSetCookie().filter((it) => it.startsWith("vliegwiel="))).toEqual([]);
    }
  });
});

/** An address that a route answers; of a file, the one of the page beside it. */
function exampleFor(path: string): string {
  const plain = path.replace(/\.\w+$/, "");
  const page = exampleOf(plain);
  return exampleOf(path) ?? page?.replace(/(?=\?|$)/, path.slice(plain.length)) ?? path;
}

/** The lines that a refusal leaves. */
const RECORD = ["audit_event", "audit_waiting"];

describe.each(GUARDED.map((row) => ({ ...row, name: `${row.route}, ${row.when}` })))("$name", (row) => {
  // A world for each: everything in it is compared before and after each question, and each question puts people there.
  let connection: TestConnection;
  let site: TestApp;
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    const { db } = connection;
    await putOrganisation(db, HERE, "Gemeente Assen");
    await putOrganisation(db, ELSEWHERE, "Gemeente Groningen");
    await putOrganisation(db, "gm0034", "Gemeente Almere");
    site = await testApp(db);
    // Somebody who stays, so that nobody in these questions is the last who can give rights.
    await arrive({ db, at: TEST_NOW }, "platform admin");
    for (const organisation of [HERE, ELSEWHERE])
      for (const organ of ["council", "staff"] as const)
        await membershipOf({ db, at: TEST_NOW }, organisation, organ, "admin");
  });
  afterAll(async () => {
    site.building.close();
    await connection.close();
  });

  it.each(ALL_SUBJECTS)("%s", async (subject) => {
    const came = await ask(site, connection.db, row, subject);
    const verdict = expected(row, subject);
    expect(came.verdict).toBe(verdict);
    if (verdict === "done") {
      if (row.changes !== undefined)
        expect(came.changed).toEqual(expect.arrayContaining([row.changes, ...RECORD]));
      if (row.personal) expect(namesIn(came)).toEqual([nameIn(came)]);
    } else {
      // What was typed on a page of a visit that ended is kept for its person, to send it after logging in.
      const ended = subject === "visit that ended" || kindOf(subject).key !== undefined;
      const kept = ended ? ["kept_form"] : [];
      const changed = came.changed.filter((it) => !kept.includes(it));
      // Of visitors so many are written down, and then no more; of a guest not what is not there.
      if (verdict === "log in" || subject === "guest")
        expect(RECORD).toEqual(expect.arrayContaining(changed));
      // A page that comes back because it cannot be done shows what it is about: that it did is written down.
      else if (verdict !== "refused") expect(changed.filter((it) => it !== "entry_view")).toEqual([]);
      else expect(changed).toEqual(RECORD);
    }
  });

  if (isOfApi(row))
    it("is not done by a cookie, also for who may", async () => {
      for (const subject of row.may.filter((it) => KNOWN.includes(it)))
        expect([subject, (await ask(site, connection.db, row, subject, { byCookie: true })).verdict]).toEqual(
          [subject, "log in"],
        );
    });
  else if (row.route.startsWith("POST"))
    it.each([
      ["with the token of nobody", { formToken: "geraden" }],
      ["from another site", { origin: "https://kwaad.example", site: "cross-site" }],
    ])("is not done %s, also for who may", async (_, how) => {
      for (const subject of row.may.filter((it) => KNOWN.includes(it))) {
        const { verdict, changed } = await ask(site, connection.db, row, subject, how);
        expect([subject, verdict, changed]).toEqual([subject, "refused", RECORD]);
      }
    });
});
