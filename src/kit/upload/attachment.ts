import { Readable } from "node:stream";
import type { QueryExecutorProvider } from "kysely";
import { stillActing } from "../database/acting.ts";
import { contentOf, type KeptFile } from "./store.ts";

/** Opened by itself it is in a box of its own, in which nothing runs. */
const POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A file that somebody sent, to be saved and never shown as a page of ours. Whoever asks must have been let through before.
 */
export const attachment = (db: QueryExecutorProvider, file: KeptFile): Response =>
  new Response(Readable.toWeb(Readable.from(stillActing(contentOf(db, file.id)))) as ReadableStream, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": dispositionOf(file.name),
      "Content-Length": String(file.bytes),
      "Content-Security-Policy": POLICY,
      "Content-Type": file.type,
    },
  });

/** The name for old readers, and as it is (RFC 6266 and 8187). */
function dispositionOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/[^\w.() -]/g, "");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
