/** A provider for tests that gives whatever token the test says: right ones, and forged ones. */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { IdentityProvider } from "#kit/identity-providers.ts";

export interface Token {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** With which key it is signed; null leaves the signature empty, a text makes it a shared secret. */
  key: KeyObject | string | null;
}

export interface Forger {
  settings: IdentityProvider;
  /** What makes of a right token the one that is given. */
  forge: (right: Token) => Token;
  /** Whether it takes the question and says nothing. */
  silent: boolean;
  close: () => Promise<void>;
}

/** What a browser must never see. */
export const ACCESS_TOKEN = "toegangsbewijs-van-de-aanbieder";
export const SECRET = "geheim-van-deze-installatie-dat-lang-genoeg-is";
const CLIENT = "vliegwiel";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function written({ header, claims, key }: Token): string {
  const text = `${part(header)}.${part(claims)}`;
  if (key === null) return `${text}.`;
  const signature =
    typeof key === "string"
      ? createHmac("sha256", key).update(text).digest()
      : sign("sha256", Buffer.from(text), key);
  return `${text}.${signature.toString("base64url")}`;
}

export const newKey = (): { privateKey: KeyObject; publicKey: KeyObject } =>
  generateKeyPairSync("rsa", { modulusLength: 2048 });

/** @param nonceOf what the log-in under way asked to be repeated */
export async function openForger(id: string, nonceOf: () => string): Promise<Forger> {
  const { privateKey, publicKey } = newKey();
  const forger = { forge: (right: Token) => right, silent: false };
  const server = createServer((request, response) => {
    const say = (value: unknown) => {
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(value));
    };
    if (forger.silent) return;
    if (request.url === "/jwks")
      say({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    else if (request.url === "/token")
      say({ access_token: ACCESS_TOKEN, token_type: "Bearer", id_token: written(forger.forge(right())) });
    else
      say({
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ["code"] },
        ...{ subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"] },
        authorization_response_iss_parameter_supported: true,
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const right = (): Token => {
    const now = Math.floor(Date.now() / 1_000);
    return {
      header: { alg: "RS256", kid: "1", typ: "JWT" },
      claims: {
        ...{ iss: issuer, sub: "1", aud: CLIENT, exp: now + 300, iat: now, nonce: nonceOf() },
        name: `Rol van ${id}`,
      },
      key: privateKey,
    };
  };
  return Object.assign(forger, {
    settings: {
      ...{ id, name: `Aanbieder ${id}`, issuer, clientId: CLIENT, clientSecret: SECRET },
      ...{ scope: "openid", acr: [], domains: {}, verifiesEmail: false, role: "reader" as const },
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  });
}
