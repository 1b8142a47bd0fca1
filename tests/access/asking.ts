/** Asks a route of the app as one kind of subject, and says what came of it. */
import { type Kysely, sql } from "kysely";
import { viewsWritten } from "../../src/kit/entries/views.ts";
import { actionsOf, isOfApi, kindOf, type RouteRow, type Subject } from "../../src/kit/route-access.ts";
import { arrive, keyOf, letIn, nameOf, type Visiting } from "../../src/rooms/people/testing-access.ts";
import { TEST_NOW, type TestApp } from "../../src/testing.ts";

export type Verdict = "done" | "log in" | "refused" | "unknown" | "cannot";

/** What a row says a subject gets. */
export function expected(row: RouteRow, subject: Subject): Verdict {
  if (row.may.includes(subject)) return "done";
  const { known, guest, places = [] } = kindOf(subject);
  if (guest && !isOfApi(row)) return "refused";
  if (isOfApi(row) ? places.length === 0 : !known) return "log in";
  if (row.unknown?.includes(subject)) return "unknown";
  return row.cannot?.includes(subject) ? "cannot" : "refused";
}

export interface Came {
  verdict: Verdict | number;
  /** The tables in which something changed. */
  changed: string[];
  html: string;
  visiting: Visiting;
}

interface How {
  /** Of whoever asks, unless told. */
  formToken?: string;
  origin?: string;
  site?: string;
  /** By the cookie of its visit, also where it has a key. */
  byCookie?: true;
}

const HOME = "http://localhost";

/**
 * Sends what a row asks; a subject comes in anew for it, so that no question leans on the one before.
 * @param ready done when all is there and nothing is asked yet
 */
export async function send(
  { app, building }: TestApp,
  db: Kysely<object>,
  row: RouteRow,
  subject: Subject,
  ready: (visiting: Visiting) => Promise<void>,
  how: How = {},
): Promise<{ response: Response; visiting: Visiting }> {
  const visiting = await arrive({ db, at: TEST_NOW }, subject);
  const { address, fields, guestOf } = await row.ask({ db, at: TEST_NOW, arrived: visiting });
  if (guestOf && kindOf(subject).guest) await letIn({ db }, visiting.person, guestOf);
  const headers = new Headers();
  const api = isOfApi(row);
  const { key: program, places = [] } = kindOf(subject);
  const byKey = program !== undefined || (api && places.length > 0 && !how.byCookie);
  if (byKey) {
    const key = await keyOf({ db, at: TEST_NOW }, visiting, actionsOf(subject, building.policy.scopes));
    headers.set("Authorization", `Bearer ${key}`);
  } else if (visiting.cookie !== null) headers.set("Cookie", `vliegwiel=${visiting.cookie}`);
  if (subject === "program without a token") headers.set("Authorization", "Bearer vw_geraden");
  if (fields && api) headers.set("Content-Type", "application/json");
  else if (fields) {
    headers.set("Origin", how.origin ?? HOME);
    headers.set("Sec-Fetch-Site", how.site ?? "same-origin");
  }
  const body =
    fields && api
      ? JSON.stringify(fields)
      : fields && new URLSearchParams({ ...fields, _formulier: how.formToken ?? visiting.formToken });
  await ready(visiting);
  const response = await app.request(`${HOME}${address}`, {
    method: row.route.split(" ")[0] ?? "GET",
    headers,
    ...(body && { body }),
  });
  // Who was shown what is written beside the answer: it must not pass for a change of the next question.
  await viewsWritten();
  return { response, visiting };
}

/** Asks what a row asks, and sees what that changes. */
export async function ask(
  site: TestApp,
  db: Kysely<object>,
  row: RouteRow,
  subject: Subject,
  how: How = {},
): Promise<Came> {
  await watch(db);
  const ready = async () => {
    await takeChanges(db);
  };
  const { response, visiting } = await send(site, db, row, subject, ready, how);
  return {
    verdict: verdictOf(response),
    changed: [...(await takeChanges(db))].toSorted(),
    html: await response.text(),
    visiting,
  };
}

function verdictOf({ status, headers }: Response): Verdict | number {
  const to = headers.get("Location") ?? "";
  if (status === 401 || to.startsWith("/inloggen")) return "log in";
  return (
    ({ 200: "done", 201: "done", 303: "done", 403: "refused", 404: "unknown", 409: "cannot" } as const)[
      status
    ] ?? status
  );
}

/** Databases that write down which of their tables change. */
const watched = new WeakSet<Kysely<object>>();

/** That somebody tried is no change. */
export const NO_CHANGE = "tried";

/** Has the database itself write down in which table a row came, went or became another; what is rolled back did not. */
export async function watch(db: Kysely<object>): Promise<void> {
  if (watched.has(db)) return;
  watched.add(db);
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename <> ${NO_CHANGE}`.execute(
    db,
  );
  await sql`create table changed_here (name text not null)`.execute(db);
  await sql`create function changed_here() returns trigger language plpgsql security definer set search_path from current as $$
    begin
      if tg_op <> 'UPDATE' or old::text <> new::text then insert into changed_here values (tg_table_name); end if;
      return null;
    end $$`.execute(db);
  for (const { name } of tables)
    await sql`create trigger changed_here after insert or update or delete on ${sql.table(name)}
      for each row execute function changed_here()`.execute(db);
}

/** The tables that changed since it was asked last. */
export async function takeChanges(db: Kysely<object>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`delete from changed_here returning name`.execute(db);
  return new Set(rows.map((it) => it.name));
}

/** The name of whoever asked, as his own pages have it. */
export const nameIn = ({ visiting }: Came): string => nameOf(visiting.person);
/** Who is named on a page. */
export const namesIn = ({ html }: Came): string[] => [...new Set(html.match(/Rol [0-9a-f-]{36}/g) ?? [])];
