import type { BlockList } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type IdentityProvider, readIdentityProviders } from "#kit/identity-providers.ts";
import { proxiesIn } from "#kit/http/proxies.ts";
import { scannerPlace, type ScannerPlace } from "#kit/upload/scanner.ts";

const POSTGRES_URL = z.string().regex(/^postgres(ql)?:\/\//, "moet met postgres:// beginnen");

/** Reads a setting that says itself what is wrong with it. */
const orIssue =
  <Value>(read: (text: string) => Value) =>
  (text: string, context: z.RefinementCtx): Value => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  };

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** Port for who watches the installation (`/metrics`, `/healthz`, `/readyz`); without it there is none. */
  WATCH_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  WATCH_HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./var"),
  DATABASE_URL: POSTGRES_URL.optional(),
  /** The owner of the tables at that server, where DATABASE_URL is the role that serves. */
  DATABASE_OWNER_URL: POSTGRES_URL.optional(),
  /** A standby of that server, for pages that may be a moment old. */
  DATABASE_READ_URL: POSTGRES_URL.optional(),
  /** Seconds that the standby may be behind; then pages are read from the server itself. */
  DATABASE_READ_LAG: z.coerce.number().min(1).max(3600).default(10),
  /** 1 to change nothing in the database: for a role that may only read. On a standby that goes without saying. */
  READ_ONLY: z.enum(["0", "1"]).default("0"),
  /** Folder with the programs of another PostgreSQL than the one that comes along, for the embedded database. */
  POSTGRES_BIN: z.string().startsWith("/", "moet een volledig pad zijn").optional(),
  /** Where the register is fetched from when no file is given. */
  ROO_URL: z.url().default("https://organisaties.overheid.nl/archive/exportOO.xml"),
  /** Hosts an import may fetch from, separated by commas. */
  SOURCE_HOSTS: z.string().default("organisaties.overheid.nl,service.pdok.nl,publicaties.rvig.nl"),
  /** Address people can mail; shown on the contact page and in the API description. */
  CONTACT_EMAIL: z.email().optional(),
  /** The organisation that runs this installation, shown on "Van wie is Vliegwiel?". */
  HOSTED_BY: z.string().min(1).optional(),
  /** Its number (OIN), by which programs that get events know where they come from. */
  HOST_OIN: z
    .string()
    .regex(/^\d{20}$/, "moet uit twintig cijfers bestaan")
    .optional(),
  PUBLIC_URL: z.url().optional(),
  /** Where people ask what is kept of them; the contact address unless told. */
  PRIVACY_EMAIL: z.email().optional(),
  /** A text file with the agreement between who runs this installation and the organisations that take part. */
  DATA_AGREEMENT: z.string().min(1).optional(),
  /** A text file with the summary of the assessment of what it means for persons (DPIA, AVG article 35). */
  DPIA_SUMMARY: z.string().min(1).optional(),
  /** Where the data lie, in a sentence: "Datacenter in Groningen, Nederland". */
  DATA_LOCATION: z.string().min(1).max(300).optional(),
  /** A file that describes where people log in; without it nobody can. */
  IDENTITY_PROVIDERS: z.string().min(1).optional(),
  /** The mail server: `smtp://user:password@host:587` or `smtps://…`. Without it mail is put in a folder of DATA_DIR. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, "moet met smtp:// of smtps:// beginnen")
    .optional(),
  /** The sender of mail: an address, or `Vliegwiel <vliegwiel@gemeente.example>`. */
  MAIL_FROM: z.string().includes("@", { error: "moet een e-mailadres zijn" }).optional(),
  /** Folder for what proves the record outside the database; in DATA_DIR unless told. */
  AUDIT_DIR: z.string().min(1).optional(),
  /** Where the virus scanner listens (clamd): a socket's path, or host and port. Without it files are kept unread. */
  CLAMD: z.string().transform(orIssue(scannerPlace)).optional(),
  /** Proxies whose X-Forwarded-Proto is believed: addresses and ranges, separated by commas. Nobody's unless named. */
  TRUSTED_PROXIES: z.string().default("").transform(orIssue(proxiesIn)),
  /** `production` refuses a database that may lose confirmed changes. */
  NODE_ENV: z.string().default("development"),
  LOG_LEVEL: z.enum(["info", "warn", "error", "silent"]).default("info"),
});

export interface Config {
  port: number;
  host: string;
  /** Null when nobody watches. */
  watch: { port: number; host: string } | null;
  dataDir: string;
  databaseUrl: string | null;
  ownerUrl: string | null;
  readUrl: string | null;
  readLagSeconds: number;
  readOnly: boolean;
  postgresBin: string | null;
  rooUrl: string;
  sourceHosts: string[];
  contactEmail: string | null;
  hostedBy: string | null;
  hostOin: string | null;
  publicUrl: string | null;
  privacyEmail: string | null;
  /** The text of the agreement on data; null when none was given. */
  agreement: string | null;
  /** The summary of the DPIA, and where the data lie; null when nobody told. */
  assessment: string | null;
  location: string | null;
  providers: readonly IdentityProvider[];
  /** Null where mail goes into `mailDir`. */
  smtpUrl: string | null;
  mailFrom: string;
  mailDir: string;
  auditDir: string;
  scanner: ScannerPlace | null;
  trustedProxies: BlockList;
  production: boolean;
  logLevel: "info" | "warn" | "error" | "silent";
}

/** Settings with a password in them: each can stand in a file that a vault puts there. */
const IN_FILES = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_READ_URL", "SMTP_URL"] as const;

/** The settings as they were given, with those that stand in files (`SMTP_URL_FILE`) read from there. */
function withFiles(given: Record<string, string | undefined>): Record<string, string | undefined> {
  const read = IN_FILES.flatMap((name) => {
    const path = given[`${name}_FILE`];
    if (path === undefined) return [];
    if (given[name] !== undefined)
      throw new Error(`Instelling ${name}: staat er ook als ${name}_FILE. Kies één van beide.`);
    return [[name, readFor(`${name}_FILE`, path)]];
  });
  return { ...given, ...(Object.fromEntries(read) as Record<string, string>) };
}

/**
 * The settings from the environment, parsed once.
 * @throws Error with one Dutch sentence per wrong setting
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = withFiles(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")),
  );
  if (given.NODE_ENV === "production" && given.NODE_TLS_REJECT_UNAUTHORIZED === "0")
    throw new Error(
      "Instelling NODE_TLS_REJECT_UNAUTHORIZED: staat op 0, en dan geldt elk certificaat. Haal haar weg; geef een eigen CA met NODE_EXTRA_CA_CERTS.",
    );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `Instelling ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(lines.join("\n"));
  }
  const it = parsed.data;
  if (it.DATABASE_READ_URL !== undefined && it.DATABASE_URL === undefined)
    throw new Error(
      "Instelling DATABASE_READ_URL: heeft ook DATABASE_URL nodig, de server die gevolgd wordt.",
    );
  if (it.DATABASE_OWNER_URL !== undefined && it.DATABASE_URL === undefined)
    throw new Error(
      "Instelling DATABASE_OWNER_URL: heeft ook DATABASE_URL nodig, van wie de pagina’s maakt.",
    );
  if (it.SMTP_URL !== undefined && (it.MAIL_FROM === undefined || it.PUBLIC_URL === undefined))
    throw new Error(
      "Instelling SMTP_URL: heeft ook MAIL_FROM nodig, de afzender, en PUBLIC_URL, waar links in mail heen gaan.",
    );
  return {
    port: it.PORT,
    host: it.HOST,
    watch: it.WATCH_PORT === undefined ? null : { port: it.WATCH_PORT, host: it.WATCH_HOST },
    dataDir: it.DATA_DIR,
    databaseUrl: it.DATABASE_URL ?? null,
    ownerUrl: it.DATABASE_OWNER_URL ?? null,
    readUrl: it.DATABASE_READ_URL ?? null,
    readLagSeconds: it.DATABASE_READ_LAG,
    readOnly: it.READ_ONLY === "1",
    postgresBin: it.POSTGRES_BIN ?? null,
    rooUrl: it.ROO_URL,
    sourceHosts: it.SOURCE_HOSTS.split(",").map((host) => host.trim()),
    contactEmail: it.CONTACT_EMAIL ?? null,
    hostedBy: it.HOSTED_BY ?? null,
    hostOin: it.HOST_OIN ?? null,
    publicUrl: it.PUBLIC_URL ?? null,
    privacyEmail: it.PRIVACY_EMAIL ?? it.CONTACT_EMAIL ?? null,
    agreement: it.DATA_AGREEMENT === undefined ? null : readFor("DATA_AGREEMENT", it.DATA_AGREEMENT),
    assessment: it.DPIA_SUMMARY === undefined ? null : readFor("DPIA_SUMMARY", it.DPIA_SUMMARY),
    location: it.DATA_LOCATION ?? null,
    providers: it.IDENTITY_PROVIDERS === undefined ? [] : readIdentityProviders(it.IDENTITY_PROVIDERS),
    smtpUrl: it.SMTP_URL ?? null,
    mailFrom: it.MAIL_FROM ?? "Vliegwiel <vliegwiel@localhost>",
    mailDir: join(it.DATA_DIR, "post"),
    auditDir: it.AUDIT_DIR ?? join(it.DATA_DIR, "vastlegging"),
    scanner: it.CLAMD ?? null,
    trustedProxies: it.TRUSTED_PROXIES,
    production: it.NODE_ENV === "production",
    logLevel: it.LOG_LEVEL,
  };
}

/** @throws Error with a sentence when it cannot be read */
function readFor(setting: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new Error(`Instelling ${setting} (${path}): dit bestand is niet te lezen.`);
  }
}

/** The standby, as a place to connect to; it takes no change. */
export const standbyOf = (config: Config) => ({ ...config, databaseUrl: config.readUrl, readOnly: true });
