/**
 * An identity provider on this machine, for tests: it asks nothing and logs in whoever the test says. Real answers of a
 * real library, so that a test proves the protocol.
 */
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";
import type { IdentityProvider } from "#kit/identity-providers.ts";

export interface TestProvider {
  issuer: string;
  settings: IdentityProvider;
  /** Whoever logs in next. */
  who: { subject: string; claims: Record<string, unknown>; acr?: string };
  close: () => Promise<void>;
}

const SECRET = "alleen-voor-proeven-0123456789abcdef";

export async function openTestProvider(callback: string): Promise<TestProvider> {
  const server: Server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const it: TestProvider = {
    issuer,
    who: { subject: "iemand", claims: { name: "Griffier, gemeente Assen" } },
    settings: {
      id: "proef",
      name: "Proefaanbieder",
      issuer,
      clientId: "vliegwiel",
      clientSecret: SECRET,
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
  const configuration: Configuration = {
    clients: [
      {
        client_id: "vliegwiel",
        client_secret: SECRET,
        redirect_uris: [callback],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub", "acr"], profile: ["name", "organisatie"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...it.who.claims }),
    }),
    interactions: { url: (_context, interaction) => `/inloggen/${interaction.uid}` },
    cookies: { keys: ["alleen-voor-proeven"] },
    jwks: {
      keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })],
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/inloggen/")) {
      void answer(request, response);
      return;
    }
    // The page where a person would type a password: here he is who the test says.
    void provider.interactionDetails(request, response).then(async ({ prompt, params, grantId, session }) => {
      if (prompt.name === "login")
        return provider.interactionFinished(request, response, {
          login: { accountId: it.who.subject, ...(it.who.acr === undefined ? {} : { acr: it.who.acr }) },
        });
      const grant =
        grantId === undefined
          ? new provider.Grant({
              ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
              clientId: String(params.client_id),
            })
          : await provider.Grant.find(grantId);
      grant?.addOIDCScope(String(params.scope));
      return provider.interactionFinished(
        request,
        response,
        { consent: { grantId: (await grant?.save()) ?? "" } },
        { mergeWithLastSubmission: true },
      );
    });
  });
  return it;
}
