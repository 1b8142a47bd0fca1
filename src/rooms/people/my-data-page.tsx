/** `/mijn-gegevens`: see, take along and remove what is kept about oneself; and the visits that go on. */
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { formatMoment } from "#kit/day.ts";
import { textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { secretOf } from "#kit/http/reader-of.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Button, Chapter, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { CHOOSE } from "#kit/mail/letter.tsx";
import { whyRefused } from "#kit/mail/outbox.ts";
import { Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import { organisationIn } from "./deed-words.ts";
import { isProved, PROVED_MINUTES } from "./emergency/emergencies.ts";
import { forgetVisit } from "./log-in-pages.tsx";
import { eraseAccount, ownData } from "./my-data.ts";
import { asJson, type Own, Told } from "./my-data-told.tsx";
import { personIn } from "./my-work.tsx";
import { anewPath, MY_DATA, MY_WORK } from "./paths.ts";
import { endVisit, type Visit, visitsOf } from "./sessions.ts";

const END_VISIT = `${MY_DATA}/bezoeken/einde`;
/** What one did is long after some years; the files to take along have all of it. */
const DEEDS_SHOWN = 50;
const ERASE = `${MY_DATA}/verwijderen`;
const may = { action: "eigen.lezen", of: () => null, object: () => "eigen-gegevens" } as const;
const load = () => Promise.resolve(null);
export function myDataPages(building: Building): Hono {
  return new Hono()
    .get(
      MY_DATA,
      guardedPage(building, MY_DATA, {
        may,
        load,
        answer: async ({ c, view }) => myDataPage(building, view, secretOf(building, c)),
      }),
    )
    .get(
      `${MY_DATA}.json`,
      guardedPage(building, `${MY_DATA}.json`, {
        may,
        load,
        answer: async ({ c, view }) => {
          asFile(c, "mijn-gegevens.json");
          return c.json(asJson(await own(building, view), building.policy));
        },
      }),
    )
    .get(
      `${MY_DATA}.html`,
      guardedPage(building, `${MY_DATA}.html`, {
        may,
        load,
        answer: async ({ c, view }) => {
          const told = await own(building, view);
          asFile(c, "mijn-gegevens.html");
          return c.html(
            html`<!doctype html>
              <html lang="nl">
                <head>
                  <meta charset="utf-8" />
                  <title>Mijn gegevens bij Vliegwiel</title>
                </head>
                <body>
                  <h1>Mijn gegevens bij Vliegwiel</h1>
                  ${(<Told {...told} view={view} policy={building.policy} />)}
                </body>
              </html>`,
          );
        },
      }),
    );
}

/** What is kept of who asks, with the names of his organisations; all he did unless told how much. */
async function own(building: Building, view: View, mostDeeds?: number): Promise<Own> {
  const { id } = personIn(view);
  const data = await ownData(building.primary, id, mostDeeds);
  const names = await nameMap(building.db, [
    ...[...data.places, ...data.requests, ...data.looks].map((it) => it.organisation),
    ...data.deeds.flatMap((it) => organisationIn(it.object) ?? []),
  ]);
  return { data, names, more: await building.ownData(id) };
}

function asFile(c: Context, name: string): void {
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  c.header("Cache-Control", "no-store");
}

async function myDataPage(building: Building, view: View, secret: string | null): Promise<PageParts> {
  const { id } = personIn(view);
  const told = await own(building, view, DEEDS_SHOWN);
  const { email } = told.data;
  const refused = email === null ? null : await whyRefused(building.primary, email);
  const visits = secret === null ? [] : await visitsOf(building.primary, id, secret, building.clock());
  return {
    title: "Mijn gegevens",
    lead: "Alles wat Vliegwiel over u bewaart.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    body: (
      <>
        {refused && (
          <Note tone="warning">
            <p>
              Mail naar {told.data.email} komt niet aan sinds {formatMoment(refused.at)}. {refused.why}{" "}
              <a href={CHOOSE}>Zeg of dit adres klopt</a>
            </p>
          </Note>
        )}
        <Told {...told} view={view} policy={building.policy} />
        <Visits visits={visits} view={view} at={building.clock()} />
        <Chapter id="meenemen" title="Meenemen of weggaan">
          {bullets([
            <a href={`${MY_DATA}.html`}>Neem alles mee om te lezen (HTML)</a>,
            <a href={`${MY_DATA}.json`}>Neem alles mee voor een programma (JSON)</a>,
            <a href={ERASE}>Account verwijderen</a>,
          ])}
        </Chapter>
      </>
    ),
  };
}

const Visits = ({ visits, view, at }: { visits: readonly Visit[]; view: View; at: Date }) => (
  <Chapter id="bezoeken" title="Waar u bent ingelogd">
    {visits.length > 1 && !isProved(personIn(view), at) && (
      <p>
        Een ander bezoek beëindigen? <a href={anewPath(personIn(view), MY_DATA)}>Log eerst opnieuw in</a>
      </p>
    )}
    <Table
      caption="Bezoeken die nog lopen, het laatste eerst"
      empty="Er loopt geen bezoek."
      rows={visits}
      view={view}
      columns={[
        { label: "Begonnen", cell: (it) => formatMoment(it.began_at) },
        { label: "Laatst gezien", cell: (it) => formatMoment(it.seen_at) },
        {
          label: "Beëindigen",
          onPhone: "bare",
          cell: (it) =>
            it.own ? (
              "dit bezoek"
            ) : !isProved(personIn(view), at) ? (
              "–"
            ) : (
              <PostForm view={view} action={END_VISIT} named="inline">
                <input type="hidden" name="bezoek" value={it.name} />
                <Button kind="secondary">Beëindig</Button>
              </PostForm>
            ),
        },
      ]}
    />
  </Chapter>
);

const PROVE_FIRST = `Log eerst opnieuw in, en beëindig het bezoek binnen ${PROVED_MINUTES} minuten.`;

/** Ends a visit on another device: for who showed a moment ago who he is, for another may sit at this one (ASVS 7.5.2). */
export const endVisitForm = form({
  path: END_VISIT,
  elsewhere: true,
  may: { action: "zelf.beheren", of: () => null, object: () => "bezoek" },
  fields: { bezoek: textField("Bezoek") },
  page: () => {
    throw new Problem(409, PROVE_FIRST);
  },
  changes: () => [],
  submit: ({ input, view, trx, at }) => {
    if (!isProved(personIn(view), at)) throw new Problem(409, PROVE_FIRST);
    return endVisit(trx, personIn(view).id, input.bezoek, at);
  },
  afterwards: () => MY_DATA,
  next: () => MY_DATA,
});

/** Removes one's own account: on a page of its own, for a click beside something else cannot be taken back. */
export const eraseForm = form({
  path: ERASE,
  may: { action: "zelf.beheren", of: () => null, object: () => "account" },
  fields: {},
  page: ({ view, errors: [error] }) => ({
    title: "Account verwijderen",
    lead: "Terughalen kan niet.",
    trail: [
      { label: "Mijn werk", href: MY_WORK },
      { label: "Mijn gegevens", href: MY_DATA },
    ],
    timeless: true,
    ...(error && { status: 409 as const }),
    body: (
      <>
        {error && <ErrorSummary errors={[{ field: "verwijderen", message: error.message }]} />}
        <p>
          Uw naam, e-mailadres, manieren van inloggen en plekken gaan weg. Wat u deed voor een organisatie
          blijft van die organisatie; er staat dan “oud-medewerker” bij. Wilt u iets bewaren? Neem het eerst
          mee bij <a href={MY_DATA}>Mijn gegevens</a>.
        </p>
        <div id="verwijderen">
          <PostForm view={view} action={ERASE} named="inline">
            <Button>Verwijder mijn account</Button>
          </PostForm>
        </div>
      </>
    ),
  }),
  changes: () => [],
  submit: ({ view, trx, at }) => eraseAccount(trx, personIn(view).id, at),
  after: (c, { building }) => {
    forgetVisit(building, c);
  },
  afterwards: () => "/",
  next: () => "/",
});
