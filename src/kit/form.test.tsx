import { sql, type Transaction } from "kysely";
import { z } from "@hono/zod-openapi";
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
      may: "anyone",
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
      api: {
        operationId: "wens",
        tag: "Wensen",
        summary: "Doe een wens",
        answer: "De wens",
        schema: z.object({ van: z.string(), naam: z.string() }),
        json: ({ thing, input }) => ({ van: thing, naam: input.naam }),
      },
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

  it("says of an empty choice that it is empty, and no more", async () => {
    const html = await (await send({ ...WISH, soort: "" })).text();
    expect(html).toContain("Vul in: ");
    expect(html).not.toContain("Kies uit:");
  });

  it("takes a day as people here type it", async () => {
    const html = await (await send({ ...WISH, naam: "", dag: "1-7-2026" })).text();
    expect(html).not.toContain("Geef een bestaande dag");
    expect(html).toContain('value="1-7-2026"');
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

describe("the same form for programs", () => {
  const post = (body: unknown, type = "application/json", path = "/api/v1/wensen/ik") =>
    base.app.request(path, {
      method: "POST",
      headers: { "Content-Type": type },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const refused = async (answer: Response) => {
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    const said = (await answer.json()) as { detail: string; errors?: { veld: string; melding: string }[] };
    return [answer.status, said.errors?.map((it) => `${it.veld}: ${it.melding}`) ?? said.detail];
  };
  const names = async () => (await written()).map((it) => it.name);

  it("writes once and says what was written", async () => {
    const before = base.building.revision().number;
    const answer = await post({ naam: "boek", soort: "klein", dag: "2026-07-02" });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ van: "ik", naam: "boek" });
    expect(await names()).toContain("boek");
    expect(base.building.revision().changedSince(before, ["wish:ik"])).toBe(true);
  });

  it("refuses with the sentences of the page, all at once", async () => {
    const { dag: _, ...WITHOUT_DAY } = WISH;
    expect(await refused(await post({ ...WITHOUT_DAY, naam: "", soort: "paars", rol: "beheerder" }))).toEqual(
      [
        400,
        [
          "naam: Vul in: naam.",
          "soort: Kies uit: Groot, Klein.",
          "dag: Vul in: dag.",
          "rol: “rol” kennen we niet. U kunt gebruiken: naam, soort, dag, opmerking.",
        ],
      ],
    );
    expect(await refused(await post({ ...WISH, naam: "a\0b" }))).toEqual([
      400,
      ["naam: Hier staat een teken in dat geen tekst is."],
    ]);
  });

  it("says what cannot be done now, and undoes what it did", async () => {
    expect(await refused(await post({ ...WISH, naam: "ruzie" }))).toEqual([409, "Deze wens kan niet meer."]);
    expect(await refused(await post(WISH, "application/json", "/api/v1/wensen/niemand"))).toEqual([
      404,
      "Niemand wenst hier iets.",
    ]);
    expect(await names()).not.toContain("ruzie");
  });

  it("takes JSON alone, that a page of another site cannot send unasked", async () => {
    const before = await names();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
      expect((await post(JSON.stringify(WISH), type)).status).toBe(400);
    for (const body of ["", "{", "[]", "null", '"fiets"']) expect((await post(body)).status).toBe(400);
    expect(await names()).toEqual(before);
  });

  it("is described with its fields", async () => {
    const { paths } = await base.json<{ paths: Record<string, { post: { requestBody: unknown } }> }>(
      "/api/v1/openapi.json",
    );
    expect(paths["/wensen/{from}"]?.post.requestBody).toEqual({
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            additionalProperties: false,
            properties: {
              naam: { type: "string", description: "Naam: Kort" },
              soort: { type: "string", enum: ["groot", "klein"], description: "Soort." },
              dag: { type: "string", format: "date", description: "Dag." },
              opmerking: { type: "string", description: "Opmerking." },
            },
            required: ["naam", "soort", "dag"],
          },
        },
      },
    });
  });
});
