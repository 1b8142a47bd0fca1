import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { publicPage } from "#kit/http/page.tsx";
import {
  counted,
  DayForm,
  DayText,
  enumerate,
  Facts,
  formatCount,
  H2,
  Missing,
  Note,
  SourceLine,
} from "#kit/look/parts.tsx";
import { hungSections } from "#kit/look/sections.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import { ContactFacts } from "./contact.tsx";
import { ORGANISATION_TYPES } from "./facts.ts";
import { History } from "./history.tsx";
import { shortName } from "./names.ts";
import { organisationPath } from "./paths.ts";
import {
  countOrganisations,
  detailsOf,
  findOrganisation,
  identifiersOf,
  keyByIdentifier,
  nameMap,
  namesOf,
  neighboursOf,
  type Organisation,
  partsOf,
  predecessorsOf,
  type Related,
  successorsOf,
} from "./queries.ts";
import { lastDay } from "./store.ts";

/** The page of one organisation; what other rooms know of it hangs on it as sections. */
export const detailPages = (building: Building): Hono =>
  new Hono().get(
    "/organisaties/:code",
    publicPage(building, {}, async ({ c, view }) => {
      const { db } = building;
      const code = c.req.param("code") ?? "";
      const organisation = await findOrganisation(db, code.toLowerCase());
      if (!organisation) {
        const key = await keyByIdentifier(db, code.toLowerCase());
        if (key === null) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
        return c.redirect(view.link(organisationPath(key)), 301);
      }
      if (code !== organisation.key) return c.redirect(view.link(organisationPath(organisation.key)), 301);
      const { key } = organisation;
      const [names, identifiers, older, newer, parts, neighbours, municipalities, others] = await Promise.all(
        [
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
        ],
      );
      const sections = await hungSections(building, "organisation", key, view);
      const province = others.get(organisation.province_key ?? "");
      return {
        title: organisation.name,
        lead: sentence(organisation, province, older),
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
            <DayForm view={view} />
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
            {sections}
            <section aria-labelledby="gegevens">
              <H2 id="gegevens">Over deze organisatie</H2>
              <Facts
                facts={[
                  { term: "Soort", value: organisation.type_label },
                  ...(organisation.subtype ? [{ term: "Nadere soort", value: organisation.subtype }] : []),
                  ...(organisation.legal_form
                    ? [{ term: "Rechtsvorm", value: organisation.legal_form }]
                    : []),
                  { term: "Wat deze organisatie doet", value: <Description of={organisation} /> },
                  ...reference("Ministerie", organisation.ministry_key, others, view),
                  ...reference("Hoort bij", organisation.parent_key, others, view),
                  ...reference(
                    "Provincie",
                    organisation.province_key === key ? null : organisation.province_key,
                    others,
                    view,
                  ),
                  ...(organisation.population === null
                    ? []
                    : [
                        {
                          term: "Inwoners volgens het register",
                          value: formatCount(organisation.population),
                        },
                      ]),
                  ...(neighbours.length > 0
                    ? [{ term: "Grenst aan", value: <OrganisationLinks list={neighbours} view={view} /> }]
                    : []),
                ]}
              />
              {parts.length > 0 && (
                <details>
                  <summary>Onderdelen ({formatCount(parts.length)})</summary>
                  <ul>
                    {parts.map((part) => (
                      <li>
                        <a href={view.link(organisationPath(part.key))}>{part.name}</a>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </section>
            <ContactFacts details={detailsOf(organisation)} />
            <History
              organisation={organisation}
              names={names}
              identifiers={identifiers}
              older={older}
              newer={newer}
              view={view}
            />
            <SourceLine
              view={view}
              verified={organisation.last_verified}
              report={organisation.roo_id === null ? null : rooPage(organisation.roo_id)}
              sourceUrl={organisation.roo_id === null ? null : rooPage(organisation.roo_id)}
            />
          </>
        ),
      };
    }),
  );

/** The organisation's own page in the register, which has a form to report faults to the steward. */
const rooPage = (rooId: string) => `https://organisaties.overheid.nl/${rooId}/vliegwiel`;

function sentence(organisation: Organisation, province: string | undefined, older: Related[]): string {
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
  return `${organisation.name} is ${kind}${where}${people}${from}.`;
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
          {ended ? "Opgevolgd door" : "Toen bestonden haar voorgangers"}:{" "}
          <OrganisationLinks list={instead} view={view} />
        </p>
      )}
    </Note>
  );
};

export const OrganisationLinks = ({ list, view }: { list: { key: string; name: string }[]; view: View }) => (
  <>
    {list.map((it, index) => (
      <>
        {index > 0 && ", "}
        <a href={view.link(organisationPath(it.key))}>{shortName(it.name)}</a>
      </>
    ))}
  </>
);

function reference(
  term: string,
  key: string | null,
  names: Map<string, string>,
  view: View,
): { term: string; value: Child }[] {
  if (key === null) return [];
  return [{ term, value: <a href={view.link(organisationPath(key))}>{names.get(key) ?? key}</a> }];
}

const Description = ({ of }: { of: Organisation }) => {
  if (!of.prose_loaded) return <Missing why={of.source === "roo" ? "niet-ingeladen" : "onbekend"} />;
  if (of.description === null) return <Missing why="niet-ingevuld" />;
  return <>{of.description}</>;
};
