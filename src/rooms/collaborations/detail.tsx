import { z } from "@hono/zod-openapi";
import { addDays, formatDay } from "#kit/day.ts";
import { detail, found } from "#kit/detail.tsx";
import { DayText, KeyFigures, Note, SourceLine } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { CollaborationDetail, detailed, MOVED, versionField } from "./api-schemas.ts";
import { endOf, hasPeriod, readChain, similarCircles } from "./chain-queries.ts";
import { Bases, Keepers, Nature, SameCircle } from "./detail-facts.tsx";
import { FormerParticipants, Participants } from "./detail-people.tsx";
import { hasHistory, History, versionPeriod, Versions } from "./detail-versions.tsx";
import { type Moment, momentOf, withoutText } from "./moment.ts";
import { formerParticipants } from "./participants.ts";
import { BESIDE_WORDS, collaborationPath } from "./paths.ts";
import { crowd } from "./words.ts";

/** The page of one collaboration, through all its versions. */
export const collaborationDetail = detail({
  subject: "collaboration",
  path: "/samenwerkingen",
  key: {
    name: "id",
    schema: z.string().max(40).openapi({
      description: "ROO-nummer van de samenwerking of van een van haar versies.",
      example: "23862467",
    }),
  },
  elsewhere: BESIDE_WORDS,
  query: { versie: versionField.optional() },
  find: async ({ db }, id, day, { versie }) => {
    const chain = await readChain(db, id);
    if (!chain) return null;
    return chain.key === id
      ? found(momentOf(chain, day, versie))
      : { moved: chain.key, query: { versie: id } };
  },
  missing: (id) => `Geen samenwerking met het nummer “${id.slice(0, 40)}”.`,
  page: async ({ building, thing: moment, view, query, sections, stops }) => {
    const { chain, version, participants } = moment;
    const circles = moment.inForce ? await similarCircles(building.db, version.roo_id, moment.day) : [];
    const former = formerParticipants(chain, participants, moment.day);
    const json = view.link(`/api/v1${collaborationPath(chain.key)}`, { versie: query.versie });
    return {
      title: version.title,
      lead: sentence(moment, view),
      dayView: withoutVersion(view),
      trail: [{ label: "Samenwerkingen", href: view.link("/samenwerkingen") }],
      alternates: [
        {
          type: "application/json",
          href: json,
          title: "Deze samenwerking als JSON",
        },
      ],
      body: (
        <>
          <Standing moment={moment} asked={query.versie !== undefined} view={view} />
          <KeyFigures
            figures={[
              {
                label: participants.length === 1 ? "deelnemer" : "deelnemers",
                value: formatCount(participants.length),
                href: "#deelnemers",
              },
              {
                label: moment.inForce ? "bestaat sinds" : "eerste dag",
                value: <DayText day={chain.since} />,
                href: "#tijdlijn",
              },
              {
                label: moment.inForce ? "huidige tekst sinds" : "deze tekst sinds",
                value: <DayText day={version.valid_from} />,
                href: "#versies",
              },
              {
                label: chain.versions.length === 1 ? "tekst in het register" : "teksten in het register",
                value: formatCount(chain.versions.length),
                href: "#versies",
              },
            ]}
          />
          <WithRail
            stops={[
              { id: "wat", label: "Wat en voor wie" },
              { id: "deelnemers", label: "Deelnemers" },
              ...stops,
              ...(circles.length > 0 ? [{ id: "kring", label: "Andere samenwerkingen" }] : []),
              ...(hasHistory(chain) ? [{ id: "tijdlijn", label: "Door de tijd" }] : []),
              ...(former.length > 0 ? [{ id: "oud-deelnemers", label: "Wie eerder deelnamen" }] : []),
              { id: "versies", label: "Teksten van de regeling" },
              { id: "besluiten", label: "Besluiten en wetten" },
            ]}
            beside={<Keepers version={version} json={json} view={view} />}
          >
            <Nature moment={moment} view={view} />
            <Participants moment={moment} view={view} />
            {sections}
            <SameCircle circles={circles} size={participants.length} view={view} />
            <History chain={chain} view={view} />
            <FormerParticipants former={former} day={moment.day} view={view} />
            <Versions chain={chain} view={view} />
            <Bases version={version} />
          </WithRail>
          <SourceLine
            view={view}
            verified={version.last_verified}
            report={
              version.steward_roo_id === null
                ? null
                : rooPage(version.steward_roo_id, version.steward_name ?? "")
            }
            sourceUrl={rooPage(version.roo_id, version.title)}
          />
        </>
      ),
    };
  },
  api: {
    operationId: "toonSamenwerking",
    tag: "Samenwerkingen",
    summary: "Eén samenwerking, ook als zij op die dag niet van kracht was",
    description: "`versie` wint van `geldigOp`.",
    schema: CollaborationDetail,
    answer: "De samenwerking",
    moved: MOVED,
    json: (building, moment) => Promise.resolve(detailed(moment, building.edition())),
  },
});

/** The record's own page in the register; the name in the address is for people only. */
const rooPage = (rooId: string, name: string): string =>
  `https://organisaties.overheid.nl/${encodeURIComponent(rooId)}/${encodeURIComponent(name.replaceAll(/[^\p{L}\p{N}]+/gu, "_"))}`;

/** The day form leads to a day, not to the version now shown. */
function withoutVersion(view: View): View {
  const { versie: _, ...query } = view.query;
  return { ...view, query };
}

function sentence({ chain, inForce, participants, day }: Moment, view: View): string {
  const since = `sinds ${formatDay(chain.since)}`;
  const end = endOf(chain);
  const who = participants.length === 0 ? "" : crowd(participants.map((it) => it.type));
  if (inForce && who !== "")
    return end === null || end > view.edition.day
      ? `In deze gemeenschappelijke regeling ${day === view.edition.day ? "werken" : `werkten op ${formatDay(day)}`} ${who} samen; zij bestaat ${since}.`
      : `In deze gemeenschappelijke regeling werkten op ${formatDay(day)} ${who} samen; zij bestond ${since} tot en met ${formatDay(addDays(end, -1))}.`;
  if (end !== null && end <= view.edition.day)
    return `Deze gemeenschappelijke regeling bestond ${since} tot en met ${formatDay(addDays(end, -1))}.`;
  return `Deze gemeenschappelijke regeling bestaat ${since}.`;
}

/** Says which text is shown when it is not simply the one in force. */
const Standing = ({ moment, asked, view }: { moment: Moment; asked: boolean; view: View }) => {
  const { chain, version, day, inForce } = moment;
  const home = collaborationPath(chain.key);
  const other = hasPeriod(version) ? lastOrFirstDay(moment) : null;
  if (asked)
    return (
      <Note>
        <p>
          U bekijkt één tekst van deze regeling: {versionPeriod(version)}.{" "}
          <a href={home}>Naar de stand van het register</a>
        </p>
      </Note>
    );
  if (inForce) return null;
  const first = chain.versions.find(hasPeriod);
  return (
    <Note tone="warning">
      <p>
        {withoutText(moment)}{" "}
        {first && day < first.valid_from ? (
          <>
            De eerste tekst in het register geldt vanaf <DayText day={first.valid_from} />.
          </>
        ) : (
          <>Deze tekst: {versionPeriod(version)}.</>
        )}{" "}
        {other !== null && (
          <a href={view.link(home, { geldigOp: other })}>Bekijk de situatie op {formatDay(other)}</a>
        )}
      </p>
    </Note>
  );
};

/** A day on which the text shown was in force, as near to the reader's day as can be. */
const lastOrFirstDay = ({ version, day }: Moment) =>
  version.valid_until !== null && version.valid_until <= day
    ? addDays(version.valid_until, -1)
    : version.valid_from;
