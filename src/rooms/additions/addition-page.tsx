/** The page of one addition: what it says, what can be done with it, and what it was before. */
import { formatMoment } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Button, Chapter } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { SIDES, FORMER, namesOf } from "#rooms/people";
import { organisationPath, organisationsOf, shortName } from "#rooms/organisations";
import { whoDid } from "#rooms/ties";
import { aboutAddition } from "./about.ts";
import type { Kept } from "./keeping.ts";
import { KINDS } from "./kinds.ts";
import { type AdditionVerb, life } from "./life.ts";
import { noticeAsides } from "./notice.tsx";
import { aboutPath, additionPath, changePath } from "./paths.ts";
import { type Addition, KIND } from "./queries.ts";
import { FactsShown, SourceOfAddition, titleOf } from "./shown.tsx";

export async function additionPage(
  building: Building,
  addition: Addition,
  view: View,
  errors: FieldError[] = [],
): Promise<PageParts> {
  const { primary } = building;
  const { id, kind, facts, organisation, side, state } = addition;
  noteViews(building, view.reader, KIND, [addition]);
  const asides = state === "kept" ? await noticeAsides(building, [addition]) : null;
  const about = await aboutAddition(building, addition, view);
  const versions = await versionsOf(primary, view.reader, id, addition);
  // Nobody answers here by a link.
  const offices = new Map<number, string>();
  const [organisations, people] = await Promise.all([
    organisationsOf(primary, [organisation, ...versions.map((it) => it.organisation)], ["name"]),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  const name = shortName(organisations.get(organisation)?.name ?? organisation);
  const own = seatIn(view.reader, organisation, "reader") !== undefined;
  const step = (path: string, button: string) => (
    <PostForm view={view} action={`${additionPath(id)}/${path}`} named="inline" seen={addition.version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  return {
    title: titleOf(kind, facts),
    lead: `${KINDS[kind].title} bij ${about.title}, aangevuld door ${name}. Dit staat niet in het register.`,
    trail: [
      { label: name, href: organisationPath(organisation) },
      own
        ? { label: about.title, href: aboutPath(organisation, about.key) }
        : { label: about.title, href: about.href },
    ],
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {state === "withdrawn" && (
          <p>
            <Badge tone="ended">{life.states.withdrawn.word}</Badge> {life.states.withdrawn.means}
          </p>
        )}
        <FactsShown kind={kind} facts={facts} aside={asides?.get(id)} />
        <SourceOfAddition
          source={addition.source}
          verifiedOn={addition.verified_on}
          visibility={addition.visibility}
          who={`${name} (${SIDES[side]})`}
        />
        {state === "kept" && seatIn(view.reader, organisation, "editor", side) && (
          <>
            <p>
              <a href={changePath(id, kind)}>Wijzig dit</a>
            </p>
            {step("nagekeken", "Dit klopt nog")}
            {step("intrekken", "Trek dit in")}
          </>
        )}
        <Chapter id="geschiedenis" title="Wat eraan veranderde">
          {versions.map((version) => (
            <details>
              <summary>
                Versie {version.version}: {verbWord(version.verb)}, {formatMoment(version.at)}, door{" "}
                {whoDid(version, { organisations, people, former: FORMER, offices, view })}
              </summary>
              <FactsShown kind={kind} facts={(version.content as Kept).facts} />
            </details>
          ))}
        </Chapter>
      </>
    ),
  };
}

const verbWord = (verb: string): string =>
  verb === "begin" ? "opschrijven" : life.verbs[verb as AdditionVerb].word;
