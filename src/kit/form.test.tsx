import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openRoom } from "../testing.ts";
import { choiceField, dayInput, optional, textField } from "./form-fields.tsx";
import { form } from "./form.tsx";
import { Problem } from "./problem.ts";
import type { Room } from "./room.ts";

interface Tables {
  wish: { name: string; kind: string; day: string; remark: string | null };
}

/** A room with one form that writes. */
const wishes: Room = {
  name: "wishes",
  migrations: {
    "1_wish": {
      async up(db) {
        await sql`create table wish (name text primary key, kind text, day date, remark text)`.execute(db);
      },
    },
  },
  faces: [
    form({
      path: "/wensen/:from",
      page: { title: "Een wens", button: "Wens" },
      fields: {
        naam: textField("Naam", { hint: "Kort" }),
        soort: choiceField("Soort", { groot: "Groot", klein: "Klein" }),
        dag: dayInput("Dag"),
        opmerking: optional(textField("Opmerking", { most: 500 })),
      },
      load: (_building, { from = "" }) => {
        if (from === "niemand") throw new Problem(404, "Niemand wenst hier iets.");
        return Promise.resolve(from);
      },
      changes: (from) => [`wish:${from}`],
      submit: async ({ trx, input }) => {
        const db: Transaction<Tables> = trx;
        const { naam: name, soort: kind, dag: day, opmerking: remark = null } = input;
        await db.insertInto("wish").values({ name, kind, day, remark }).execute();
        if (name === "ruzie") throw new Problem(409, "Deze wens kan niet meer.");
      },
      next: ({ thing, input }) => `/wensen/${thing}?naam=${input.naam}`,
    }),
  ],
};

let base: Awaited<ReturnType<typeof openRoom>>;
beforeAll(async () => {
  base = await openRoom(inject("database"), wishes);
});
afterAll(async () => {
  base.building.close();
  await base.close();
});

const WISH = { naam: "fiets", soort: "groot", dag: "2026-07-01", opmerking: "" };
const send = (
  typed: Record<string, string>,
  headers: Record<string, string> = { Origin: "http://localhost" },
) => base.app.request("/wensen/ik", { method: "POST", headers, body: new URLSearchParams(typed) });
const written = async () =>
  (await sql<{ name: string; remark: string | null }>`select name, remark from wish`.execute(base.db)).rows;

describe("a form", () => {
  it("asks, with a label and a hint for each field", async () => {
    const html = await base.page("/wensen/ik");
    expect(html).toContain(
      '<label class="utrecht-form-label" for="naam">Naam</label><p id="naam-uitleg">Kort</p>',
    );
    expect(html).toContain('<input id="dag" name="dag"');
    await base.page("/wensen/niemand", 404);
  });

  it("comes back with every fault at once and all that was typed, and writes nothing", async () => {
    const answer = await send({ ...WISH, naam: "", soort: "paars", dag: "30 februari", opmerking: "<b>" });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const html = await answer.text();
    for (const said of [
      "Vul in: naam.",
      "Kies uit: Groot, Klein.",
      "Geef een bestaande dag",
      'value="30 februari"',
      "&lt;b&gt;",
    ])
      expect(html).toContain(said);
    expect(html).toContain('href="#soort"');
    expect(await written()).toEqual([]);
  });

  it("refuses a field that it does not have", async () => {
    expect((await send({ ...WISH, rol: "beheerder" })).status).toBe(422);
    expect(await written()).toEqual([]);
  });

  it("refuses what is no form, and a field that comes twice", async () => {
    const headers = { Origin: "http://localhost", "Content-Type": "multipart/form-data; boundary=XX" };
    const post = (body: BodyInit) => base.app.request("/wensen/ik", { method: "POST", headers, body });
    for (const body of ["", "abc", '--XX\r\nContent-Disposition: form-data; name="naam"\r\n\r\nfiets\r\n'])
      expect((await post(body)).status).toBe(400);
    const twice = new URLSearchParams([...Object.entries(WISH), ["naam", "step"]]);
    const answer = await base.app.request("/wensen/ik", {
      method: "POST",
      headers: { Origin: "http://localhost" },
      body: twice,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Geef dit één keer.");
    expect(await written()).toEqual([]);
  });

  it("is not taken from another site, nor from where no browser says", async () => {
    const elsewhere = { Origin: "https://elders.example", "Sec-Fetch-Site": "cross-site" };
    expect((await send(WISH, elsewhere)).status).toBe(403);
    expect((await send(WISH, {})).status).toBe(403);
    expect(await written()).toEqual([]);
  });

  it("undoes what it did when it is refused half-way, and says why above the form", async () => {
    const answer = await send({ ...WISH, naam: "ruzie" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Deze wens kan niet meer.");
    expect(await written()).toEqual([]);
  });

  it("writes once, leads on, and makes pages new that show it", async () => {
    const before = base.building.revision().number;
    const answer = await send(WISH);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/wensen/ik?naam=fiets");
    expect(await written()).toEqual([{ name: "fiets", remark: null }]);
    expect(base.building.revision().changedSince(before, ["wish:ik"])).toBe(true);
    expect(base.building.revision().changedSince(before, ["wish:jij"])).toBe(false);
  });
});
