/** "Mijn werk": what waits for whoever logged in, from where he acts, and the way out. */
import { type Context, Hono } from "hono";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { CHOOSE } from "#kit/mail/letter.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { bullets, Button, Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import { ORGANS, type Person, ROLES, type Seat } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { formatCount } from "#kit/words.ts";
import { nameMap, organisationPath } from "#rooms/organisations";
import { type JoinRequest, requestsOf } from "./joining.ts";
import { forgetVisit, keepVisit } from "./log-in-pages.tsx";
import { EMERGENCY, JOIN, KEYS, LOG_OUT, managePath, MY_DATA, MY_WORK } from "./paths.ts";
import { actFrom, endSession } from "./sessions.ts";

const SWITCH = `${MY_WORK}/plek`;
/** More than one does in a day; what was done makes room for the next. */
const SHOWN = 50;

/** What a person is before the policy let him through is unknown; behind it he is one. */
export const personIn = ({ reader }: Pick<View, "reader">): Person => {
  if (reader.kind !== "person") throw notFound("Deze pagina bestaat niet.");
  return reader;
};

export function myWorkPages(building: Building): Hono {
  return new Hono().get(
    MY_WORK,
    guardedPage(building, MY_WORK, {
      may: { action: "eigen.lezen", of: () => null, object: () => "mijn-werk" },
      load: () => Promise.resolve(null),
      answer: async ({ view }) => {
        const person = personIn(view);
        const [waiting, requests] = await Promise.all([
          building.waits(person, SHOWN),
          requestsOf(building.primary, person.id),
        ]);
        const names = await nameMap(
          building.db,
          [...person.seats, ...requests].map((it) => it.organisation),
        );
        return {
          title: "Mijn werk",
          lead: `U bent ingelogd als ${person.name}${person.acting ? `, ${seatText(person.acting, names)}` : ""}.`,
          timeless: true,
          body: (
            <>
              <Chapter id="wacht" title="Wat op u wacht">
                <Table
                  caption={captionOf(waiting)}
                  empty="Er wacht niets op u."
                  rows={waiting.first}
                  view={view}
                  columns={[
                    { label: "Wat", cell: (it) => <a href={it.href}>{it.text}</a> },
                    { label: "Van wie", cell: (it) => it.from ?? "–" },
                    { label: "Sinds", cell: (it) => formatDay(it.since) },
                    { label: "Uiterlijk", cell: (it) => (it.until === null ? "–" : formatDay(it.until)) },
                  ]}
                />
              </Chapter>
              <Places person={person} names={names} view={view} />
              <Asked requests={requests} names={names} />
              {person.platformAdmin && (
                <Chapter id="installatie" title="Deze installatie">
                  <p>
                    U beheert deze installatie. U leest daarmee niets van organisaties dat niet openbaar is,
                    tenzij een incident erom vraagt: <a href={EMERGENCY}>Noodtoegang</a>
                  </p>
                </Chapter>
              )}
              <Chapter id="regelen" title="Regelen">
                {bullets([
                  <a href={JOIN}>Vraag een plek bij een organisatie</a>,
                  <a href={CHOOSE}>Berichten: waarover u mail krijgt</a>,
                  <a href={MY_DATA}>Mijn gegevens</a>,
                  <a href={KEYS}>Sleutels voor programma’s</a>,
                ])}
              </Chapter>
              <PostForm view={view} action={LOG_OUT} named="inline">
                <Button kind="secondary">Uitloggen</Button>
              </PostForm>
            </>
          ),
        };
      },
    }),
  );
}

const captionOf = ({ first, total }: Queue): string =>
  total === first.length
    ? "Eerst wat het eerst moet"
    : `Eerst wat het eerst moet: ${first.length} van ${formatCount(total)}. Wat u afhandelt, maakt plaats voor het volgende.`;

/** "beheerder van Gemeente Assen (raad en griffie)" */
export const seatText = ({ role, organisation, organ }: Seat, names: ReadonlyMap<string, string>): string =>
  `${ROLES[role]} van ${names.get(organisation) ?? organisation} (${ORGANS[organ]})`;

const Places = ({
  person,
  names,
  view,
}: {
  person: Person;
  names: ReadonlyMap<string, string>;
  view: View;
}) => (
  <Chapter id="plekken" title="Mijn organisaties">
    {person.seats.length === 0 && (
      <p class="empty">
        U hebt nog geen plek bij een organisatie. Vraag een collega die beheerder is om een uitnodiging.
      </p>
    )}
    <ul>
      {person.seats.map((seat) => (
        <li>
          <a href={organisationPath(seat.organisation)}>
            {names.get(seat.organisation) ?? seat.organisation}
          </a>
          : {ROLES[seat.role]}, {ORGANS[seat.organ]}.{" "}
          {seat.id === person.acting?.id && "U werkt nu vanuit deze organisatie. "}
          <a href={managePath(seat.organisation)}>Wie er meedoet</a>
          {seat.id !== person.acting?.id && (
            <PostForm view={view} action={SWITCH} named="inline">
              <input type="hidden" name="plek" value={seat.id} />
              <Button kind="secondary">Werk vanuit deze organisatie</Button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  </Chapter>
);

/** What was asked for and is not given: it waits, or why it was refused. */
const Asked = ({
  requests,
  names,
}: {
  requests: readonly JoinRequest[];
  names: ReadonlyMap<string, string>;
}) => {
  const told = requests.filter((it) => it.role === null);
  return told.length === 0 ? null : (
    <Chapter id="gevraagd" title="Wat u vroeg">
      {bullets(
        told.map(({ organisation, organ, asked_at, refusal }) => {
          const what = `Een plek bij ${names.get(organisation) ?? organisation} (${ORGANS[organ]}), gevraagd op ${formatDay(amsterdamDay(asked_at))}`;
          return refusal === null ? `${what}: wacht op antwoord.` : `${what}: afgewezen. ${refusal}`;
        }),
      )}
    </Chapter>
  );
};

/** Going on from another of one's places, without logging in again. */
export const switchForm = form({
  path: SWITCH,
  elsewhere: true,
  may: { action: "zelf.beheren", of: () => null, object: () => "plek" },
  mayAs: {
    action: "zelf.wisselen",
    of: ({ input }) => ({ seat: input.plek }),
    object: () => "plek",
  },
  fields: { plek: textField("Plek") },
  page: () => {
    throw notFound("Deze plek hebt u niet (meer).");
  },
  changes: () => [],
  submit: async ({ input, trx, secret }) => (secret === null ? null : actFrom(trx, secret, input.plek)),
  after: (c, { building, done }) => {
    if (done !== null) keepVisit(building, c, done);
  },
  afterwards: () => MY_WORK,
  next: () => MY_WORK,
});

export const logOutForm = form({
  path: LOG_OUT,
  may: { action: "zelf.beheren", of: () => null, object: () => "bezoek" },
  fields: {},
  page: ({ view }) => ({
    title: "Uitloggen",
    lead: "Daarna is alles wat openbaar is nog te lezen.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    body: (
      <PostForm view={view} action={LOG_OUT} named="inline">
        <Button>Uitloggen</Button>
      </PostForm>
    ),
  }),
  changes: () => [],
  submit: async ({ trx, secret, at }) => {
    if (secret !== null) await endSession(trx, secret, at);
  },
  after: (c: Context, { building }) => {
    forgetVisit(building, c);
  },
  afterwards: () => "/",
  next: () => "/",
});
