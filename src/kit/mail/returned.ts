/**
 * Mail that came back (RFC 3464): which letter it was, and whether its address is wrong. Anyone can send such a mail; it
 * counts for a letter alone whose number it knows, and that number was told to nobody but whoever got it.
 */
import type { Kysely, QueryExecutorProvider } from "kysely";
import PostalMime, { type Attachment } from "postal-mime";
import type { MailTables } from "./outbox.ts";

export interface Returned {
  /** The number of the letter. */
  letter: string;
  /** "5.1.1" (RFC 3463) */
  status: string;
}

/** What says that a mailbox or its server is not there. Other ends of 5 are about this one message, or a full mailbox. */
const WRONG_ADDRESS = /^5\.(0\.\d+|1\.\d+|2\.1|4\.\d+)$/;
const REPORT = ["message/delivery-status", "message/global-delivery-status"];
const ORIGINAL = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];
const NUMBER = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const ENVELOPE = new RegExp(`^${NUMBER}$`);
const MESSAGE_ID = new RegExp(`^<${NUMBER}@`);

/** @returns null for mail that says of no letter that it failed for good: a holiday notice, a delay, anything else */
export async function readReturned(bytes: Uint8Array): Promise<Returned | null> {
  const options = { forceRfc822Attachments: true, attachmentEncoding: "utf8" } as const;
  const parts = await PostalMime.parse(bytes, options).then(
    (it) => it.attachments,
    // It is no mail, or nests deeper than mail does.
    () => [],
  );
  const report = parts.find((it) => REPORT.includes(it.mimeType));
  if (!report) return null;
  // First what is said of the whole, then a block for each address: ours go to one.
  const fields = await fieldsIn(textOf(report).replaceAll(/\r?\n\r?\n(?=\S)/g, "\n"));
  const status = /^5\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0];
  if (fields.get("action")?.toLowerCase() !== "failed" || status === undefined) return null;
  const original = parts.find((it) => ORIGINAL.includes(it.mimeType));
  const head = original ? await fieldsIn(textOf(original)) : new Map<string, string>();
  const [, letter] =
    ENVELOPE.exec(fields.get("original-envelope-id") ?? "") ??
    MESSAGE_ID.exec(head.get("message-id") ?? "") ??
    [];
  return letter === undefined ? null : { letter, status };
}

const textOf = ({ content }: Attachment): string => (typeof content === "string" ? content : "");

/** The fields of a head, each once: both kinds of parts are written as heads of mail are. */
async function fieldsIn(text: string): Promise<Map<string, string>> {
  const { headers } = await PostalMime.parse(text);
  return new Map(headers.toReversed().map((it) => [it.key, it.value.trim()]));
}

/**
 * Writes down that a letter came back; where the address is wrong nothing more goes there. Read again it changes nothing:
 * its owner may have said meanwhile that the address is right.
 * @returns what was wrong, or that we sent no such letter
 */
export async function noteReturned(
  trx: QueryExecutorProvider,
  { letter, status }: Returned,
  at: Date,
): Promise<"address" | "letter" | "known" | "unknown"> {
  const db = trx as unknown as Kysely<MailTables>;
  const sent = await db
    .selectFrom("mail")
    .select(["recipient", "failure"])
    .where("id", "=", letter)
    .forUpdate()
    .executeTakeFirst();
  if (!sent) return "unknown";
  if (sent.failure !== null) return "known";
  const address = WRONG_ADDRESS.test(status);
  const why = address
    ? `De mail kwam terug: dit adres is er niet (${status}).`
    : `De mail kwam terug: de mailserver gaf die niet door (${status}).`;
  await db.updateTable("mail").set({ failure: why }).where("id", "=", letter).execute();
  if (!address) return "letter";
  await db
    .insertInto("mail_refused")
    .values({ address: sent.recipient.toLowerCase(), at, why })
    .onConflict((it) => it.doNothing())
    .execute();
  return "address";
}
