/** Which organisation a provider says that somebody works for, by the settings of that provider. */
import type { IdentityProvider } from "#kit/identity-providers.ts";
import { organisationByCode } from "#rooms/organisations";
import type { Db } from "./db.ts";
import type { Identity } from "./oidc.ts";

/**
 * The organisation in a claim (a TOOI code, an OIN or another code of the register), or behind the domain of a verified
 * address.
 * @returns its key; null when the provider says nothing of it
 * @throws nothing: a code that the register does not have is told in `unknown`
 */
export async function organisationTold(
  db: Db,
  provider: IdentityProvider,
  { claims, email }: Identity,
): Promise<{ key: string | null; unknown: string | null }> {
  const claim = provider.organisationClaim === undefined ? undefined : claims[provider.organisationClaim];
  const domain = email?.split("@").at(-1);
  const code = typeof claim === "string" && claim !== "" ? claim : provider.domains[domain ?? ""];
  if (code === undefined) return { key: null, unknown: null };
  const found = await organisationByCode(db, code);
  return found ? { key: found.key, unknown: null } : { key: null, unknown: code };
}
