/** The page of one collaboration outside the register: what it is, who confirmed it, what can be done with it. */
import { Badge, bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { nameMap, organisationPath, shortName } from "#rooms/organisations";
import { FORMER, namesOf } from "#rooms/people";
import { TIE_FORMS } from "./facts.ts";
import { TieFactsShown } from "./facts-shown.tsx";
import { History } from "./history.tsx";
import { life } from "./life.ts";
import { tiesPath } from "./paths.ts";
import { awaited, type Tie } from "./queries.ts";
import { AnswerForms, KeeperForms, type Sent } from "./step-chapters.tsx";

export async function tiePage(
  { primary }: Building,
  tie: Tie,
  view: View,
  { typed, errors }: Sent = { typed: {}, errors: [] },
): Promise<PageParts> {
  const { facts, organisation, participants, state } = tie;
  const versions = await versionsOf(primary, view.reader, tie.id, tie);
  const [names, people] = await Promise.all([
    nameMap(primary, [...participants, ...versions.map((it) => it.organisation)]),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  const called = (key: string) => shortName(names.get(key) ?? key);
  const others = awaited(tie);
  const refusals = tie.answers.filter((it) => it.refusal !== null);
  const { word, means } = life.states[state];
  return {
    title: facts.name,
    lead: `${TIE_FORMS[facts.form]}, bijgehouden door ${called(organisation)}. Staat niet in het register.`,
    trail: trailOf(tie, called, view),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <p>
          <Badge {...(state !== "confirmed" && { tone: "warning" })}>{word}</Badge> {means}
        </p>
        {state === "offered" && (
          <Note>
            <p>Nog niet bevestigd door {enumerate(others.map(called))}.</p>
            {refusals.length > 0 &&
              bullets(
                refusals.map((it) => `${called(it.organisation)} zegt dat het niet klopt: ${it.refusal}`),
              )}
          </Note>
        )}
        <AnswerForms tie={tie} called={called} view={view} typed={typed} errors={errors} />
        <Chapter id="afspraak" title="De afspraak">
          <TieFactsShown facts={facts} names={names} view={view} />
        </Chapter>
        <KeeperForms tie={tie} view={view} typed={typed} errors={errors} />
        <History
          tie={tie.id}
          versions={versions}
          organisations={names}
          people={people}
          former={FORMER}
          view={view}
        />
        <p class="source">
          Bron: opgave van {called(organisation)}; nagekeken <DayText day={tie.verified_on} />
        </p>
      </>
    ),
  };
}

/** Back to the list of whoever may read it; for others to the organisation. */
export const trailOf = (
  { organisation, participants }: Tie,
  called: (key: string) => string,
  { reader }: View,
): { label: string; href: string }[] => {
  const own = [organisation, ...participants].find((it) => seatIn(reader, it, "reader"));
  return own === undefined
    ? [{ label: called(organisation), href: organisationPath(organisation) }]
    : [
        { label: called(own), href: organisationPath(own) },
        { label: "Overige samenwerkingen", href: tiesPath(own) },
      ];
};
