/** A register of a few records, for tests: what is not named has a plain value. */
import type { ParticipationFacts, VersionFacts } from "#rooms/collaborations";
import { bareOrganisation, type OrganisationFacts } from "#rooms/organisations";
import type { RegisterFacts } from "./facts.ts";

export const organisation = (
  key: string,
  name: string,
  more: Partial<OrganisationFacts> = {},
): OrganisationFacts =>
  bareOrganisation({
    key,
    rooId: key.replace(/\D/g, ""),
    type: "gemeente",
    typeLabel: "Gemeente",
    name,
    identifiers: [{ scheme: "tooi", value: key }],
    source: "roo",
    description: null,
    ...more,
  });

export const participant = (
  organisationKey: string,
  more: Partial<ParticipationFacts> = {},
): ParticipationFacts => ({
  organisationKey,
  name: organisationKey,
  joined: null,
  organs: [],
  costKey: null,
  ...more,
});

export const version = (
  rooId: string,
  title: string,
  participants: string[],
  more: Partial<VersionFacts> = {},
): VersionFacts => ({
  rooId,
  title,
  citationTitle: null,
  abbreviation: null,
  form: "OL",
  powers: ["mandaat"],
  from: "2016-01-01",
  until: null,
  previousRooId: null,
  nextRooId: null,
  executorKey: null,
  stewardKey: null,
  archiveKey: null,
  crossBorder: false,
  themes: [],
  legalBases: [],
  decisions: [],
  addresses: [],
  contacts: [],
  lastVerified: null,
  lastModified: null,
  participations: participants.map((key) => participant(key)),
  purpose: null,
  powerArticles: [],
  ...more,
});

export const registerOf = (
  day: string,
  organisations: OrganisationFacts[],
  versions: VersionFacts[],
): RegisterFacts => ({
  kind: "roo",
  source: "klein.xml",
  hash: day,
  day,
  schemaVersion: "2.6.9",
  organisations,
  versions,
  successions: [],
  identifiers: [],
  places: [],
  neighbours: [],
  hexagons: [],
  warnings: [],
});
