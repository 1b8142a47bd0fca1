import type { Kysely } from "kysely";
import type { Tables } from "./db.ts";
import { type Given, giveMembership } from "./memberships.ts";
import type { TestProvider } from "./testing-provider.ts";
import { Visitor } from "./testing-visitor.ts";

/** Logs somebody in, as a browser would. */
export async function logInAs(
  app: ConstructorParameters<typeof Visitor>[0],
  provider: TestProvider,
  subject: string,
  claims: Record<string, unknown> = {},
): Promise<Visitor> {
  provider.who = { subject, claims: { name: `Rol ${subject}`, ...claims } };
  const visitor = new Visitor(app);
  await visitor.open("/inloggen/proef");
  return visitor;
}

/** Gives somebody who logged in before a place, as an invitation would. */
export async function givePlace(
  db: Kysely<object>,
  subject: string,
  place: Pick<Given, "organisation" | "organ" | "role">,
  since: string,
): Promise<void> {
  const tables = db as unknown as Kysely<Tables>;
  const { person } = await tables
    .selectFrom("login")
    .select("person")
    .where("subject", "=", subject)
    .executeTakeFirstOrThrow();
  await tables
    .transaction()
    .execute((trx) =>
      giveMembership(trx, { ...place, person, ground: "invitation", by: null }, new Date(since)),
    );
}
