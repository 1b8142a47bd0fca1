/** From "Inloggen" to a visit: sends a reader to his provider, and begins a visit when he comes back. */
import type { IdentityProvider } from "#kit/identity-providers.ts";
import { record } from "#kit/audit/record.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { countTry } from "#kit/http/tries.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { remember, take } from "./attempts.ts";
import type { Trx } from "./db.ts";
import { LOG_INS_BY_ACCOUNT } from "./limits.ts";
import { placesOf } from "./memberships.ts";
import { followMergers } from "./merging.ts";
import { begin, finish, type Identity, LogInRefused } from "./oidc.ts";
import { organisationTold } from "./organisations-told.ts";
import { followProvider } from "./provider-places.ts";
import { personOfIdentity } from "./persons.ts";
import { beginSession } from "./sessions.ts";

/** @throws Problem 404 for one that this installation does not have */
export function providerCalled(building: Building, id: string): IdentityProvider {
  const found = building.providers.find((it) => it.id === id);
  if (!found) throw notFound("Zo’n manier van inloggen is er niet.");
  return found;
}

/** Only a page of our own: a link must not send whoever logs in elsewhere (ASVS 3.7.2). */
export function ownPath(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || /[\\\s]/.test(asked)) return "/mijn-werk";
  const { origin, pathname, search } = new URL(asked, "http://ons.invalid");
  return origin === "http://ons.invalid" ? pathname + search : "/mijn-werk";
}

/** @returns the address of the provider, what it will hand back, and what the browser keeps until it is back */
export async function sendAway(
  building: Building,
  provider: IdentityProvider,
  back: string,
  callback: string,
  anew: boolean,
): Promise<{ address: string; state: string; secret: string }> {
  const { address, attempt } = await begin(provider, callback, anew);
  const pending = { ...attempt, provider: provider.id, back, anew };
  const secret = await remember(building.primary, pending, building.clock());
  return { address, state: attempt.state, secret };
}

export interface LoggedIn {
  /** For the cookie. */
  secret: string;
  back: string;
  /** What the reader should know of his rights; nothing mostly. */
  notices: string[];
}

/** As the record has it; who failed is not known. */
const logIn = ({ id }: IdentityProvider) =>
  ({ action: "inloggen", object: `aanbieder:${id}`, origin: "web" }) as const;

/**
 * Begins a visit for who came back.
 * @param returned our own address, with what the provider put behind it
 * @throws LogInRefused with a sentence
 * @throws TooOften for an account that did this too often
 */
export async function welcome(
  building: Building,
  attemptSecret: string | null,
  returned: URL,
): Promise<LoggedIn> {
  const at = building.clock();
  const pending = attemptSecret === null ? null : await take(building.primary, attemptSecret, at);
  if (!pending)
    throw new LogInRefused("Dit inloggen duurde te lang, of begon in een ander venster. Begin opnieuw.");
  const provider = providerCalled(building, pending.provider);
  const identity = await finish(provider, returned, pending, pending.anew).catch(async (error: unknown) => {
    await record(building.primary, { ...logIn(provider), actor: null, result: "refused" }, at);
    throw error;
  });
  await countTry(building.primary, LOG_INS_BY_ACCOUNT, `${identity.issuer} ${identity.subject}`, at);
  const told = await organisationTold(building.primary, provider, identity);
  const work = async (trx: Trx): Promise<LoggedIn> => {
    const person = await personOfIdentity(trx, provider.id, identity, at);
    const notices = [
      ...(await followMergers(trx, person, at)),
      ...(await followProvider(trx, { person, provider, told }, at)),
    ];
    const [acting] = await placesOf(trx, person);
    const secret = await beginSession(
      trx,
      { person, provider: provider.id, acting: acting?.id ?? null, anew: pending.anew },
      at,
    );
    await record(trx, { ...logIn(provider), actor: person }, at);
    return { secret, back: pending.back, notices };
  };
  // Who logs in is nobody yet.
  return seeingAll(building.primary, () => building.primary.transaction().execute(work));
}

export type { Identity };
