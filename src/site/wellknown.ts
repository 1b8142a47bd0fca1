import type { Handler } from "hono";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";

const MONTHS_VALID = 11;

/** Without an address of its own or of its keeper an installation has none: it would name nobody. */
export const hasSecurityTxt = ({ email, publicUrl }: Building["host"]): boolean =>
  email !== null || publicUrl !== null;

/**
 * RFC 9116; expires within a year of the answer, as internet.nl asks. A contact is a full address there, so without
 * one there is no file; whoever starts the site hears so.
 */
export const securityTxt =
  (building: Building): Handler =>
  (c) => {
    const expires = new Date(building.clock());
    expires.setUTCMonth(expires.getUTCMonth() + MONTHS_VALID, 1);
    expires.setUTCHours(0, 0, 0, 0);
    const { email, publicUrl } = building.host;
    const base = publicUrl?.replace(/\/$/, "") ?? "";
    if (!hasSecurityTxt(building.host))
      throw notFound("Deze installatie heeft geen security.txt: de beheerder gaf geen adres op.");
    const lines = [
      `Contact: ${email === null ? `${base}/over/contact` : `mailto:${email}`}`,
      `Expires: ${expires.toISOString().replace(".000Z", "Z")}`,
      "Preferred-Languages: nl, en",
      ...(base === "" ? [] : [`Canonical: ${base}/.well-known/security.txt`, `Policy: ${base}/over/contact`]),
    ];
    return c.text(`${lines.join("\n")}\n`);
  };

/** Everything is public; the spreadsheets and the API repeat what the pages say. */
export const robotsTxt: Handler = (c) =>
  c.text("User-agent: *\nDisallow: /zoeken\nDisallow: /*.csv\nDisallow: /api/v1/\n");
