/** `/mensen`: a question, and who said something about it. There is no list of people to go through. */
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { page } from "#kit/http/page.tsx";
import { bullets, Chapter, Facts, H2, H3, Note } from "#kit/look/parts.tsx";
import { SearchForm } from "#kit/look/search-form.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { organisationLink } from "#rooms/organisations";
import { FIELDS } from "./facts.ts";
import { findPeople, type Found, type Hit, SHOWN } from "./finding.ts";
import { searchesCounted } from "./limits.ts";
import { ASK_PATH, OWN_PATH, PEOPLE_PATH, QUESTIONS_PATH } from "./paths.ts";
import { titleOf } from "./person.ts";
import { LONGEST_QUESTION } from "./words.ts";

export const questionQuery = {
  q: z.string().trim().max(LONGEST_QUESTION, `Vraag het in hoogstens ${LONGEST_QUESTION} tekens.`).optional(),
};

export const peoplePages = (building: Building): Hono =>
  new Hono().get(
    PEOPLE_PATH,
    searchesCounted(building),
    page(building, questionQuery, async ({ query: { q = "" }, view }) => {
      const found = q === "" ? null : await findPeople(building.primary, q, view.today);
      return {
        title: "Mensen",
        lead: "Vind iemand bij de overheid die dit weet of al deed. U ziet waarom u iemand vindt, en vraagt het zonder adres.",
        timeless: true,
        body: (
          <>
            <SearchForm
              action={PEOPLE_PATH}
              name="q"
              label="Waar zoekt u iemand voor?"
              value={q}
              longest={LONGEST_QUESTION}
            />
            {found && <Answer {...{ found, view, question: q }} />}
            <H2 id="zo-werkt-het">Zo werkt het</H2>
            {bullets([
              "Iedereen hier maakte zelf een profiel, en koos per onderdeel wie dat ziet. U vindt alleen op wat u mag zien.",
              `Er is geen lijst van mensen: u ziet hoogstens ${SHOWN} antwoorden op een vraag.`,
              "Wie het meest op uw woorden past, staat eerst. Wie gelijk past, staat elke dag in een andere volgorde. Een cijfer is er niet.",
              <a href={OWN_PATH}>Maak of wijzig mijn eigen profiel</a>,
              <a href={QUESTIONS_PATH}>Wat ik vroeg, en wat mij gevraagd is</a>,
            ])}
          </>
        ),
      };
    }),
  );

interface Answered {
  found: Found;
  view: View;
  question: string;
}

export const Answer = ({ found, view, question }: Answered) => (
  <Chapter id="gevonden" title={headingOf(found)}>
    {found.total === 0 ? (
      <Nobody view={view} />
    ) : (
      <>
        {found.partly && (
          <Note>
            <p>
              Niemand die u mag zien, zegt iets over alles wat u vroeg. Deze mensen zeggen over het meeste
              iets.
            </p>
          </Note>
        )}
        {view.reader.kind === "person" && view.reader.seats.length > 0 && (
          <p class="no-print">
            <a href={view.link(ASK_PATH, { q: question })}>Vraag het deze mensen in één keer</a>
          </p>
        )}
        {found.total > SHOWN && (
          <p class="limits">U ziet er {SHOWN}. Maak uw vraag preciezer om anderen te vinden.</p>
        )}
        <ul class="hits">
          {found.hits.map((it) => (
            <li>
              <Person hit={it} view={view} />
            </li>
          ))}
        </ul>
      </>
    )}
  </Chapter>
);

const headingOf = ({ total }: Found): string =>
  total === 0 ? "Niemand gevonden" : `${counted(total, "mens", "mensen")} gevonden`;

const Nobody = ({ view }: { view: View }) => (
  <p>
    Niemand die u mag zien, zegt hier iets over. Probeer een ander of korter woord.{" "}
    {view.reader.kind === "visitor"
      ? "De meeste mensen zijn alleen te vinden voor wie bij de overheid werkt en inlogt."
      : "Weet u er zelf iets van, maak dan een profiel: de volgende vindt u."}
  </p>
);

const Person = ({ hit, view }: { hit: Hit; view: View }) => {
  const title = titleOf(hit);
  const organisation = hit.says.find((it) => it.field === "organisatie");
  const facts = hit.says.filter((it) => it.field !== "organisatie" && it.text !== title);
  return (
    <>
      <H3>{title}</H3>
      {organisation !== undefined && (
        <p>{organisationLink({ key: organisation.code ?? "", name: organisation.text }, view)}</p>
      )}
      <Facts
        facts={[
          ...facts.map(({ field, text }) => ({ term: FIELDS[field].label, value: text })),
          { term: "Gevonden op", value: <Why hit={hit} /> },
        ]}
      />
    </>
  );
};

/** "Functie: “jeugdhulp”; Heeft dit gedaan: “jeugdzorg”" */
const Why = ({ hit }: { hit: Hit }): Child =>
  hit.because
    .map(({ field, words }) => `${FIELDS[field].label}: ${words.map((it) => `“${it}”`).join(", ")}`)
    .join("; ");
