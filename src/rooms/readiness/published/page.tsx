/** `/klaar-voor-besluit/vragenlijsten/{id}`: one set with all it asks, its editions, and what its publisher can do with it. */
import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { Fields } from "#kit/form-fields.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, Button, Chapter, Facts, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { type Column, listingCsv, Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, organisationLink, shortName } from "#rooms/organisations";
import { BASIS } from "../sets/basis.ts";
import { wrongItems } from "../sets/shipped.ts";
import { ANSWERERS, type Item, type ItemSubject, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { keepsSets, readsSet, setFor, trailToSets } from "./acting.ts";
import { BASIS_CODES, cellsOf, publishFields } from "./fields.ts";
import { life } from "./life.ts";
import { itemOfSetPath, newItemPath, publishedPath, SET, setFilePath, sheetPath } from "./paths.ts";
import { editionsOf, type PublishedSet } from "./queries.ts";

export const setPages = (building: Building): Hono =>
  new Hono()
    .get(
      SET,
      guardedPage(building, SET, {
        may: readsSet,
        load: (words, view) => setFor(building, words, view),
        answer: ({ thing, view }) => setPage(building, thing, view),
      }),
    )
    .get(
      `${SET}/vragen.csv`,
      guardedPage(building, `${SET}/vragen.csv`, {
        may: readsSet,
        load: (words, view) => setFor(building, words, view),
        answer: ({ thing }) => {
          const { organisation, facts } = thing;
          return listingCsv(`vragenlijst-${facts.code}`, {
            columns: cellsOf(organisation),
            rows: facts.items,
          });
        },
      }),
    );

const SOURCES = "Bron: eigen opgave van de uitgever. Iedereen mag dit gebruiken (CC0 1.0).";

/** The days on which it asks, as people say it. */
export const periodOf = ({ facts: { from }, until }: Pick<PublishedSet, "facts" | "until">): string =>
  until === null ? `vanaf ${formatDay(from)}` : `van ${formatDay(from)} tot ${formatDay(until)}`;

/** A draft has no number yet. */
export const editionOf = ({ edition }: Pick<PublishedSet, "edition">): string =>
  edition === null ? "concept" : `versie ${String(edition)}`;

export async function setPage(
  building: Building,
  set: PublishedSet,
  view: View,
  { typed = {}, errors = [] }: { typed?: Record<string, string>; errors?: FieldError[] } = {},
): Promise<PageParts> {
  const { id, organisation, facts, state } = set;
  const [editions, names] = await Promise.all([
    editionsOf(building.primary as never, view.reader, facts.code),
    nameMap(building.primary, [organisation]),
  ]);
  const name = shortName(names.get(organisation) ?? organisation);
  const keeps = keepsSets(view.reader, organisation);
  const changes = keeps && state === "draft";
  const wrong = state === "draft" ? wrongItems(facts, BASIS_CODES) : [];
  const step = (word: string, button: string) => (
    <PostForm view={view} action={`${publishedPath(id)}/${word}`} named="inline" seen={set.version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  const [current] = editions;
  return {
    title: facts.name,
    lead: `Vragenlijst van ${name}, ${editionOf(set)}. Wordt gevraagd ${periodOf(set)}.`,
    trail: trailToSets(view),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <p>
          <Badge {...(state !== "published" && { tone: "ended" })}>{life.states[state].word}</Badge>{" "}
          {life.states[state].means}
        </p>
        {current && current.id !== id && (
          <Note>
            <p>
              Er is een andere versie: <a href={publishedPath(current.id)}>{editionOf(current)}</a>,{" "}
              {periodOf(current)}.
            </p>
          </Note>
        )}
        {wrong.length > 0 && (
          <Note tone="warning">
            <p>Dit moet eerst kloppen voordat u kunt publiceren:</p>
            {bullets(wrong.map((it) => it.sentence))}
          </Note>
        )}
        <Facts
          facts={[
            { term: "Uitgever", value: organisationLink({ key: organisation, name }, view) },
            { term: "Rust op", value: facts.follows },
            { term: "Code", value: facts.code },
          ]}
        />
        <p>
          Deze vragen komen bij de basisvragen; die blijven allemaal staan. Zij worden gesteld in elk dossier
          waaraan de uitgever meedoet, aan alle partijen.
        </p>
        <ItemTables set={set} changes={changes} view={view} />
        <p class="no-print">
          <a href={setFilePath(id)}>Deze vragen als blad (CSV)</a>
        </p>
        {changes && (
          <div class="no-print">
            <p>
              <a href={newItemPath(id)}>Voeg een vraag toe</a> ·{" "}
              <a href={sheetPath(id)}>Vul de vragen in met een blad</a> ·{" "}
              <a href={`${publishedPath(id)}/wijzigen`}>Wijzig naam, bron en dagen</a>
            </p>
            <PostForm view={view} action={`${publishedPath(id)}/publiceren`} seen={set.version}>
              {current?.state === "published" && (
                <Fields fields={publishFields} typed={typed} errors={errors} />
              )}
              <Button kind="secondary">Publiceer voor iedereen</Button>
            </PostForm>
            {step("weggooien", "Gooi dit concept weg")}
          </div>
        )}
        {keeps && state === "published" && (
          <div class="no-print">
            {step("nieuwe-versie", "Maak een nieuwe versie")}
            {step("stoppen", "Stop met vragen")}
          </div>
        )}
        <Chapter id="versies" title="Versies">
          <Table
            caption="Alle gepubliceerde versies, de nieuwste eerst"
            empty="Er is nog geen versie gepubliceerd."
            rows={editions}
            view={view}
            columns={[
              { label: "Versie", cell: (it) => <a href={publishedPath(it.id)}>{editionOf(it)}</a> },
              { label: "Stand", cell: (it) => life.states[it.state].word },
              { label: "Gevraagd", cell: periodOf },
              { label: "Vragen", numeric: true, cell: (it) => it.facts.items.length },
            ]}
          />
        </Chapter>
        <p class="source">{SOURCES}</p>
      </>
    ),
  };
}

/** What an item hangs on, as a sentence. */
function hangsOn({ when }: Item, all: readonly Item[]): string | null {
  if (!when) return null;
  const above = [...all, ...BASIS.items].find((it) => it.code === when.item);
  return `Alleen bij ${when.verdicts.map((it) => VERDICTS[it]).join(" of ")} op: ${above?.question ?? when.item}`;
}

const ItemTables = ({ set, changes, view }: { set: PublishedSet; changes: boolean; view: View }) => {
  const { items } = set.facts;
  const subjects = [...new Set(items.map((it) => it.subject))];
  const columns: Column<Item>[] = [
    {
      label: "Vraag",
      cell: (it) => (changes ? <a href={itemOfSetPath(set.id, it.code)}>{it.question}</a> : it.question),
    },
    {
      label: "Waarom",
      cell: (it) => [it.why, hangsOn(it, items)].filter((one) => one !== null).join(" "),
    },
    { label: "Wanneer", cell: (it) => `${PHASES[it.phase]}${it.must ? "" : " (gewenst)"}` },
    {
      label: "Wie antwoordt",
      cell: (it) =>
        `${ANSWERERS[it.answerer]}${it.about === "organisation" ? ", één keer per organisatie" : ""}`,
    },
    { label: "Bron", cell: (it) => it.source },
  ];
  return items.length === 0 ? (
    <p>Er staat nog geen vraag in.</p>
  ) : (
    <>
      {subjects.map((subject: ItemSubject) => (
        <Chapter id={subject} title={SUBJECTS[subject]}>
          <Table
            caption={`Vragen over ${SUBJECTS[subject]}`}
            empty=""
            rows={items.filter((it) => it.subject === subject)}
            view={view}
            columns={columns}
          />
        </Chapter>
      ))}
    </>
  );
};
