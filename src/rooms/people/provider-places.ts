/** Places that a provider gives: whoever it says works somewhere reads along there, and no longer when it says otherwise. */
import type { IdentityProvider } from "#kit/identity-providers.ts";
import type { Trx } from "./db.ts";
import { nameMap } from "#rooms/organisations";
import { endMembership, giveMembership, type Membership, placesOf } from "./memberships.ts";

/**
 * Brings the places of a person that rest on a provider in line with what it says now. Places that people gave stay.
 * @returns what the person should be told, in sentences
 */
export async function followProvider(
  trx: Trx,
  {
    person,
    provider,
    told,
  }: { person: string; provider: IdentityProvider; told: { key: string | null; unknown: string | null } },
  at: Date,
): Promise<string[]> {
  const notices: string[] = [];
  const before = (await placesOf(trx, person)).filter((it) => it.ground === "provider");
  const gone = before.filter((it) => it.organisation !== told.key);
  for (const place of gone) await endMembership(trx, place, null, at);
  if (told.key !== null && !(await hasPlace(trx, person, told.key)))
    await giveMembership(
      trx,
      { person, organisation: told.key, organ: "staff", role: provider.role, ground: "provider", by: null },
      at,
    );
  const names = await nameMap(trx, [
    ...gone.map((it) => it.organisation),
    ...(told.key === null ? [] : [told.key]),
  ]);
  const name = (key: string) => names.get(key) ?? key;
  if (told.unknown !== null)
    notices.push(
      `${provider.name} noemt een organisatie (${told.unknown}) die niet in het register staat. U hebt daar nog geen plek.`,
    );
  for (const place of gone)
    notices.push(
      told.key === null
        ? `${provider.name} zegt niet meer dat u bij ${name(place.organisation)} werkt. Uw plek daar is beëindigd.`
        : `${provider.name} zegt nu dat u bij ${name(told.key)} werkt. Uw plek bij ${name(place.organisation)} is beëindigd.`,
    );
  return notices;
}

const hasPlace = async (trx: Trx, person: string, organisation: string): Promise<boolean> =>
  (await placesOf(trx, person)).some(
    (it: Membership) => it.organisation === organisation && it.organ === "staff",
  );
