/**
 * Questions that come back are planned once per connection: reading and planning a question took half of what the
 * database spent on a page. The name of a prepared question follows from its text.
 */
import { createHash } from "node:crypto";
import type pg from "pg";

/** A question is prepared the third time it comes: what filters make up by chance mostly comes once. */
const OFTEN = 3;
/** A plan takes some tens of kilobytes on every connection; there are about as many questions as this in all pages. */
const MOST_PREPARED = 150;
/** Texts of which it is counted how often they came. */
const MOST_COUNTED = 1_000;

const counted = new Map<string, number>();
const names = new Map<string, string>();
/** Grows when tables changed under plans that were made: then all are made anew, under other names. */
let generation = 0;

/** The name a question is prepared under; null for one that comes too seldom. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  const count = (counted.get(text) ?? 0) + 1;
  counted.delete(text);
  if (count < OFTEN || names.size >= MOST_PREPARED) {
    counted.set(text, count);
    for (const oldest of counted.keys()) {
      if (counted.size <= MOST_COUNTED) break;
      counted.delete(oldest);
    }
    return null;
  }
  const name = `${generation}-${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/** A back-up was put back, or another program brought the tables up to date: the old plans do not fit the new rows. */
const isOutdated = (error: unknown): boolean =>
  (error as { code?: string }).code === "0A000" && /cached plan/.test((error as Error).message);

/** Lets a connection prepare the questions with parameters that it is asked often; changes are asked as they are. */
export function preparesOften(client: pg.ClientBase): void {
  const plainly = client.query.bind(client) as (...words: unknown[]) => Promise<pg.QueryResult>;
  const preparing = async (text: string, values: unknown[]) => {
    const name = nameOf(text);
    if (name === null) return plainly(text, values);
    try {
      return await plainly({ name, text, values });
    } catch (error) {
      if (!isOutdated(error)) throw error;
      if (names.get(text) === name) {
        names.clear();
        generation += 1;
      }
      // Inside a transaction the server refuses this too: then the whole of it has failed.
      return plainly(text, values);
    }
  };
  client.query = ((...words: unknown[]) => {
    const [text, values] = words;
    const reads = words.length === 2 && typeof text === "string" && /^\s*(select|with)\b/.test(text);
    return reads && Array.isArray(values) && values.length > 0 ? preparing(text, values) : plainly(...words);
  }) as typeof client.query;
}
