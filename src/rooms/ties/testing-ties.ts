/** Collaborations for tests, in any state, and somebody who asks for their pages. */
import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { inviteGuest } from "#rooms/people";
import type { Tables, Trx } from "./db.ts";
import type { TieFacts } from "./facts.ts";
import { addTie, confirmTie, offerTie } from "./keeping.ts";
import { KIND, type Tie, tieWith } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

const FACTS: TieFacts = {
  form: "covenant",
  name: "Convenant proef",
  purpose: "samen inkopen",
  participants: [HERE, ELSEWHERE],
  roles: {},
  outsiders: [{ name: "Stichting Voorbeeld", kvk: "12345678", role: "participant" }],
  executor: null,
  executorKey: null,
  begins: "2026-01-01",
  ends: null,
  task: null,
  theme: null,
  scale: null,
  document: "https://voorbeeld.example/convenant.pdf",
  wanted: "public",
};

/** The fields of its form, as they are sent. */
export const FIELDS: Record<string, string> = {
  naam: FACTS.name,
  vorm: FACTS.form,
  deelnemers: ELSEWHERE,
  partners: "Stichting Voorbeeld, 12345678",
  rol: "",
  uitvoerder: "",
  doel: "samen inkopen",
  taak: "",
  thema: "",
  schaal: "",
  begin: "2026-01-01",
  laatsteDag: "",
  document: "https://voorbeeld.example/convenant.pdf",
  zichtbaar: "public",
  // As from the page that shows what was understood.
  _verder: "akkoord",
};

/** A sheet with one row, of something new each time, as the page that shows it carries it along. */
export const sheetFields = (): Record<string, string> => ({
  rijen: JSON.stringify({
    lines: [
      {
        ...{ row: 2, id: null, version: null, errors: [] },
        typed: {
          naam: `Uit blad ${randomUUID()}`,
          vorm: "covenant",
          deelnemers: ELSEWHERE,
          zichtbaar: "public",
        },
      },
    ],
    ...{ columns: ["naam", "vorm", "deelnemers", "zichtbaar"], strange: [], versioned: true },
  }),
  _verder: "akkoord",
});

interface Wanted {
  organisation?: string;
  side?: Side;
  wanted?: Visibility;
  state?: "draft" | "offered" | "confirmed";
  facts?: Partial<TieFacts>;
}

/** Puts one there, by somebody of the organisation that keeps it. */
export async function putTie(
  { db, at }: World,
  { organisation = HERE, side = "executive", wanted = "public", state = "draft", facts }: Wanted = {},
): Promise<Tie> {
  const tables = db as unknown as Kysely<Tables>;
  return tables.transaction().execute(async (trx) => {
    const by = { actor: randomUUID(), organisation, at };
    // What only its own people read has no others that take part: they could not confirm it.
    const alone = wanted === "organisation" || wanted === "side";
    const participants = alone ? [organisation] : FACTS.participants;
    const id = await addTie(trx, { organisation, side }, { ...FACTS, participants, wanted, ...facts }, by);
    if (state !== "draft") await offerTie(trx, await tieNow(trx, id), by);
    const others = FACTS.participants.filter((it) => it !== organisation);
    if (state === "confirmed" && !alone)
      for (const other of others)
        await confirmTie(trx, await tieNow(trx, id), other, { ...by, organisation: other });
    return tieNow(trx, id);
  });
}

/** Has somebody be a guest of one. @returns his number */
export async function guestAt({ db, at }: World, tie: string): Promise<string> {
  const tables = db as unknown as Kysely<Tables>;
  const email = `${randomUUID()}@stichting.example`;
  const invited = { kind: KIND, thing: tie, email, by: null, lastDay: amsterdamDay(at) };
  return (await tables.transaction().execute((trx) => inviteGuest(trx, invited, at))).id;
}

/** One of them, whoever may read it. */
export async function tieNow(db: Kysely<Tables> | Trx, id: string): Promise<Tie> {
  const tie = await tieWith(db, id);
  if (!tie) throw new Error(`no ${KIND} ${id}`);
  return tie;
}

/** Somebody who asks, with what he got when he came in. */
export const asking = (app: Hono, who: { cookie: string | null; formToken: string } | null) => {
  const headers: Record<string, string> = who?.cookie ? { Cookie: `vliegwiel=${who.cookie}` } : {};
  const ask = async (path: string): Promise<Response> => app.request(`http://localhost${path}`, { headers });
  return {
    ask,
    open: async (path: string) => {
      const answer = await ask(path);
      return { status: answer.status, html: await answer.text() };
    },
    send: async (path: string, fields: Record<string, string>) => {
      const answer = await app.request(`http://localhost${path}`, {
        method: "POST",
        headers: { ...headers, Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
        body: new URLSearchParams({ ...fields, _formulier: who?.formToken ?? "", _keer: randomUUID() }),
      });
      return { status: answer.status, to: answer.headers.get("Location"), html: await answer.text() };
    },
  };
};
