import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { csvAnswer } from "#kit/csv.ts";
import { formatDay } from "#kit/day.ts";
import { hungSections } from "#kit/detail.tsx";
import { page, publicPage } from "#kit/http/page.tsx";
import { listQuery, textField } from "#kit/http/query.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import { Badge, Select, separated } from "#kit/look/parts.tsx";
import { ListFoot } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { counted, enumerate } from "#kit/words.ts";
import { collaborationPath } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";
import { allTiesPath } from "#rooms/ties";
import { besideRows, besideSection, publicBeside } from "./beside.tsx";
import { currentIndex, indexInTime } from "./current.ts";
import { find } from "./engine.ts";
import type { Field, MatchKind, SearchAnswer, SearchHit, SearchMatch, SubjectKind } from "./facts.ts";
import { SearchForm } from "./form.tsx";
import { bearersOf } from "./numbers.ts";
import { searchPlainly } from "./plain.ts";

const PAGE_SIZE = 20;
const MOST_HITS = 10_000;

/** What the reader can search in, as written in the address. */
export const KINDS: Record<string, SubjectKind> = {
  organisaties: "organisation",
  samenwerkingen: "collaboration",
};
export const searchQuery = {
  ...listQuery,
  zoek: textField.optional(),
  soort: z
    .enum(["organisaties", "samenwerkingen"], { error: "Kies organisaties of samenwerkingen." })
    .openapi({ description: "Alleen organisaties, of alleen samenwerkingen." })
    .optional(),
};

/** Where a word was found, as people read it. */
const FIELD_WORDS: Record<Field, string> = {
  titel: "in de titel",
  naam: "in de naam",
  afkorting: "als afkorting",
  citeertitel: "in de citeertitel",
  uitvoerder: "in de naam van de uitvoerder",
  voorganger: "in de naam van een voorganger",
  soort: "in de soort",
  taak: "in de taak",
  thema: "in het beleidsterrein",
  plaats: "in de provincie",
  doel: "in het doel",
  deelnemer: "bij de deelnemers",
};

/** Why a word counts as found; a plain hit needs no explanation. */
const KIND_WORDS: Record<MatchKind, string> = {
  woord: "",
  deel: "als deel van een woord",
  begin: "als begin van een woord",
  spelling: "met een andere spelling",
  afkorting: "als wat de afkorting betekent",
  verwant: "met een woord voor hetzelfde",
};

const hitPath = (hit: SearchHit) =>
  hit.document.kind === "organisation"
    ? organisationPath(hit.document.key)
    : collaborationPath(hit.document.key);

export const pages = (building: Building) =>
  new Hono()
    .get(
      "/zoeken",
      publicPage(building, searchQuery, async ({ c, query, view }) => {
        const pageNumber = query.pagina ?? 1;
        const pageSize = query.paginaGrootte ?? PAGE_SIZE;
        const answer =
          query.zoek === undefined ? null : await ask(building, query, view.day, pageNumber * pageSize);
        // In a few seconds there is a better answer to this question.
        if (answer?.plain) c.header("Cache-Control", "no-store");
        const errors = answer === null && wasSent(c, "zoek") ? [NOTHING_ASKED] : [];
        return {
          title: "Zoeken",
          ...(query.zoek !== undefined && { named: `Zoeken naar “${query.zoek}”` }),
          ...(errors.length > 0 ? { status: 400 as const } : {}),
          lead: lead(answer, query.zoek, view),
          body: (
            <>
              {errors.length > 0 && <ErrorSummary errors={errors} />}
              <SearchForm
                view={view}
                errors={errors}
                label="Naam van een organisatie of samenwerking, een plaats of een taak"
                value={query.zoek ?? ""}
              >
                <Select
                  name="soort"
                  label="Zoek in"
                  none="Alles"
                  selected={query.soort}
                  choices={[
                    { value: "organisaties", label: "Organisaties" },
                    { value: "samenwerkingen", label: "Samenwerkingen" },
                  ]}
                />
              </SearchForm>
              {answer?.plain && <p>{PLAINLY}</p>}
              {answer && answer.corrections.length > 0 && (
                <p>
                  Niet gevonden: {enumerate(answer.corrections.map((it) => `“${it.typed}”`))}. U ziet wat
                  lijkt op {enumerate(answer.corrections.map((it) => `“${it.read}”`))}.
                </p>
              )}
              {answer === null ? (
                <Help view={view} />
              ) : answer.total === 0 ? (
                <NoHits view={view} soort={query.soort} />
              ) : (
                <ol class="hits" start={(pageNumber - 1) * pageSize + 1}>
                  {answer.hits.slice((pageNumber - 1) * pageSize).map((hit) => (
                    <Hit hit={hit} view={view} />
                  ))}
                </ol>
              )}
              {answer !== null && answer.total > 0 && (
                <ListFoot
                  view={view}
                  csv="/zoeken.csv"
                  json="/api/v1/zoek"
                  total={answer.total}
                  rows="resultaten uit het register"
                  page={pageNumber}
                  pageSize={pageSize}
                />
              )}
              {answer !== null && (await besideSection(building, query, view))}
              {query.zoek !== undefined &&
                (await hungSections(building, "search", { typed: query.zoek }, view))}
            </>
          ),
        };
      }),
    )
    .get(
      "/zoeken.csv",
      page(building, searchQuery, async ({ query, view }) => {
        // A file is kept and passed on: this one waits for the whole answer.
        const answer =
          query.zoek === undefined
            ? null
            : find(await currentIndex(building), query.zoek, {
                ...optionsOf(query, view.day, MOST_HITS),
                bearers: await bearersOf(building, query.zoek),
              });
        return csvAnswer(
          `zoeken-${view.day}`,
          ["Soort", "Code", "Naam", "Gevonden"],
          [
            ...(answer?.hits ?? []).map((hit) => [
              hit.document.kind === "organisation" ? "Organisatie" : "Samenwerking",
              hit.document.key,
              hit.document.title,
              hit.matches.map(plainMatch).join("; "),
            ]),
            ...besideRows(await publicBeside(building, query, MOST_HITS)),
          ],
        );
      }),
    );

/** Said to who sends the form as it was. */
const NOTHING_ASKED = { field: "zoek", message: "Vul in wat u zoekt." };

interface Asked {
  zoek?: string | undefined;
  soort?: string | undefined;
}

/** The sentence beside an answer that was given without the index. */
export const PLAINLY =
  "Vliegwiel leert de woorden van het register nog. U ziet nu alleen wat deze letters in de naam of het doel heeft; over een paar seconden vindt u meer.";

/** The answer to a question on a day, at most so many hits; `plain` when the index is still being made. */
export async function ask(
  building: Building,
  query: Asked,
  day: string,
  limit: number,
): Promise<SearchAnswer & { plain: boolean }> {
  const index = await indexInTime(building);
  const options = optionsOf(query, day, limit);
  return index === null
    ? { ...(await searchPlainly(building.db, query.zoek ?? "", options)), plain: true }
    : {
        ...find(index, query.zoek ?? "", {
          ...options,
          bearers: await bearersOf(building, query.zoek ?? ""),
        }),
        plain: false,
      };
}

function optionsOf(query: Asked, day: string, limit: number) {
  const kind = query.soort === undefined ? undefined : KINDS[query.soort];
  return { day, limit, ...(kind ? { kinds: [kind] } : {}) };
}

function lead(answer: SearchAnswer | null, typed: string | undefined, view: View): Child {
  if (answer === null) return "Zoek in alle organisaties en samenwerkingen tegelijk.";
  return `${counted(answer.total, "resultaat", "resultaten")} voor “${typed ?? ""}” in het register op ${formatDay(view.day)}.`;
}

const Hit = ({ hit, view }: { hit: SearchHit; view: View }) => (
  <li>
    <a href={view.link(hitPath(hit))}>{hit.document.title}</a>{" "}
    <Badge>
      {hit.document.kind === "organisation"
        ? (hit.document.texts.soort?.[0] ?? "Organisatie")
        : "Samenwerking"}
    </Badge>{" "}
    {!hit.inForce && <Badge tone="ended">bestaat niet op deze dag</Badge>}
    {hit.matches.slice(0, 2).map((match) => (
      <p class="limits">
        Gevonden {[FIELD_WORDS[match.field], KIND_WORDS[match.kind]].filter(Boolean).join(", ")}:{" "}
        <Excerpt match={match} />
      </p>
    ))}
  </li>
);

/** The text around the words that were found, with those words marked. */
const Excerpt = ({ match }: { match: SearchMatch }) => {
  const parts: Child[] = [];
  let at = 0;
  for (const [from, until] of match.ranges) {
    parts.push(match.excerpt.slice(at, from), <mark>{match.excerpt.slice(from, until)}</mark>);
    at = until;
  }
  parts.push(match.excerpt.slice(at));
  return <>{parts}</>;
};

const plainMatch = (match: SearchMatch) => `${FIELD_WORDS[match.field]}: ${match.words.join(", ")}`;

const EXAMPLES = [
  "Landgraaf",
  "afval",
  "GGD",
  "jeugdhulp",
  "wie int de belasting",
  "omgevingsdienst Groningen",
];

const Help = ({ view }: { view: View }) => (
  <p>
    Bijvoorbeeld:{" "}
    {separated(
      EXAMPLES.map((example) => <a href={view.link("/zoeken", { zoek: example })}>{example}</a>),
      " · ",
    )}
  </p>
);

const NoHits = ({ view, soort }: { view: View; soort: string | undefined }) => (
  <div class="empty">
    <p>Niets gevonden in het register. Probeer een korter woord, een plaatsnaam of een afkorting.</p>
    <ul>
      {soort !== undefined && (
        <li>
          <a href={view.link("/zoeken", { ...view.query, soort: null })}>Zoek ook in de rest</a>
        </li>
      )}
      <li>
        Contracten, convenanten en deelnemingen staan niet in het register. Wat organisaties daarvan zelf
        opgaven, staat <a href={view.link(allTiesPath())}>buiten het register</a>.
      </li>
      <li>
        <a href={view.link("/samenwerkingen")}>Alle samenwerkingen</a> ·{" "}
        <a href={view.link("/organisaties")}>Alle organisaties</a> ·{" "}
        <a href={view.link("/taken")}>Alle taken</a>
      </li>
    </ul>
  </div>
);
