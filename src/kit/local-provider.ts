/**
 * An identity provider inside this process, for the demo and for tests: it asks no password. What it answers comes from a real
 * library, so that logging in is proven and not played. No setting opens it, it listens on this machine alone, and it
 * refuses whoever comes from elsewhere.
 */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";
import type { IdentityProvider } from "./identity-providers.ts";

export interface Account {
  subject: string;
  claims: Record<string, unknown>;
  /** The level at which this account logs in. */
  acr?: string;
}

export interface LocalProvider {
  issuer: string;
  settings: IdentityProvider;
  close: () => Promise<void>;
}

const CHOICE = "/kiezen/";
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const FORWARDED = /^(forwarded|via|x-forwarded-.*|x-real-ip)$/;

/**
 * @param callbacks our own addresses to which it sends people back
 * @param account an account by its name
 * @param choose who logs in: known at once, or null after it answered with a page that sends the name to its own address
 */
export async function openLocalProvider(
  callbacks: readonly string[],
  account: (subject: string) => Account | undefined,
  choose: (request: IncomingMessage, response: ServerResponse) => Promise<string | null>,
): Promise<LocalProvider> {
  const server: Server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientSecret = randomBytes(32).toString("base64url");
  const configuration: Configuration = {
    clients: [
      {
        client_id: "vliegwiel",
        client_secret: clientSecret,
        redirect_uris: [...callbacks],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub", "acr"], profile: ["name", "organisatie"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...account(subject)?.claims }),
    }),
    interactions: { url: (_context, interaction) => `${CHOICE}${interaction.uid}` },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    jwks: {
      keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })],
    },
    // Whoever logs in again may choose again: nothing is remembered from one time to the next.
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 3_600, Session: 1 },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();

  /** Where a person would type a password: here he says who he is. */
  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, grantId, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      const subject = await choose(request, response);
      const found = subject === null ? undefined : account(subject);
      if (!found) return;
      await provider.interactionFinished(request, response, {
        login: { accountId: found.subject, ...(found.acr !== undefined && { acr: found.acr }) },
      });
      return;
    }
    const grant =
      (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
      new provider.Grant({
        ...(session?.accountId !== undefined && { accountId: session.accountId }),
        clientId: String(params.client_id),
      });
    grant.addOIDCScope(String(params.scope));
    const consent = { consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, consent, { mergeWithLastSubmission: true });
  }

  server.on("request", (request, response) => {
    if (!isFromHere(request)) {
      response.writeHead(403, { "Content-Type": "text/plain; charset=UTF-8" });
      response.end("Hier logt alleen in wie op deze computer zelf werkt.\n");
      return;
    }
    const done = request.url?.startsWith(CHOICE) ? interact(request, response) : answer(request, response);
    done.catch(() => {
      if (response.headersSent) return;
      response.writeHead(400, { "Content-Type": "text/plain; charset=UTF-8" });
      response.end("Dit inloggen is verlopen. Ga terug naar Vliegwiel en begin opnieuw.\n");
    });
  });

  return {
    issuer,
    settings: {
      id: "proef",
      name: "een proefrol",
      issuer,
      clientId: "vliegwiel",
      clientSecret,
      scope: "openid profile email",
      acr: [],
      domains: {},
      verifiesEmail: false,
      role: "reader",
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Asked under a name of this machine, and passed on by nobody. */
const isFromHere = ({ headers }: IncomingMessage): boolean =>
  LOOPBACK.test(headers.host ?? "") && !Object.keys(headers).some((name) => FORWARDED.test(name));
