/** On the page of a collaboration: its guests and what they said, for who takes part; and what a guest can say. */
import { formatMoment } from "#kit/day.ts";
import { choiceField, dayInput, emailField, Fields, optional, textField } from "#kit/form-fields.tsx";
import { Button, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { answerGuestPath, askPath, endGuestPath, guestsPath } from "../paths.ts";
import type { Tie } from "../queries.ts";
import type { Sent } from "../step-chapters.tsx";
import { partyName, partyValue } from "./asking.ts";
import type { Party, TieGuest, Word } from "./guests.ts";

export const inviteFields = {
  gastAdres: emailField("E-mailadres van de gast", {
    hint: "Daar gaat een link heen die één keer werkt, 15 minuten lang. Daarna vraagt de gast zelf een nieuwe.",
  }),
  gastTot: dayInput("Laatste dag als gast", { hint: "Hoogstens een jaar." }),
};

/** Whom one can ask differs by collaboration: the page says so. */
export const askFields = {
  vraagAan: textField("Wie wilt u vragen?"),
  vraagAdres: emailField("Naar welk e-mailadres?", {
    hint: "Liefst het algemene adres van de organisatie. Wie meedoet, ziet aan welk adres u het vroeg.",
  }),
};

export const answerFields = {
  oordeel: choiceField("Klopt het?", { ja: "Ja, dit klopt", nee: "Nee, dit klopt niet" }),
  functie: textField("Uw functie", {
    hint: "Niet uw naam. Bijvoorbeeld directeur. Dit staat bij uw antwoord, voor wie het mag lezen.",
    most: 100,
  }),
  opmerking: optional(
    textField("Wat wilt u erbij zeggen?", { hint: "Nodig als er iets niet klopt.", most: 500 }),
  ),
};

interface Shown extends Sent {
  tie: Tie;
  called: (key: string) => string;
  view: View;
}

/** For who takes part: who looks along from outside, and until when. */
export const GuestsChapter = ({
  tie,
  guests,
  words,
  parties,
  called,
  view,
  typed,
  errors,
}: Shown & { guests: readonly TieGuest[]; words: readonly Word[]; parties: readonly Party[] }) => {
  const keeps = seatIn(view.reader, tie.organisation, "editor", tie.side) !== undefined;
  const over = tie.state === "withdrawn" || tie.state === "ended";
  if (guests.length === 0 && words.length === 0 && (!keeps || over)) return null;
  return (
    <Chapter id="gasten" title="Gasten">
      <p>Een gast heeft hier geen account. Hij ziet alleen deze samenwerking en zegt of zij klopt.</p>
      <Table
        caption="Wie nu gast is"
        empty="Er is nu niemand gast."
        rows={guests}
        view={view}
        columns={[
          { label: "Adres", cell: ({ email }) => email ?? "verwijderd" },
          {
            label: "Waarvoor",
            cell: ({ party }) =>
              party === null ? "kijkt mee" : `zegt of het klopt namens ${partyName(party, called)}`,
          },
          { label: "Tot en met", cell: ({ last_day }) => <DayText day={last_day} /> },
          ...(keeps
            ? [
                {
                  label: "Beëindigen",
                  cell: ({ id, email }: TieGuest) => (
                    <PostForm view={view} action={endGuestPath(tie.id, id)} named="inline">
                      <button
                        class="nl-button nl-button--secondary"
                        type="submit"
                        aria-label={`Beëindig ${email ?? "deze gast"}`}
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
      {words.length > 0 && <Words {...{ tie, words, view }} />}
      {keeps && !over && (
        <>
          {parties.length > 0 && <AskForm {...{ tie, parties, called, view, typed, errors }} />}
          <PostForm view={view} action={guestsPath(tie.id)}>
            <Fields fields={inviteFields} typed={typed} errors={errors} />
            <Button kind="secondary">Nodig een gast uit</Button>
          </PostForm>
        </>
      )}
    </Chapter>
  );
};

const AskForm = ({ tie, parties, called, view, typed, errors }: Shown & { parties: readonly Party[] }) => {
  const choices = parties.map((it) => ({ value: partyValue(it), label: partyName(it, called) }));
  const fields = { ...askFields, vraagAan: { ...askFields.vraagAan, kind: "choice" as const, choices } };
  return (
    <>
      <Note tone="info">
        <p>
          Namens deze deelnemers kan hier niemand antwoorden. Vraag het per mail: wie de link opent, leest
          deze samenwerking en zegt met zijn functie erbij of zij klopt.
        </p>
      </Note>
      <PostForm view={view} action={askPath(tie.id)}>
        <Fields fields={fields} typed={typed} errors={errors} />
        <Button kind="secondary">Vraag per mail of het klopt</Button>
      </PostForm>
    </>
  );
};

const Words = ({ tie, words, view }: { tie: Tie; words: readonly Word[]; view: View }) => (
  <Table
    caption="Wat gasten zeiden, het laatste eerst"
    empty="Er is niets gezegd."
    rows={words}
    view={view}
    columns={[
      { label: "Wie", cell: wordBy },
      {
        label: "Klopt het",
        cell: ({ agrees, version }) =>
          `${agrees ? "ja" : "nee"}${version < tie.textVersion ? " (over een eerdere tekst)" : ""}`,
      },
      { label: "Opmerking", cell: ({ remark }) => remark ?? "" },
      { label: "Wanneer", cell: ({ at }) => formatMoment(at) },
    ]}
  />
);

/** "Stichting Voorbeeld, per link door directeur" */
export const wordBy = ({ outsider, office }: Pick<Word, "outsider" | "office">): string =>
  outsider === null ? `gast (${office})` : `${outsider}, ${byLink(office)}`;

export const byLink = (office: string): string => `per link door ${office}`;

/** For a guest: what he is asked. */
export const GuestAnswer = ({
  tie,
  party,
  words,
  called,
  view,
  typed,
  errors,
}: Shown & { party: Party | null; words: readonly Word[] }) => {
  const answered = party?.organisation
    ? tie.answers.find((it) => it.organisation === party.organisation && it.refusal === null)
    : undefined;
  return (
    <Chapter
      id="antwoord"
      title={party === null ? "Klopt dit?" : `Klopt dit volgens ${partyName(party, called)}?`}
    >
      {words.length > 0 && <Words {...{ tie, words, view }} />}
      {answered ? (
        <p>U zei dat dit klopt. Dank u wel.</p>
      ) : tie.state === "withdrawn" || tie.state === "ended" ? (
        <p>Deze samenwerking is voorbij. U hoeft niets meer te doen.</p>
      ) : (
        <PostForm view={view} action={answerGuestPath(tie.id)} seen={tie.version}>
          <Fields fields={answerFields} typed={typed} errors={errors} />
          <Button>Verstuur mijn antwoord</Button>
        </PostForm>
      )}
    </Chapter>
  );
};
