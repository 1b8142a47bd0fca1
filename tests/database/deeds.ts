/** People who work without pause at a program that is killed: what they were told is done, and what came of it otherwise. */
import { createHash, randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { sendingOf } from "#kit/http/sent-once.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { FIELDS } from "../../src/rooms/ties/testing-ties.ts";

interface Somebody {
  organisation: string;
  secret: string;
  token: string;
}

/** One who keeps, and one of another organisation who confirms. */
export interface People {
  keeper: Somebody;
  other: Somebody;
}

/** Puts them there, logged in and with an address to write to. */
export async function putPeople(db: Kysely<object>): Promise<People> {
  const come = async (organisation: string): Promise<Somebody> => {
    const [person, secret, token] = [randomUUID(), randomUUID(), randomUUID()];
    const hash = createHash("sha256").update(secret).digest();
    await sql`insert into person values (${person}, 'Rol', ${`${organisation}@proef.example`}, now(), now())`.execute(
      db,
    );
    await sql`insert into membership values
      (gen_random_uuid(), ${person}, ${organisation}, 'staff', 'admin', 'invitation', now(), null, null)`.execute(
      db,
    );
    await sql`insert into session (hash, person, provider, acting, form_token, began_at, seen_at, ends_at)
      values (${hash}, ${person}, 'proef', null, ${token}, now(), now(), now() + interval '12 hours')`.execute(
      db,
    );
    return { organisation, secret, token };
  };
  return { keeper: await come(HERE), other: await come(ELSEWHERE) };
}

/** What was done, as the one who did it was told. */
export interface Done {
  /** What this sending is known by (`sendingOf`). */
  sending: string | null;
  path: string;
  to: string;
}

/** Not done, or nobody said so. */
class NotTold extends Error {}

/** What they were told. */
export class Told {
  readonly done: Done[] = [];
  /** Answers that no program that is killed gives. */
  readonly strange: string[] = [];
}

/**
 * Works until the program is gone: writes ties down, offers, changes and confirms them, adds to them, and invites people.
 * @param port of the program
 * @param rounds of all that, when it is not to go on
 */
export async function work(
  port: number,
  { keeper, other }: People,
  told: Told,
  rounds = Number.POSITIVE_INFINITY,
): Promise<void> {
  const send = async (who: Somebody, path: string, fields: Record<string, string>): Promise<string> => {
    const once = randomUUID();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: `vliegwiel=${who.secret}`, Origin: `http://127.0.0.1:${port}` },
      body: new URLSearchParams({ ...fields, _formulier: who.token, _keer: once }),
    });
    const said = await answer.text();
    // The database is away: whoever is told so, was not told that it is done.
    if (answer.status === 503) throw new NotTold();
    if (answer.status !== 303) told.strange.push(`${answer.status} ${path} ${said.slice(0, 2_000)}`);
    const to = answer.headers.get("Location") ?? "";
    const filled = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("_")));
    told.done.push({ sending: sendingOf(once, path, filled), path, to });
    return to;
  };
  const oneLife = async () => {
    const name = `Oefening ${randomUUID()}`;
    const tie = await send(keeper, `/organisaties/${HERE}/overige-samenwerkingen/nieuw`, {
      ...FIELDS,
      naam: name,
    });
    await send(keeper, `${tie}/voorleggen`, { _versie: "1" });
    await send(keeper, `${tie}/wijzigen`, { ...FIELDS, naam: `${name}, anders`, _versie: "2" });
    await send(other, `${tie}/deelnemers/${ELSEWHERE}/bevestigen`, { _versie: "3" });
    await send(keeper, `/organisaties/${HERE}/aanvullingen/${tie.split("/").at(-1) ?? ""}/jaarcijfers`, {
      ...{ jaar: "2026", bijdrage: "1.250.000", zichtbaar: "public", _verder: "akkoord" },
    });
    await send(keeper, `/organisaties/${HERE}/beheer/uitnodigingen`, {
      ...{ rol: "reader", orgaan: "staff", email: "", waaruit: name },
    });
  };
  for (let nth = 0; nth < rounds; nth++)
    try {
      await oneLife();
    } catch (error) {
      if (error instanceof NotTold) await new Promise((done) => setTimeout(done, 25));
      // A program that is gone hangs up.
      else if (error instanceof TypeError) return;
      else throw error;
    }
}
