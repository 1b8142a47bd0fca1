import type { Context } from "hono";
import type { z } from "zod";
import { publicPage } from "#kit/http/page.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { COUNCILS, type CouncilWords } from "#rooms/law";
import {
  type Organisation,
  organisationByCode,
  ORGANISATION_TYPES,
  type OrganisationType,
} from "#rooms/organisations";
import type { Db } from "./db.ts";
import { councilPath } from "./paths.ts";

/** Kinds of organisation with an elected council, in the order in which they are listed. */
export const COUNCIL_TYPES = Object.keys(COUNCILS) as OrganisationType[];

/** Whom a page is about. */
export interface About {
  organisation: Organisation;
}
export interface Council extends About {
  words: CouncilWords;
}

/**
 * An organisation by any code it ever had.
 * @throws Problem 404 for a code nobody has
 */
export async function readOrganisation(db: Db, code: string): Promise<About> {
  const organisation = await organisationByCode(db, code);
  if (!organisation) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
  return { organisation };
}

/**
 * The organisation whose council asks, by any code it ever had.
 * @throws Problem 404 when there is no such organisation, or when it has no elected council
 */
export async function readCouncil(db: Db, code: string): Promise<Council> {
  const { organisation } = await readOrganisation(db, code);
  const words = COUNCILS[organisation.type];
  if (!words)
    throw notFound(
      `${organisation.name} (${ORGANISATION_TYPES[organisation.type].toLowerCase()}) heeft geen gekozen raad. ` +
        "“Voor de raad” is er voor gemeenten, provincies en waterschappen.",
    );
  return { organisation, words };
}

/**
 * A page or file about one organisation, below `/voor-de-raad/:code`; another code of it leads to its own.
 * @param ending what follows the code in the address
 * @param find what the page needs to know of it
 */
export const pageAbout = <Shape extends z.ZodRawShape, Found extends About>(
  building: Building,
  shape: Shape,
  ending: string,
  find: (db: Db, code: string) => Promise<Found>,
  answer: (asked: PageQuestion<Shape> & Found) => ReturnType<Answering<Shape>>,
) =>
  publicPage(building, shape, async (asked) => {
    const { c, view } = asked;
    const code = codeIn(c);
    const found = await find(building.db, code);
    const { key } = found.organisation;
    if (key !== code) return c.redirect(view.link(`${councilPath(key)}${ending}`, view.query), 301);
    return answer({ ...asked, ...found });
  });

type Answering<Shape extends z.ZodRawShape> = Parameters<typeof publicPage<Shape>>[2];
type PageQuestion<Shape extends z.ZodRawShape> = Parameters<Answering<Shape>>[0];

/** The code in the address of a page about one organisation. */
export const codeIn = (c: Context): string => c.req.param("code") ?? "";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
