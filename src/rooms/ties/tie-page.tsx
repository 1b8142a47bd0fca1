/** The page of one collaboration outside the register: what it is, who confirmed it, what can be done with it. */
import { Badge, bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { noteViews } from "#kit/entries/views.ts";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { organisationPath, shortName } from "#rooms/organisations";
import { FORMER, lookedAtGuests, namesOf } from "#rooms/people";
import { whoTheyAre } from "./called.ts";
import { TIE_FORMS } from "./facts.ts";
import { partiesToAsk } from "./guests/asking.ts";
import { GuestAnswer, GuestsChapter } from "./guests/chapters.tsx";
import { officesOf, tieGuests, wordsOf } from "./guests/guests.ts";
import { TieFactsShown } from "./facts-shown.tsx";
import { History } from "./history.tsx";
import { life } from "./life.ts";
import { tiesPath } from "./paths.ts";
import { awaited, KIND, type Tie } from "./queries.ts";
import { AnswerForms, KeeperForms, type Sent } from "./step-chapters.tsx";

export async function tiePage(
  building: Building,
  tie: Tie,
  view: View,
  { typed, errors }: Sent = { typed: {}, errors: [] },
): Promise<PageParts> {
  const { primary, clock, sections } = building;
  const { facts, organisation, participants, state } = tie;
  const { reader } = view;
  noteViews(building, reader, KIND, [tie]);
  const asGuest = reader.kind === "guest";
  const takesPart = [organisation, ...participants].some((it) => seatIn(reader, it, "reader"));
  // A guest looks at what it is now.
  const versions = asGuest ? [] : await versionsOf(primary, reader, tie.id, tie);
  const [guests, words] =
    asGuest || takesPart
      ? await Promise.all([tieGuests(primary, tie.id, clock()), wordsOf(primary, tie.id)])
      : [[], []];
  await lookedAtGuests(building, reader, "overige.lezen", [organisation, ...participants], guests);
  const keeps = seatIn(reader, organisation, "editor", tie.side) !== undefined;
  const parties = keeps ? await partiesToAsk(primary, tie) : [];
  const offices = await officesOf(primary, tie.id);
  const [names, people] = await Promise.all([
    whoTheyAre(
      primary,
      [...participants, facts.executorKey, organisation, ...versions.map((it) => it.organisation)],
      view.today,
    ),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  const called = (key: string) => shortName(names.get(key)?.name ?? key);
  const others = awaited(tie);
  const refusals = tie.answers.filter((it) => it.refusal !== null);
  const { word, means } = life.states[state];
  // Nobody else could say otherwise.
  const alone = state === "confirmed" && tie.facts.participants.length === 1;
  return {
    title: facts.name,
    lead: `${TIE_FORMS[facts.form]}, bijgehouden door ${called(organisation)}. Staat niet in het register.`,
    trail: trailOf(tie, called, view),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <p>
          <Badge {...(state !== "confirmed" && { tone: "warning" })}>{word}</Badge>{" "}
          {alone
            ? "Er doet geen andere overheid mee die dit kon bevestigen: het is een eigen opgave."
            : means}
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
        {asGuest && (
          <GuestAnswer
            {...{ tie, words, called, view, typed, errors }}
            party={guests.find((it) => it.id === reader.id)?.party ?? null}
          />
        )}
        {takesPart && <GuestsChapter {...{ tie, guests, words, parties, called, view, typed, errors }} />}
        <KeeperForms tie={tie} view={view} typed={typed} errors={errors} />
        {!asGuest && (
          <History
            tie={tie.id}
            versions={versions}
            offices={offices}
            words={takesPart ? words : []}
            organisations={names}
            people={people}
            former={FORMER}
            view={view}
          />
        )}
        {!asGuest && (await Promise.all(sections("tie").map((it) => it.render(tie, view))))}
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
