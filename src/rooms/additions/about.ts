/** What an addition is about: a collaboration of the register, or one outside it, in which the organisation takes part. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { isUlid } from "#kit/ulid.ts";
import type { Visibility } from "#kit/visibility.ts";
import {
  collaborationNumbered,
  collaborationPath,
  membershipsOf,
  momentOf,
  readChain,
} from "#rooms/collaborations";
import { type Organisation, organisationByCode } from "#rooms/organisations";
import { findTie, type Tie, tiePath, tiesOf } from "#rooms/ties";

export interface About {
  /** Key of the collaboration, or number of the tie. */
  key: string;
  collaboration: string | null;
  tie: string | null;
  title: string;
  /** Its own page. */
  href: string;
  /** Who sees that it is there: what is said of it, is for no more than those. */
  widest: Visibility;
}

export const registered = ({ key, title }: { key: string; title: string }): About => ({
  ...{ key, title, collaboration: key, tie: null },
  href: collaborationPath(key),
  widest: "public",
});
export const outside = ({ id, facts, visibility }: Pick<Tie, "id" | "facts" | "visibility">): About => ({
  ...{ key: id, title: facts.name, collaboration: null, tie: id },
  href: tiePath(id),
  widest: visibility,
});

/** Everything an organisation takes part in now, as far as a reader may see: of the register first. */
export async function allAbouts({ db, primary, edition }: Building, organisation: string, { reader }: View) {
  const [memberships, ties] = await Promise.all([
    membershipsOf(db, organisation, edition().day),
    tiesOf(primary, reader, organisation),
  ]);
  const now = ties.filter((it) => it.state !== "withdrawn" && it.state !== "ended");
  return [...memberships.map(registered), ...now.map(outside)];
}

/** @throws Problem 404 for a code that nobody has */
export async function organisationFor({ primary }: Building, code: string): Promise<Organisation> {
  const found = await organisationByCode(primary, code);
  if (!found) throw notFound("Deze organisatie kennen we niet.");
  return found;
}

/**
 * One of what an organisation takes part in now.
 * @throws Problem 404 when it does not, and in the same words for what is not this reader's to see
 */
export async function aboutFor(
  building: Building,
  organisation: string,
  about: string,
  view: View,
): Promise<About> {
  const all = await allAbouts(building, organisation, view);
  const found = all.find((it) => it.key === about);
  if (!found) throw notFound("Deze organisatie neemt hieraan niet deel.");
  return found;
}

/** What an addition is about, also when its organisation takes part in it no more. */
export async function aboutAddition(
  { db, primary }: Building,
  { collaboration, tie }: { collaboration: string | null; tie: string | null },
  { reader }: View,
): Promise<About> {
  if (collaboration !== null) {
    const found = await collaborationNumbered(db, collaboration);
    return registered({ key: collaboration, title: found?.title ?? collaboration });
  }
  const found = tie === null ? null : await findTie(primary, reader, tie);
  if (!found) throw notFound("Deze aanvulling is er niet.");
  return outside(found);
}

/** Who takes part in it now. */
export async function participantsIn(
  { db, primary, edition }: Building,
  { key }: About,
  { reader }: View,
): Promise<string[]> {
  if (isUlid(key)) return [...((await findTie(primary, reader, key))?.participants ?? [])];
  const chain = await readChain(db, key);
  return chain ? momentOf(chain, edition().day, undefined).participants.map((it) => it.key) : [];
}
