/** `/verwerkingen/{id}`: one processing activity, its past, and what its keeper can do with it. */
import type { Child } from "hono/jsx";
import { formatMoment } from "#kit/day.ts";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Button, Chapter, DayText, Facts } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { organisationsOf, shortName } from "#rooms/organisations";
import { FORMER, namesOf, SIDES } from "#rooms/people";
import { whoDid } from "#rooms/ties";
import { GROUNDS } from "../chains/facts.ts";
import { Rests } from "../chains/shown.tsx";
import { trailTo } from "./acting.ts";
import type { ActivityFacts, KeptActivity } from "./facts.ts";
import { type ActivityVerb, life } from "./life.ts";
import { activityPath, changeActivityPath } from "./paths.ts";
import type { Activity } from "./queries.ts";

const verbWord = (verb: string): string =>
  verb === "begin" ? "opschrijven" : life.verbs[verb as ActivityVerb].word;

export async function activityPage(
  { primary }: Building,
  activity: Activity,
  view: View,
  errors: FieldError[] = [],
): Promise<PageParts> {
  const { id, facts, organisation, side, state } = activity;
  const versions = await versionsOf(primary, view.reader, id, activity);
  const [organisations, people] = await Promise.all([
    organisationsOf(primary, [organisation, ...versions.map((it) => it.organisation)], ["name"]),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  const name = organisations.get(organisation)?.name ?? organisation;
  const keeps = state === "kept" && seatIn(view.reader, organisation, "editor", side) !== undefined;
  const step = (path: string, button: string) => (
    <PostForm view={view} action={`${activityPath(id)}/${path}`} named="inline" seen={activity.version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  return {
    title: facts.name,
    lead: facts.purposes,
    trail: trailTo({ key: organisation, name }),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {state === "withdrawn" && (
          <p>
            <Badge tone="ended">{life.states.withdrawn.word}</Badge> {life.states.withdrawn.means}
          </p>
        )}
        <ActivityShown facts={facts} owner={shortName(name)} />
        <p class="source">
          Van {shortName(name)} ({SIDES[side]}); bron: <Rests source={activity.source} />; nagekeken{" "}
          <DayText day={activity.verified_on} />; te zien voor {VISIBILITIES[activity.visibility]}
        </p>
        {keeps && (
          <>
            <p class="no-print">
              <a href={changeActivityPath(id)}>Wijzig dit</a>
            </p>
            {step("nagekeken", "Dit klopt nog")}
            {step("stoppen", "Deze verwerking is gestopt")}
          </>
        )}
        <Chapter id="geschiedenis" title="Wat eraan veranderde">
          {versions.map((version) => (
            <details>
              <summary>
                Versie {version.version}: {verbWord(version.verb)}, {formatMoment(version.at)}, door{" "}
                {whoDid(version, { organisations, people, former: FORMER, offices: new Map(), view })}
              </summary>
              <ActivityShown facts={(version.content as KeptActivity).facts} owner={shortName(name)} />
            </details>
          ))}
        </Chapter>
      </>
    ),
  };
}

const none = <span class="missing">niet ingevuld</span>;

const ActivityShown = ({ facts, owner }: { facts: ActivityFacts; owner: string }) => {
  const shown: [string, Child][] = [
    ["Verwerkingsverantwoordelijke", facts.controller ?? owner],
    ["Gezamenlijk verantwoordelijk", facts.joint ?? none],
    ["Vertegenwoordiger en functionaris gegevensbescherming", facts.contact ?? none],
    ["Waarvoor", facts.purposes],
    ["Grondslag", facts.law === null ? GROUNDS[facts.ground] : `${GROUNDS[facts.ground]}; ${facts.law}`],
    ["Van wie", facts.persons],
    ["Welke gegevens", facts.data],
    ["Wie ze krijgt", facts.receivers ?? none],
    ["Buiten de EU", facts.thirdCountries ?? none],
    ["Hoe lang", facts.retention ?? none],
    ["Beveiliging, in het algemeen", facts.security ?? none],
  ];
  return <Facts facts={shown.map(([term, value]) => ({ term, value }))} />;
};
