/** Reading: the list of one organisation, one collaboration, and what it was in an earlier version. */
import { Hono } from "hono";
import { amsterdamDay, formatMoment } from "#kit/day.ts";
import { type Version, versionsOf } from "#kit/entries/past.ts";
import { noteViews } from "#kit/entries/views.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { listQuery, textField } from "#kit/http/query.ts";
import type { AlikeFound } from "#kit/look/alike.tsx";
import { Note } from "#kit/look/parts.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { collaborationPath } from "#rooms/collaborations";
import type { Organisation } from "#rooms/organisations";
import { FORMER, namesOf } from "#rooms/people";
import { alikeIn } from "./alike.ts";
import { whoTheyAre } from "./called.ts";
import { officesOf } from "./guests/guests.ts";
import { adds, organisationFor } from "./edit-forms.tsx";
import { factsOf } from "./facts.ts";
import { TieFactsShown } from "./facts-shown.tsx";
import { verbWord, whoDid } from "./history.tsx";
import { life, tieStateWord, type TieState } from "./life.ts";
import { besidePage, listingOf, listPage } from "./list.tsx";
import { TIE_PATH, tiePath } from "./paths.ts";
import { KIND, somePartOf, type Tie, tiesOf } from "./queries.ts";
import { tieFor } from "./step-forms.ts";
import { tiePage } from "./tie-page.tsx";

const reads = {
  action: "overige.lezen",
  of: ({ tie }: { tie: Tie }) => tie,
  object: ({ tie }: { tie: Tie }) => `tie:${tie.id}`,
} as const;

const readsList = {
  action: "overige.lijst.lezen",
  of: ({ key }: Organisation) => ({ organisation: key }),
  object: ({ key }: Organisation) => `organisation:${key}`,
} as const;

const LIST_PATH = "/organisaties/:code/overige-samenwerkingen";
/** The same for everyone, as far as each may see it. */
const BESIDE_REGISTER = "/organisaties/:code/buiten-het-register";
const PAGE_SIZE = 50;
const VERSION_PATH = `${TIE_PATH}/:id/versies/:version`;

/** All that a reader may see of what an organisation takes part in, as a file. */
async function fileOf(building: Building, { key }: Organisation, { reader, today }: View): Promise<Response> {
  const rows = await tiesOf(building.primary, reader, key);
  noteViews(building, reader, KIND, rows);
  const names = await whoTheyAre(
    building.primary,
    rows.flatMap(({ participants }) => participants),
    today,
  );
  return listingCsv(
    `overige-samenwerkingen-${key}-${amsterdamDay(building.clock())}`,
    listingOf(rows, names),
  );
}

export function tiePages(building: Building): Hono {
  const { primary } = building;
  const load = ({ code }: Record<string, string>) => organisationFor(building, code);
  return new Hono()
    .get(
      LIST_PATH,
      guardedPage(building, LIST_PATH, {
        may: readsList,
        query: { pagina: listQuery.pagina },
        load,
        answer: async ({ thing, query: { pagina: page = 1 }, view }) => {
          const part = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
          const { rows, total } = await somePartOf(primary, view.reader, thing.key, part);
          noteViews(building, view.reader, KIND, rows);
          return listPage(thing, rows, { page, pageSize: PAGE_SIZE, total }, view);
        },
      }),
    )
    .get(
      `${LIST_PATH}.csv`,
      guardedPage(building, `${LIST_PATH}.csv`, {
        may: readsList,
        load,
        answer: ({ thing, view }) => fileOf(building, thing, view),
      }),
    )
    .get(
      `${LIST_PATH}/lijkt-op`,
      guardedPage(building, `${LIST_PATH}/lijkt-op`, {
        may: adds,
        query: { tekst: textField.optional() },
        load,
        answer: async ({ c, thing, query: { tekst = "" }, view }) => {
          const { ties, registered } = (await alikeIn(building, thing.key, view)).byName(tekst);
          const resultaten: AlikeFound[] = [
            ...ties.map(({ id, facts: { name }, state }) => ({
              ...{ naam: name, adres: tiePath(id), toelichting: tieStateWord(state) },
            })),
            ...registered.map(({ key, title }) => ({
              ...{ naam: title, adres: collaborationPath(key), toelichting: "register" },
            })),
          ];
          return c.json({ resultaten });
        },
      }),
    )
    .get(
      BESIDE_REGISTER,
      publicPage(building, { pagina: listQuery.pagina }, async ({ c, query: { pagina: page = 1 }, view }) => {
        const organisation = await load(c.req.param());
        const part = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
        const { rows, total } = await somePartOf(primary, view.reader, organisation.key, part);
        noteViews(building, view.reader, KIND, rows);
        return {
          ...besidePage(organisation, rows, { page, pageSize: PAGE_SIZE, total }, view),
          subjects: [`organisation:${organisation.key}`],
        };
      }),
    )
    .get(
      `${BESIDE_REGISTER}.csv`,
      page(building, {}, async ({ c, view }) => fileOf(building, await load(c.req.param()), view)),
    )
    .get(
      `${TIE_PATH}/:id`,
      guardedPage(building, `${TIE_PATH}/:id`, {
        may: reads,
        load: async ({ id = "" }, view) => ({ tie: await tieFor(building, id, view) }),
        answer: ({ thing, view }) => tiePage(building, thing.tie, view),
      }),
    )
    .get(
      VERSION_PATH,
      guardedPage(building, VERSION_PATH, {
        may: reads,
        load: async ({ id = "", version = "" }, view): Promise<{ tie: Tie; then: Version }> => {
          const tie = await tieFor(building, id, view);
          const versions = await versionsOf(primary, view.reader, id, tie);
          const then = versions.find((it) => String(it.version) === version);
          if (!then) throw notFound("Deze versie is er niet.");
          return { tie, then };
        },
        answer: async ({ thing: { tie, then }, view }) => {
          noteViews(building, view.reader, KIND, [{ ...tie, visibility: then.visibility }]);
          const facts = factsOf(then.content);
          const keys = [...facts.participants, facts.executorKey, then.organisation];
          const names = await whoTheyAre(primary, keys, view.today);
          const people = await namesOf(primary, [then.actor]);
          const offices = await officesOf(primary, tie.id);
          const who = whoDid(then, { organisations: names, people, former: FORMER, offices, view });
          return {
            title: `${facts.name}, versie ${then.version}`,
            lead: `${verbWord(then.verb)} door ${who} op ${formatMoment(then.at)}; daarna ${life.states[then.state as TieState].word}.`,
            trail: [{ label: tie.facts.name, href: tiePath(tie.id) }],
            timeless: true,
            body: (
              <>
                {then.version < tie.version && (
                  <Note>
                    <p>
                      Dit is een oude versie. <a href={tiePath(tie.id)}>Lees hoe het nu is</a>.
                    </p>
                  </Note>
                )}
                <TieFactsShown facts={facts} names={names} view={view} />
              </>
            ),
          };
        },
      }),
    );
}
