/** The identity providers of an installation, as its keeper describes them in a file. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const Provider = z
  .strictObject({
    /** Part of addresses: "entra-assen". */
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, "gebruik kleine letters, cijfers en streepjes")
      .refine((it) => it !== "terug", "kies een andere naam"),
    /** What the button says: "Gemeente Assen". */
    name: z.string().min(1).max(80),
    issuer: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    /** Path of a private key (PEM, PKCS #8), for `private_key_jwt`. */
    privateKey: z.string().min(1).optional(),
    scope: z.string().default("openid profile email"),
    /** Levels of assurance of which a log-in must have one (`acr`). Empty: the provider decides. */
    acr: z.array(z.string().min(1)).default([]),
    /** The claim that names the organisation by a code of the register: TOOI, OIN or another. */
    organisationClaim: z.string().min(1).optional(),
    /** Organisations by the domain of a verified e-mail address. */
    domains: z.record(z.string().toLowerCase(), z.string().min(1)).default({}),
    /** Whether every address it gives is verified, also when it does not say so (`email_verified`). */
    verifiesEmail: z.boolean().default(false),
    /** The role that a claim or domain gives. */
    role: z.enum(["reader", "member"]).default("reader"),
  })
  .refine((it) => (it.clientSecret === undefined) !== (it.privateKey === undefined), {
    error: "geef clientSecret of privateKey, één van beide",
  });

export type IdentityProvider = z.output<typeof Provider>;

/**
 * @param path a JSON file with a list of providers
 * @throws Error with a sentence that names the file and everything that is wrong in it
 */
export function readIdentityProviders(path: string): IdentityProvider[] {
  const refuse = (why: string): never => {
    throw new Error(`Instelling IDENTITY_PROVIDERS (${path}): ${why}`);
  };
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return refuse(error instanceof SyntaxError ? "dit is geen JSON." : "dit bestand is niet te lezen.");
  }
  const read = z.array(Provider).min(1, "geef minstens één aanbieder").safeParse(given);
  if (!read.success)
    return refuse(read.error.issues.map((it) => `${it.path.join(".")}: ${it.message}`).join("; "));
  const ids = read.data.map((it) => it.id);
  const double = ids.find((id, place) => ids.indexOf(id) !== place);
  return double === undefined ? read.data : refuse(`${double} staat er twee keer in.`);
}
