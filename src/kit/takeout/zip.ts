/** Everything of one organisation as a file: the same for the command line and for the button of its page. */
import type { Kysely } from "kysely";
import { isDemo } from "../demo.ts";
import { productVersion } from "../root.ts";
import type { Side } from "../reader.ts";
import type { Belonging } from "./belonging.ts";
import { manifestOf, pack } from "./file.ts";
import { take } from "./take.ts";

export interface Zip {
  bytes: Uint8Array;
  /** How many rows each table has in it. */
  counts: Map<string, number>;
  /** Numbers of the persons that are in it. */
  persons: string[];
}

/** @param without the side whose own things are left out: whoever takes the file may not read them */
export async function zipOf(
  db: Kysely<object>,
  belongings: readonly Belonging[],
  { key, name }: { key: string; name: string },
  at: Date,
  without: Side | null = null,
): Promise<Zip> {
  const parts = await take(db, belongings, key, without);
  const counts = new Map([...parts].map(([table, rows]) => [table, rows.length]));
  const manifest = manifestOf({
    organisatie: { code: key, naam: name },
    gemaakt: at.toISOString(),
    product: productVersion,
    voorbeeld: await isDemo(db),
    aantallen: Object.fromEntries(counts),
  });
  return {
    bytes: pack(manifest, parts),
    counts,
    persons: (parts.get("person") ?? []).map((it) => String(it.id)),
  };
}
