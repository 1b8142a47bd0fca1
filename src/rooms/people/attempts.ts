/** Log-ins under way: who was sent to a provider, and where he was going. */
import type { Db } from "./db.ts";
import type { Attempt } from "./oidc.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";

/** Whoever takes longer at the provider begins again. */
export const LASTS_MINUTES = 15;

export interface Pending extends Attempt {
  provider: string;
  /** Where on our own site the reader was going. */
  back: string;
  /** Whether the provider must ask again who it is, also of somebody it knows. */
  anew: boolean;
}

/** @returns what the reader's browser keeps, so that nobody else can finish it for him */
export async function remember(db: Db, pending: Pending, at: Date): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto("login_attempt")
    .values({ hash: hashOf(secret), ...pending, ends_at: new Date(at.getTime() + LASTS_MINUTES * 60_000) })
    .execute();
  return secret;
}

/** The log-in that a browser began; it can be finished once. Null when there is none, or it took too long. */
export async function take(db: Db, secret: string, at: Date): Promise<Pending | null> {
  const taken = await db
    .deleteFrom("login_attempt")
    .where("hash", "=", hashOf(secret))
    .where("ends_at", ">", at)
    .returning(["provider", "state", "nonce", "verifier", "back", "anew"])
    .executeTakeFirst();
  return taken ?? null;
}
