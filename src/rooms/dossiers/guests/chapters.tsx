/** On the page of a dossier: the parties outside government with what they say, inviting them, and what a guest can say. */
import { amsterdamDay, type Day } from "#kit/day.ts";
import { type FormFields } from "#kit/form-fields.tsx";
import { Chapter, DayText, H3 } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { lookedAtGuests } from "#rooms/people";
import { FoldedForm } from "#kit/look/folded-form.tsx";
import { besideOf } from "../beside.ts";
import { VIEWPOINTS } from "../facts.ts";
import { Lines } from "../perspective.tsx";
import type { Dossier } from "../queries.ts";
import type { Sent } from "#kit/look/folded-form.tsx";
import { guestAnswerFields, guestWordFields, inviteFields } from "./fields.ts";
import { type DossierGuest, dossierGuests, type GuestWord, guestWordsOf, partyOfGuest } from "./guests.ts";
import { endGuestPath, guestAnswerPath, guestsPath, guestWordsPath } from "./paths.ts";

export interface Outside {
  guests: readonly DossierGuest[];
  words: readonly GuestWord[];
  /** For whom who reads speaks as a guest; null for all others. */
  speaksFor: string | null;
}

export async function outsideOf(
  building: Building,
  { id, organisation, participants }: Dossier,
  view: View,
): Promise<Outside> {
  const { primary } = building;
  const { reader } = view;
  const [guests, words, speaksFor] = await Promise.all([
    // Nobody who is not known is shown who is a guest.
    reader.kind === "visitor" ? [] : dossierGuests(primary, id, building.clock()),
    besideOf(primary, { id }, view).then((it) => (it.has_guest_words ? guestWordsOf(primary, id) : [])),
    reader.kind === "guest" ? partyOfGuest(primary, id, reader.id) : null,
  ]);
  await lookedAtGuests(building, reader, "dossier.lezen", [organisation, ...participants], guests);
  return { guests, words, speaksFor };
}

interface Shown {
  dossier: Dossier;
  outside: Outside;
  view: View;
  sent: Sent;
}

const goesOn = ({ state }: Dossier): boolean => state === "open" || state === "shared";

/** For a guest: what he is asked. */
export const GuestChapter = ({ dossier, outside: { speaksFor, words }, view, sent }: Shown) => {
  if (speaksFor === null) return null;
  const { id, textVersion } = dossier;
  if (!goesOn(dossier))
    return (
      <Chapter id="namens-gast" title={`Namens ${speaksFor}`}>
        <p>Dit dossier is voorbij. U hoeft niets meer te doen.</p>
      </Chapter>
    );
  const own = words.filter((it) => it.outsider === speaksFor);
  const answer = own.find((it) => it.agrees !== null);
  const folded = (name: string, title: string, action: string, fields: FormFields, button: string) => (
    <FoldedForm {...{ view, sent, name, title, action, fields, button }} />
  );
  const { tekst: _, ...asked } = guestAnswerFields;
  return (
    <Chapter id="namens-gast" title={`Namens ${speaksFor}`} class="no-print">
      <p>
        U bent hier gast, en spreekt voor {speaksFor}. Wat u zegt, leest wie dit dossier leest; uw naam staat
        er niet bij.
      </p>
      {folded(
        "gast-woorden",
        own.some((it) => it.viewpoint !== null)
          ? "Schrijf anders op wat u wilt en vreest"
          : "Schrijf op wat u wilt en vreest",
        guestWordsPath(id),
        guestWordFields,
        "Dit zijn onze woorden",
      )}
      {answer && answer.textVersion < textVersion && <p>De tekst veranderde sinds u antwoordde.</p>}
      <FoldedForm
        {...{ view, sent }}
        name="gast-antwoord"
        title="Zeg of u het perspectief deelt"
        action={guestAnswerPath(id)}
        fields={asked}
        hidden={{ tekst: String(textVersion) }}
        button="Verstuur ons antwoord"
      />
    </Chapter>
  );
};

/** Each party outside government with what it says; who said nothing is named. */
export const OutsidersChapter = (shown: Shown) => {
  const { dossier, outside, view } = shown;
  const { outsiders } = dossier.facts;
  // What was said for a party that is not named any more, was said.
  const names = [...new Set([...outsiders.map((it) => it.name), ...outside.words.map((it) => it.outsider)])];
  if (names.length === 0) return null;
  return (
    <Chapter id="buiten" title="Partijen buiten de overheid">
      <Table
        caption="Wat zij zeggen, elk in eigen woorden; het houdt de andere partijen niet op"
        empty=""
        rows={names.map((name) => ({ name, said: outside.words.filter((it) => it.outsider === name) }))}
        view={view}
        columns={[
          { label: "Partij", cell: (it) => it.name },
          { label: "Wat zij wil en vreest", cell: ({ said }) => <Said said={said} /> },
          {
            label: "Antwoord",
            cell: ({ said }) => <Answered said={said} textVersion={dossier.textVersion} />,
          },
        ]}
      />
      <Guests {...shown} />
    </Chapter>
  );
};

const dayOf = (at: Date): Day => amsterdamDay(at);

const Said = ({ said }: { said: readonly GuestWord[] }) => {
  const words = said.filter((it) => it.viewpoint !== null);
  if (words.length === 0) return <span class="missing">heeft nog niets gezegd</span>;
  return (
    <>
      {words.map(({ viewpoint, wants, fears, office, at }) => (
        <p>
          {wants !== null && (
            <>
              Wil: <Lines text={wants} />{" "}
            </>
          )}
          {fears !== null && (
            <>
              Vreest: <Lines text={fears} />{" "}
            </>
          )}
          ({viewpoint === null ? "" : `vanuit ${VIEWPOINTS[viewpoint]}; `}
          {office}, <DayText day={dayOf(at)} />)
        </p>
      ))}
    </>
  );
};

const Answered = ({ said, textVersion }: { said: readonly GuestWord[]; textVersion: number }) => {
  const it = said.find((one) => one.agrees !== null);
  if (!it) return <span class="missing">heeft nog niet geantwoord</span>;
  return (
    <>
      {it.agrees ? "deelt het perspectief" : `heeft bezwaar: ${it.reason ?? ""}`}
      {it.textVersion < textVersion && " (over een eerdere tekst)"} ({it.office},{" "}
      <DayText day={dayOf(it.at)} />)
    </>
  );
};

/** For who takes part: who is a guest, at which address and until when; and inviting for who keeps it. */
const Guests = ({ dossier, outside: { guests }, view, sent }: Shown) => {
  const { id, organisation, side, participants, facts } = dossier;
  const isParty = [organisation, ...participants].some(
    (it) => seatIn(view.reader, it, "reader") !== undefined,
  );
  if (!isParty) return null;
  const keeps = seatIn(view.reader, organisation, "editor", side) !== undefined;
  const choices = facts.outsiders.map(({ name }) => ({ value: name, label: name }));
  const fields = {
    ...inviteFields,
    gastNamens: { ...inviteFields.gastNamens, kind: "choice" as const, choices },
  };
  return (
    <div class="no-print">
      {guests.length > 0 && (
        <>
          <H3>Wie nu gast is</H3>
          <Table
            caption="Een gast leest alleen dit dossier en spreekt voor zijn partij"
            empty=""
            rows={guests}
            view={view}
            columns={[
              { label: "Namens", cell: (it) => it.outsider },
              { label: "Adres", cell: (it) => it.email ?? "verwijderd" },
              { label: "Tot en met", cell: (it) => <DayText day={it.last_day} /> },
              ...(keeps
                ? [
                    {
                      label: "Beëindigen",
                      cell: (it: DossierGuest) => (
                        <PostForm view={view} action={endGuestPath(id, it.id)} named="inline">
                          <button
                            class="nl-button nl-button--secondary"
                            type="submit"
                            aria-label={`Beëindig ${it.email ?? "deze gast"}`}
                          >
                            Beëindig
                          </button>
                        </PostForm>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {keeps && goesOn(dossier) && choices.length > 0 && (
        <FoldedForm
          view={view}
          sent={sent}
          name="gasten"
          title="Nodig een partij uit om zelf te spreken"
          action={guestsPath(id)}
          fields={fields}
          button="Nodig uit"
        />
      )}
    </div>
  );
};
