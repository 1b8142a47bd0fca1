/** The processing register of an organisation: what it wrote down itself, and what it gives and gets in chains. */
import type { Day } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Visibility } from "#kit/visibility.ts";
import { type Organisation, organisationByCode, shortName } from "#rooms/organisations";
import { type ChainLink, codesIn, type Ground } from "../chains/facts.ts";
import { type PartyNames, partyName, partyNames } from "../chains/parties.ts";
import { chainPath, linkAnchor } from "../chains/paths.ts";
import { chainsOf, type DataChain } from "../chains/queries.ts";
import type { Db } from "./db.ts";
import type { ActivityFacts } from "./facts.ts";
import { activityPath } from "./paths.ts";
import { activitiesOf } from "./queries.ts";

/** A line of the register. What is null was not filled in: a chain does not ask it. */
export interface Line extends Omit<ActivityFacts, "controller" | "persons"> {
  controller: string;
  persons: string | null;
  ground: Ground;
  /** "eigen opgave", "keten" */
  kind: "own" | "chain";
  href: string;
  source: string | null;
  verifiedOn: Day;
  visibility: Visibility;
}

/** @throws Problem 404 for a code that nobody has */
export async function organisationFor({ primary }: Building, code: string): Promise<Organisation> {
  const found = await organisationByCode(primary, code);
  if (!found) throw notFound("Deze organisatie kennen we niet.");
  return found;
}

/** What somebody's part in a link is: to whom the data go, or from whom they came. */
function lineOf(
  chain: DataChain,
  link: ChainLink,
  { key, name }: Pick<Organisation, "key" | "name">,
  names: PartyNames,
): Line[] {
  const gives = "code" in link.from && link.from.code === key;
  const gets = "code" in link.to && link.to.code === key;
  if (link.ground === "none" || (!gives && !gets)) return [];
  return [
    {
      name: `${chain.facts.name}: ${gives ? "gegevens geven" : "gegevens krijgen"}`,
      ...{ controller: shortName(name), joint: null, contact: null },
      ...{ purposes: link.purpose, ground: link.ground, law: link.law, persons: null, data: link.data },
      receivers: gives ? partyName(names, link.to) : `wijzelf, van ${partyName(names, link.from)}`,
      ...{ thirdCountries: null, retention: null, security: null, kind: "chain" },
      href: `${chainPath(chain.id)}#${linkAnchor(link.id)}`,
      ...{ source: chain.source, verifiedOn: chain.verified_on, visibility: chain.visibility },
    },
  ];
}

/**
 * All lines that a reader may see: own ones by name first, then each link in which the organisation gives or gets data about
 * persons. An example is nobody's processing.
 */
export async function registerOf(
  building: Building,
  organisation: Pick<Organisation, "key" | "name">,
  reader: Reader,
  today: Day,
): Promise<Line[]> {
  const db: Db = building.primary;
  const { key, name } = organisation;
  const [own, all] = await Promise.all([
    activitiesOf(db, reader, key),
    chainsOf(building.primary, reader, [key]),
  ]);
  const chains = all.filter((it) => !it.facts.example);
  const names = await partyNames(building, codesIn(chains.flatMap((it) => it.facts.links)), today);
  return [
    ...own.map(({ id, facts, source, verified_on: verifiedOn, visibility }): Line => ({
      ...facts,
      controller: facts.controller ?? shortName(name),
      ...{ kind: "own", href: activityPath(id), source, verifiedOn, visibility },
    })),
    ...chains.flatMap((chain) =>
      chain.facts.links.flatMap((link) => lineOf(chain, link, organisation, names)),
    ),
  ];
}
