/**
 * Organisations (organisaties): who Dutch government consists of, under which names and codes through
 * time, and who came from whom. Every other room may lean on this one.
 */
import type { Room } from "#kit/room.ts";
import { OF_THE_REGISTER, stays } from "#kit/takeout/belonging.ts";
import { organisationDetail } from "./detail.tsx";
import { documents } from "./documents.ts";
import { organisationList } from "./list.tsx";
import type { Organisation } from "./queries.ts";
import { ownPages, ownSections } from "./own.tsx";
import { migrations } from "./tables.ts";
import words from "./woorden.md?raw";

export * from "./facts.ts";
export { organisationLink, organisationLinks } from "./link.tsx";
export { OutsideLink } from "./contact.tsx";
export { PeriodText } from "./history.tsx";
export { kinOf, type Lineage, presentOn, readLineage, stateOn } from "./lineage.ts";
export { neighboursOf } from "./boundaries/neighbours.ts";
export { placesOf } from "./boundaries/places.ts";
export { readBoundaries } from "./boundaries/read.ts";
export { fitOf, touchingPairs } from "./boundaries/hexagons/fit.ts";
export { type Hexagon, hexagonsOf } from "./boundaries/hexagons/hexagons.ts";
export { type Polygon, type Shape, shapesOf } from "./boundaries/shapes.ts";
export { applyOrganisations, type OrganisationNews, type OrganisationsWritten } from "./apply.ts";
export { readSuccessions, type SuccessionNews } from "./successions.ts";
export { type Geography, readGeography, readHexagons } from "./geography.ts";
export { readShapes } from "./shapes.ts";
export { curatedCorrections } from "./mergers/corrections.ts";
export { type MergerFacts, successionsFrom } from "./mergers/successions.ts";
export { isSameMunicipality } from "./mergers/matching.ts";
export { readTable33 } from "./mergers/table33.ts";
export { codesTyped, namesFor } from "./typed.ts";
export { namedMunicipality } from "./named-municipality.ts";
export { asName, type Meant, type Nameable, whoIsMeant } from "./finder.ts";
export { everyOrganisation } from "./everyone.ts";
export { bearersOfCode, keyByIdentifier, keysOfCodes, organisationByCode } from "./bearers.ts";
export { codeIn, codesIn, municipalityCode, organisationCode } from "./codes.ts";
export { goneBefore } from "./gone.ts";
export { lastDay } from "./last-day.ts";
export {
  compareNames,
  foldName,
  fullName,
  nameWithoutKind,
  plainName,
  shortName,
  sortName,
} from "./names.ts";
export { SAME_PLACE, waysToSay } from "./other-names.ts";
export { type Called, whatTheyAreCalled } from "./documents.ts";
export { organisationPath } from "./paths.ts";
export { OrganisationReference, organisationReference } from "./reference.ts";
export { provinceCode, provinceCodes, provinceName, PROVINCES } from "./provinces.ts";
export {
  countByType,
  countOrganisations,
  findOrganisation,
  listProvinces,
  nameMap,
  organisationsOf,
} from "./queries.ts";
export { detailsOf, listOrganisations, type Organisation } from "./queries.ts";
export { OwnFirst, ownMunicipality, RememberForm } from "./own.tsx";
export { slipsBetween } from "./slips.ts";
export {
  HEIRS,
  heirsAmong,
  heirsAmongFound,
  heirsOf,
  predecessorsOf,
  type Related,
  successorsOf,
} from "./related.ts";
export type { OrganisationTables } from "./tables.ts";

declare module "#kit/room.ts" {
  interface Subjects {
    organisation: Organisation;
  }
}

export const organisations: Room = {
  name: "organisations",
  words,
  migrations,
  tables: {
    hexagon: "zeshoeken van de kaart",
    neighbour: "buren",
    organisation: "organisaties",
    organisation_identifier: "codes van organisaties",
    organisation_name: "namen van organisaties",
    place: "plaatsen op de kaart",
    shape: "grenzen",
    succession: "opvolgingen",
  },
  belongings: stays(
    OF_THE_REGISTER,
    ...["organisation", "organisation_name", "organisation_identifier", "succession"],
    ...["place", "neighbour", "hexagon", "shape"],
  ),
  faces: [organisationList, organisationDetail],
  pages: ownPages,
  sections: { organisation: () => ownSections },
  documents,
  // The whole list as a file: 20 ms with the register of 2026, ten times that with one ten times as large.
  lane: { name: "compute", only: ["/organisaties.csv"] },
  menu: [{ label: "Organisaties", path: "/organisaties", order: 10 }],
  footer: [{ label: "Mijn gemeente", path: "/mijn-gemeente", order: 35 }],
};
