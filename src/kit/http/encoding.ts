import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How an answer can be made smaller for the way; null is as it is. */
export type Encoding = "br" | "gzip";

const OURS: readonly Encoding[] = ["br", "gzip"];
/** The headers that browsers send; whatever else is read each time. */
const MOST_KNOWN = 200;
const known = new Map<string, Encoding | null>();

/**
 * The encoding of ours that a reader likes best, by its `Accept-Encoding`, the smallest first among equals; null when
 * it takes none or likes none better (RFC 9110, 12.5.3).
 */
export function encodingFor(accepted: string): Encoding | null {
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const found = readAccepted(accepted);
  if (known.size < MOST_KNOWN) known.set(accepted, found);
  return found;
}

function readAccepted(accepted: string): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((it) => it.trim());
    const weight = parameters.find((it) => it.startsWith("q="))?.slice(2) ?? "1";
    // What is no weight is no wish.
    if (name !== "") weights.set(name, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0);
  }
  const of = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  // Unnamed, as it is will do, but anything named is liked better.
  const asItIs = weights.get("identity") ?? 0;
  return OURS.reduce<Encoding | null>(
    (best, it) => (of(it) > 0 && of(it) > (best === null ? 0 : of(best)) && of(it) >= asItIs ? it : best),
    null,
  );
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The highest costs as much as the query itself and saves a few percent. */
const QUALITY = { page: 6, drawing: 9 };

/**
 * Makes an answer smaller, in a thread of its own: the largest pages take some ten milliseconds.
 * @param of a drawing is thousands of small steps: it takes a longer look to find what returns in them
 */
export const pack = (
  encoding: Encoding,
  plain: Buffer,
  of: keyof typeof QUALITY = "page",
): Promise<Buffer> =>
  encoding === "gzip"
    ? zip(plain)
    : brotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: QUALITY[of],
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });
