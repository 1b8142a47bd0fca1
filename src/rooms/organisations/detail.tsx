import { z } from "@hono/zod-openapi";
import { formatDay } from "#kit/day.ts";
import { organisationByCode } from "./bearers.ts";
import { detail, found } from "#kit/detail.tsx";
import { DayText, Note, SourceLine } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import type { View } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import { organisationLinks } from "./link.tsx";
import { About, aboutFacts, InShort } from "./about.tsx";
import { OrganisationDetail, referenceOf, sourceOf } from "./api-schemas.ts";
import { ContactFacts } from "./contact.tsx";
import { ORGANISATION_TYPES } from "./facts.ts";
import { History } from "./history.tsx";
import { fullName, shortName } from "./names.ts";
import {
  countOrganisations,
  detailsOf,
  identifiersOf,
  nameMap,
  namesOf,
  neighboursOf,
  type Organisation,
  partsOf,
} from "./queries.ts";
import { predecessorsOf, type Related, successorsOf } from "./related.ts";
import { lastDay } from "./last-day.ts";
import { organisationReference } from "./reference.ts";

/** The page of one organisation; what other rooms know of it hangs on it as sections. */
export const organisationDetail = detail({
  subject: "organisation",
  path: "/organisaties",
  key: {
    name: "code",
    schema: z.string().max(120).openapi({
      description: "Code van een organisatie, of een nummer dat zij in een register heeft of had.",
      example: "gm0882",
    }),
  },
  query: {},
  find: async ({ db }, code) => {
    const organisation = await organisationByCode(db, code);
    return organisation && organisation.key !== code ? { moved: organisation.key } : found(organisation);
  },
  missing: (code) => `Geen organisatie met de code “${code}”.`,
  page: async ({ building, thing: organisation, view, sections, stops }) => {
    const { db } = building;
    const { key } = organisation;
    const [names, identifiers, older, newer, parts, neighbours, municipalities, others] = await Promise.all([
      namesOf(db, key),
      identifiersOf(db, key),
      predecessorsOf(db, key),
      successorsOf(db, key),
      partsOf(db, key, view.day),
      neighboursOf(db, key),
      organisation.type === "provincie"
        ? countOrganisations(building, { day: view.day, types: ["gemeente"], province: key })
        : null,
      nameMap(db, [organisation.parent_key, organisation.ministry_key, organisation.province_key]),
    ]);
    const province = others.get(organisation.province_key ?? "");
    const about = aboutFacts(organisation, others, view);
    const hasAbout = about.length + parts.length > 0;
    return {
      title: fullName(key, organisation.name),
      named: `${fullName(key, organisation.name)}: samenwerkingen`,
      lead: sentence(organisation, province, older, view),
      trail: [{ label: "Organisaties", href: view.link("/organisaties") }],
      alternates: [
        {
          type: "application/json",
          href: view.link(`/api/v1/organisaties/${key}`),
          title: "Deze organisatie als JSON",
        },
      ],
      body: (
        <>
          <NotThen organisation={organisation} older={older} newer={newer} view={view} />
          {municipalities !== null && (
            <p>
              In deze provincie liggen{" "}
              <a href={view.link("/organisaties", { type: "gemeente", provincie: key })}>
                {counted(municipalities, "gemeente", "gemeenten")}
              </a>
              . Bekijk ook{" "}
              <a href={view.link("/samenwerkingen", { provincie: key })}>
                de samenwerkingen waaraan zij meedoen
              </a>
              .
            </p>
          )}
          <WithRail
            stops={[
              ...stops,
              ...(hasAbout ? [{ id: "gegevens", label: "Over deze organisatie" }] : []),
              { id: "contact", label: "Contact" },
              { id: "door-de-tijd", label: "Door de tijd" },
            ]}
            beside={
              <InShort organisation={organisation} names={others} neighbours={neighbours} view={view} />
            }
          >
            {sections}
            {hasAbout && <About facts={about} parts={parts} view={view} />}
            <ContactFacts details={detailsOf(organisation)} />
            <History
              organisation={organisation}
              names={names}
              identifiers={identifiers}
              older={older}
              newer={newer}
              view={view}
            />
          </WithRail>
          <SourceLine
            view={view}
            verified={organisation.last_verified}
            report={organisation.roo_id === null ? null : rooPage(organisation.roo_id)}
            sourceUrl={organisation.roo_id === null ? null : rooPage(organisation.roo_id)}
          />
        </>
      ),
    };
  },
  api: {
    operationId: "toonOrganisatie",
    tag: "Organisaties",
    summary: "Eén organisatie, ook als zij op die dag niet bestond",
    schema: OrganisationDetail,
    answer: "De organisatie",
    moved: "De organisatie staat onder een andere code, bijvoorbeeld omdat u een van haar nummers gaf.",
    json: async (building, it) => {
      const { db } = building;
      const [names, identifiers, older, newer] = await Promise.all([
        nameMap(db, [it.province_key, it.parent_key, it.ministry_key]),
        identifiersOf(db, it.key),
        predecessorsOf(db, it.key),
        successorsOf(db, it.key),
      ]);
      const relation = (other: (typeof older)[number]) => ({
        ...organisationReference(other.key, other.name),
        datum: other.day,
        soort: other.kind,
      });
      const named = (key: string | null) => referenceOf(key, names.get(key ?? ""));
      return {
        ...organisationReference(it.key, it.name),
        type: it.type,
        provincie: named(it.province_key),
        geldigVan: it.valid_from,
        geldigTot: it.valid_until,
        bron: sourceOf(it, building.edition()),
        afkorting: it.abbreviation,
        inwonertal: it.population,
        hoortBij: named(it.parent_key),
        ministerie: named(it.ministry_key),
        identificaties: identifiers
          .filter((id) => id.valid_until === null)
          .map((id) => ({ soort: id.scheme, waarde: id.value })),
        voorgangers: older.map(relation),
        opvolgers: newer.map(relation),
      };
    },
  },
});

/** The organisation's own page in the register, which has a form to report faults to the steward. */
const rooPage = (rooId: string) => `https://organisaties.overheid.nl/${rooId}/vliegwiel`;

function sentence(
  organisation: Organisation,
  province: string | undefined,
  older: Related[],
  view: View,
): string {
  const was = organisation.valid_until !== null && organisation.valid_until <= view.day;
  const kind =
    organisation.type === "overig"
      ? "een overheidsorganisatie"
      : `een ${ORGANISATION_TYPES[organisation.type].toLowerCase()}`;
  const where =
    province && organisation.type === "gemeente" ? ` in ${province.replace(/^Provincie /, "")}` : "";
  const people =
    organisation.population === null ? "" : ` met ${formatCount(organisation.population)} inwoners`;
  const merged = older.filter((it) => it.kind === "regulier");
  const from =
    merged.length > 0 && merged[0]
      ? `, op ${formatDay(merged[0].day)} gevormd uit ${enumerate(merged.map((it) => shortName(it.name)))}`
      : "";
  return `${fullName(organisation.key, organisation.name)} ${was ? "was" : "is"} ${kind}${where}${people}${from}.`;
}

/** Says so when the organisation did not exist on the day, and where to look instead. */
const NotThen = ({
  organisation,
  older,
  newer,
  view,
}: {
  organisation: Organisation;
  older: Related[];
  newer: Related[];
  view: View;
}) => {
  if (holdsOn(organisation, view.day)) return null;
  const ended = organisation.valid_until !== null && organisation.valid_until <= view.day;
  const instead = ended ? newer : older;
  return (
    <Note tone="warning">
      <p>
        {ended && organisation.valid_until !== null ? (
          <>
            Deze organisatie bestond tot en met <DayText day={lastDay(organisation.valid_until)} />.
          </>
        ) : (
          <>
            Op {formatDay(view.day)} bestond deze organisatie nog niet.
            {organisation.valid_from !== null && (
              <>
                {" "}
                Zij bestaat sinds <DayText day={organisation.valid_from} />.
              </>
            )}
          </>
        )}
      </p>
      {instead.length > 0 && (
        <p>
          {ended ? "Opgevolgd door" : "Toen bestonden haar voorgangers"}: {organisationLinks(instead, view)}
        </p>
      )}
    </Note>
  );
};
