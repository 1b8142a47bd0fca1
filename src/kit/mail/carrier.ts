/** How mail leaves: by the server of the installation's settings, or into a folder when there is none. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";

export interface Message {
  /** Without brackets; the same for every copy. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The address that ends letters like it (RFC 8058); absent where there is nothing to end. */
  stop?: string;
}

/** Hands over one message; it throws MailRefused, or any error when it may be tried again. */
export type Carrier = (message: Message) => Promise<void>;

/** It will never arrive. */
export class MailRefused extends Error {
  /** Whether it is the address that is wrong, and not this message. */
  readonly address: boolean;

  constructor(message: string, address: boolean) {
    super(message);
    this.address = address;
  }
}

const headersOf = ({ messageId, to, subject, text, html, stop }: Message, from: string) => ({
  from,
  to,
  subject,
  text,
  html,
  messageId: `<${messageId}>`,
  headers: {
    "Auto-Submitted": "auto-generated",
    ...(stop !== undefined && {
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  },
});

/** Shorter than a letter is left alone for, so that a slow server gets no second copy meanwhile. */
const PATIENCE_MS = 30_000;

/** @param url `smtp://user:password@host:587` or `smtps://…`; over `smtp:` to another machine TLS is demanded */
export function bySmtp(url: string, from: string): Carrier {
  const { hostname } = new URL(url);
  const own = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const transport = createTransport({
    url,
    requireTLS: !own,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (message) => {
    // It is sent raw where the server cannot take it, and then arrives nowhere.
    if (/[^\x20-\x7e]/.test(message.to))
      throw new MailRefused("In het adres staat een teken dat mail niet draagt.", true);
    try {
      await transport.sendMail({ ...headersOf(message, from), dsn: returnedBy(message) });
    } catch (error) {
      throw refusedBy(error) ?? error;
    }
  };
}

/**
 * What a server that knows of it (RFC 3461) sends back when it cannot deliver: the number of the letter, and of the letter no
 * more than its head, for it may hold a link that lets somebody in.
 */
const returnedBy = ({ messageId }: Message) => ({
  id: messageId.split("@", 1)[0] ?? "",
  return: "headers" as const,
  notify: ["failure" as const],
});

interface SmtpError {
  responseCode?: number;
  command?: string;
}

/** What a server says with 5xx it says for good (RFC 5321, 4.2.1); with 4xx it says: later. */
function refusedBy(error: unknown): MailRefused | null {
  const { responseCode = 0, command } = error as SmtpError;
  if (responseCode < 500) return null;
  // Somebody must mend a password or a sender; letters wait for that.
  if (command !== "RCPT TO" && command !== "DATA") return null;
  return command === "RCPT TO"
    ? new MailRefused(`De mailserver kent dit adres niet (${responseCode}).`, true)
    : new MailRefused(`De mailserver weigerde dit bericht (${responseCode}).`, false);
}

/** Writes each message to a file of its own, that any mail program opens. A second copy takes the place of the first. */
export function intoFolder(folder: string, from: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (message) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { message: bytes } = await transport.sendMail(headersOf(message, from));
    const file = join(folder, `${message.messageId.replaceAll(/[^\w.-]+/g, "-")}.eml`);
    writeFileSync(`${file}.new`, bytes as Buffer, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
}
