/**
 * Log-in by OpenID Connect: authorization code with PKCE, state and nonce (OpenID NL GOV 1.0.1). What the provider
 * answers is checked by `openid-client`; what it leaves out is refused here.
 */
import { readFile } from "node:fs/promises";
import * as client from "openid-client";
import { importPKCS8 } from "./private-key.ts";
import type { IdentityProvider } from "#kit/identity-providers.ts";

/** A provider that is slower than this is away. */
const PATIENCE_S = 5;

/** Logging in anew was done no longer ago than this when the reader comes back. */
const ANEW_S = 300;

/** Why nobody could be logged in, in a sentence for whoever tried. */
export class LogInRefused extends Error {}

/** The provider did not answer, or too late. */
export class ProviderAway extends LogInRefused {}

/** What a provider says of who logged in. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  /** Only a verified one: another proves nothing. */
  email: string | null;
  claims: Record<string, unknown>;
}

/** What is kept between going to the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

const configurations = new Map<string, Promise<client.Configuration>>();

/** Asks the provider once what it offers; one that was away is asked again. */
function configurationOf(provider: IdentityProvider): Promise<client.Configuration> {
  const name = JSON.stringify(provider);
  const known = configurations.get(name);
  if (known) return known;
  const found = discover(provider);
  configurations.set(name, found);
  found.catch(() => configurations.delete(name));
  return found;
}

async function discover(provider: IdentityProvider): Promise<client.Configuration> {
  const issuer = new URL(provider.issuer);
  const proof =
    provider.privateKey === undefined
      ? client.ClientSecretBasic(provider.clientSecret)
      : client.PrivateKeyJwt(await importPKCS8(await readFile(provider.privateKey, "utf8")));
  return client.discovery(issuer, provider.clientId, undefined, proof, {
    timeout: PATIENCE_S,
    execute: [
      // Of a token that comes straight from the provider the library takes TLS for its signature, unless told.
      client.enableNonRepudiationChecks,
      // The provider that comes along with the demo listens on this machine alone.
      ...(issuer.protocol === "http:" && isLoopback(issuer.hostname)
        ? // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out, as here it should
          [client.allowInsecureRequests]
        : []),
    ],
  });
}

const isLoopback = (host: string): boolean => ["127.0.0.1", "[::1]", "localhost"].includes(host);

/**
 * Where to send a reader to log in, and what must be remembered until he is back.
 * @param callback our own address that the provider sends him to
 * @param anew whether he is asked who he is also when the provider knows
 * @throws LogInRefused when the provider does not answer
 */
export async function begin(
  provider: IdentityProvider,
  callback: string,
  anew = false,
): Promise<{ address: string; attempt: Attempt }> {
  const configuration = await asked(provider, () => configurationOf(provider));
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: provider.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    ...(anew && { prompt: "login", max_age: String(ANEW_S) }),
    ...(provider.acr.length > 0 && { acr_values: provider.acr.join(" ") }),
  });
  return { address: address.href, attempt };
}

/**
 * Who came back from the provider.
 * @param returned our address with what the provider put behind it
 * @throws LogInRefused when it is not the answer to this attempt, or says less than was asked
 */
export async function finish(
  provider: IdentityProvider,
  returned: URL,
  { state, nonce, verifier }: Attempt,
  anew = false,
): Promise<Identity> {
  const configuration = await asked(provider, () => configurationOf(provider));
  const tokens = await asked(provider, () =>
    client.authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      // A provider that does not say when it asked who it is, is refused.
      ...(anew && { maxAge: ANEW_S }),
    }),
  );
  const token = tokens.claims();
  if (tokens.id_token !== undefined && !isOfWhoLogsIn(tokens.id_token))
    throw new LogInRefused(notAsAsked(provider));
  if (!token) throw new LogInRefused(`${provider.name} zei niet wie u bent. Probeer het opnieuw.`);
  // A provider may ignore the level that was asked for, and say nothing of it.
  if (provider.acr.length > 0 && !provider.acr.some((it) => it === token.acr))
    throw new LogInRefused(
      `U logde bij ${provider.name} in op een lager niveau dan hier nodig is. Log in met uw tweede factor, of vraag uw beheerder.`,
    );
  // Claims of a scope come here and not in the token.
  const told = configuration.serverMetadata().userinfo_endpoint
    ? await asked(provider, () => client.fetchUserInfo(configuration, tokens.access_token, token.sub))
    : {};
  const claims: Record<string, unknown> = { ...token, ...told };
  return {
    issuer: token.iss,
    subject: token.sub,
    name: nameIn(claims),
    email: emailIn(claims, provider.verifiesEmail),
    claims,
  };
}

/** A token of another kind says so in its head (RFC 8725, 3.11); the library looks at no kind. */
function isOfWhoLogsIn(token: string): boolean {
  const head = Buffer.from(token.split(".", 1)[0] ?? "", "base64url").toString();
  const { typ } = JSON.parse(head) as { typ?: unknown };
  return typ === undefined || (typeof typ === "string" && /^(application\/)?jwt$/i.test(typ));
}

function nameIn(claims: Record<string, unknown>): string {
  const text = (name: string): string => {
    const given = claims[name];
    return typeof given === "string" ? given.trim() : "";
  };
  const full = text("name") || [text("given_name"), text("family_name")].filter(Boolean).join(" ");
  return (full || text("preferred_username") || text("email") || "Naam niet bekend").slice(0, 200);
}

function emailIn(
  { email, email_verified: verified }: Record<string, unknown>,
  always: boolean,
): string | null {
  if (typeof email !== "string" || !email.includes("@")) return null;
  return always || verified === true ? email.toLowerCase() : null;
}

/** Says in a sentence what a provider did wrong or the reader did not finish. */
async function asked<Answer>(provider: IdentityProvider, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    const why = whyNot(provider, cause);
    if (why !== null) throw new LogInRefused(why, { cause });
    throw new ProviderAway(
      `${provider.name} antwoordt niet. Alles wat openbaar is, blijft te lezen; probeer het later opnieuw.`,
      { cause },
    );
  }
}

/** Null for one that said nothing at all. */
function whyNot({ name }: IdentityProvider, cause: unknown): string | null {
  if (cause instanceof client.AuthorizationResponseError)
    return cause.error === "access_denied"
      ? `U hebt het inloggen bij ${name} afgebroken.`
      : `${name} liet u niet inloggen (${cause.error}). Probeer het opnieuw, of vraag uw beheerder.`;
  const { code = "" } = cause as { code?: string };
  if (SAID_NOTHING.includes(code)) return null;
  return cause instanceof client.ResponseBodyError || code.startsWith("OAUTH_") ? notAsAsked({ name }) : null;
}

/** What the library calls an answer that came too late. */
const SAID_NOTHING = ["OAUTH_TIMEOUT", "OAUTH_ABORT"];

const notAsAsked = ({ name }: Pick<IdentityProvider, "name">): string =>
  `Het antwoord van ${name} klopt niet met wat wij vroegen. Begin opnieuw met inloggen.`;
