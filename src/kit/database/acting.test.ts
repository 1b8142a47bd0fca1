import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { siteWith } from "../../testing.ts";
import type { Reader } from "../reader.ts";
import { asReader, seeingAll, stillActing } from "./acting.ts";

const SELF = "00000000-0000-4000-8000-000000000001";
const reader: Reader = {
  kind: "person",
  id: SELF,
  name: "Rol",
  // A key is text of a source: nothing in it may end the text that holds it.
  seats: [{ id: "plek", organisation: `gm'0106","\\{}`, organ: "council", role: "reader" }],
  acting: null,
  platformAdmin: false,
  formToken: "",
};
const asSelf = <Result>(work: () => Result) => asReader(() => Promise.resolve(reader), work);

const opened = siteWith({});

const asked = async () => {
  const { rows } = await sql<{ person: string | null; sides: string[]; all: boolean }>`
    select reader_person() as person, reader_sides() as sides, sees_all() as all`.execute(
    opened.site.building.primary,
  );
  return rows[0];
};
const NOBODY = { person: null, sides: [], all: false };
const TOLD = { person: SELF, sides: [`gm'0106","\\{} council`], all: false };

describe("who the database is asked for", () => {
  it("is the reader of the request, in questions and transactions, and nobody after them", async () => {
    expect(await asSelf(asked)).toEqual(TOLD);
    expect(await asked()).toEqual(NOBODY);
    const inside = await asSelf(() =>
      opened.site.building.change([], async (trx) => {
        const one = await sql`select reader_person() as person`.execute(trx);
        const all = await seeingAll(trx, () => sql`select sees_all() as all`.execute(trx));
        const after = await sql`select sees_all() as all`.execute(trx);
        return [one.rows, all.rows, after.rows];
      }),
    );
    expect(inside).toEqual([[{ person: SELF }], [{ all: true }], [{ all: false }]]);
    expect(await asked()).toEqual(NOBODY);
  });

  it("is nobody on a connection on which a question failed", async () => {
    await expect(asSelf(() => sql`select 1 / 0`.execute(opened.site.building.primary))).rejects.toThrow(
      "division",
    );
    for (let times = 0; times < 20; times++) expect(await asked()).toEqual(NOBODY);
  });

  it("keeps apart what is asked at the same time", async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, nth) => (nth % 2 === 0 ? asSelf(asked) : asked())),
    );
    expect(all).toEqual(all.map((_, nth) => (nth % 2 === 0 ? TOLD : NOBODY)));
  });

  it("stays who began, of what is read on in pieces later", async () => {
    async function* pieces() {
      for (let nth = 0; nth < 3; nth++) yield asked();
    }
    const begun = asSelf(() => stillActing(pieces()));
    for await (const piece of begun) expect(piece).toEqual(TOLD);
  });
});
