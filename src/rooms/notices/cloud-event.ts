/** An event as programs get it: a CloudEvent by the profile of the Dutch government (NL GOV 1.1), signed. */
import { createHmac } from "node:crypto";
import type { Event } from "#kit/events/event.ts";
import type { Building } from "#kit/room.ts";

/** Structured JSON: in binary mode accents in headers arrive raw, and a missing moment becomes that of the reader. */
const CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

/** No attribute and no field holds a name: a program asks what a number means, if it may. */
export const asCloudEvent = ({ id, at, kind, about, detail, small }: Event, host: Building["host"]) => ({
  specversion: "1.0",
  id,
  source: sourceOf(host),
  type: `nl.vliegwiel.${kind}.v1`,
  time: at.toISOString(),
  ...(about[0] !== undefined && { subject: about[0] }),
  datacontenttype: "application/json",
  data: { over: about, ...detail, kleineWijziging: small },
});

/** With an OIN as the profile asks; without one the address of the installation, which CloudEvents itself allows. */
const sourceOf = ({ oin = null, publicUrl }: Building["host"]): string =>
  oin === null ? (publicUrl?.replace(/\/$/, "") ?? "urn:vliegwiel") : `urn:nld:oin:${oin}:systeem:vliegwiel`;

/** Before a secret, so that scanners know it for one. */
export const SECRET_PREFIX = "whsec_";

/** The headers of Standard Webhooks: who receives can use a library that exists, and a copy sent later is known by its moment. */
export function signed(id: string, body: string, secret: string, at: Date): Record<string, string> {
  const moment = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${moment}.${body}`).digest("base64");
  return {
    "Content-Type": CONTENT_TYPE,
    "webhook-id": id,
    "webhook-timestamp": moment,
    "webhook-signature": `v1,${signature}`,
  };
}
