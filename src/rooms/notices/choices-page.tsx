/** `/mijn-werk/berichten`: about what one gets mail and how soon, whether it arrives, and a feed of one's own. */
import { type Context, Hono } from "hono";
import { formatMoment } from "#kit/day.ts";
import type { Topic } from "#kit/events/event.ts";
import { choiceField, Fields, type FormField, textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { inFull, showOnce, takeShown } from "#kit/http/shown-once.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button, Chapter, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { trustAgain, whyRefused } from "#kit/mail/outbox.ts";
import { type FieldError, notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { emailOf, isUuid, MY_WORK, personIn } from "#rooms/people";
import { type Channel, CHANNELS, choicesOf, choose, usualOf } from "./choices.ts";
import type { Db, Trx } from "./db.ts";
import { endFeedKey, feedKeysOf, makeFeedKey } from "./feed-keys.ts";
import { MAILBOX, MY_NOTICES, ownFeedPath } from "./paths.ts";

const FEED = `${MY_NOTICES}/feed`;
const FEED_END = `${FEED}/einde`;
const ADDRESS = `${MY_NOTICES}/adres`;
/** What the feed that was just made is shown as. */
const SHOWN = "feed";
const may = { action: "zelf.beheren", of: () => null, object: () => "berichten" } as const;

const fieldsOf = (topics: ReadonlyMap<string, Topic>): Record<string, FormField<Channel>> =>
  Object.fromEntries(
    [...topics].map(([name, { label, hint }]) => [name, choiceField(label, CHANNELS, { hint })]),
  );

export const choicePages = (building: Building): Hono =>
  new Hono()
    .get(
      MY_NOTICES,
      guardedPage(building, MY_NOTICES, {
        may,
        load: () => Promise.resolve(null),
        answer: ({ c, view }) => choicesPage(building, view, { link: takeFeed(building, c) }),
      }),
    )
    // The topics are those of all rooms: what there is to choose is known when the building stands.
    .route("/", choiceForm(building).pages?.(building) ?? new Hono());

function takeFeed(building: Building, c: Context): string | null {
  const secret = takeShown(building, c, SHOWN);
  return secret === null ? null : inFull(building, c, ownFeedPath(secret));
}

const choiceForm = ({ topics }: Building) =>
  form({
    path: MY_NOTICES,
    elsewhere: true,
    may,
    fields: fieldsOf(topics),
    page: ({ building, view, typed, errors }) => choicesPage(building, view, { typed, errors }),
    changes: () => [],
    submit: ({ input, view, trx }) => choose(trx as unknown as Trx, personIn(view).id, input),
    afterwards: () => MY_NOTICES,
    next: () => MY_NOTICES,
  });

/** Makes a feed; the page that follows shows its address, once. */
export const feedForm = form({
  path: FEED,
  elsewhere: true,
  may,
  fields: {},
  page: ({ building, view, errors }) => choicesPage(building, view, { errors }),
  changes: () => [],
  submit: ({ view, trx, at }) => makeFeedKey(trx as unknown as Trx, personIn(view).id, at),
  after: (c, { building, done }) => {
    showOnce(building, c, SHOWN, done);
  },
  afterwards: () => MY_NOTICES,
  next: () => MY_NOTICES,
});

export const endFeedForm = form({
  path: FEED_END,
  elsewhere: true,
  may,
  fields: { feed: textField("Feed") },
  page: () => {
    throw notFound("Deze feed is er niet (meer).");
  },
  changes: () => [],
  submit: async ({ input, view, trx }) => {
    if (isUuid(input.feed)) await endFeedKey(trx, personIn(view).id, input.feed);
  },
  afterwards: () => MY_NOTICES,
  next: () => MY_NOTICES,
});

/** Says that an address is right which a mail server refused. */
export const addressForm = form({
  path: ADDRESS,
  elsewhere: true,
  may,
  fields: {},
  page: ({ building, view, errors }) => choicesPage(building, view, { errors }),
  changes: () => [],
  submit: async ({ building, view, trx }) => {
    const email = await emailOf(building.primary, personIn(view).id);
    if (email !== null) await trustAgain(trx, email);
  },
  afterwards: () => MY_NOTICES,
  next: () => MY_NOTICES,
});

interface Shown {
  typed?: Record<string, string>;
  errors?: FieldError[];
  /** The feed that was just made: shown once. */
  link?: string | null;
}

async function choicesPage(
  building: Building,
  view: View,
  { typed = {}, errors = [], link = null }: Shown,
): Promise<PageParts> {
  const { id } = personIn(view);
  const db = building.primary as Db;
  const [email, chosen, keys] = await Promise.all([
    emailOf(building.primary, id),
    choicesOf(db, id),
    feedKeysOf(db, id),
  ]);
  const refused = email === null ? null : await whyRefused(db, email);
  const now = Object.fromEntries(
    [...building.topics.keys()].map((it) => [it, chosen.get(it) ?? usualOf(building.topics, it)]),
  );
  return {
    title: "Berichten",
    lead: "Kies waarover u mail krijgt en hoe snel. Wat u moet doen, staat altijd bij Mijn werk.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    ...(errors.length > 0 && { status: 422 as const }),
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <Address email={email} refused={refused} view={view} />
        {building.demo && (
          <p>
            In deze demo leest u die in het <a href={MAILBOX}>postvak van de demo</a>.
          </p>
        )}
        <PostForm view={view} action={MY_NOTICES}>
          <Fields fields={fieldsOf(building.topics)} typed={{ ...now, ...typed }} errors={errors} />
          <Button>Bewaar mijn keuzes</Button>
        </PostForm>
        <Chapter id="feeds" title="Een eigen feed">
          <p>
            Met een feed volgt u in een ander programma wat er bij uw organisaties gebeurt. Wie het adres
            heeft, leest mee: geef het aan niemand.
          </p>
          {link !== null && (
            <Note tone="info">
              <p>Dit is het adres van uw feed. U ziet het alleen nu.</p>
              <p>
                <code>{link}</code>
              </p>
            </Note>
          )}
          <Table
            caption="Uw feeds"
            empty="U hebt nog geen eigen feed."
            rows={keys}
            view={view}
            columns={[
              { label: "Gemaakt", cell: (it) => formatMoment(it.made_at) },
              { label: "Laatst gelezen", cell: (it) => (it.used_at ? formatMoment(it.used_at) : "nog niet") },
              {
                label: "Beëindigen",
                onPhone: "bare",
                cell: (it) => (
                  <PostForm view={view} action={FEED_END} named="inline">
                    <input type="hidden" name="feed" value={it.id} />
                    <Button kind="secondary">Beëindig</Button>
                  </PostForm>
                ),
              },
            ]}
          />
          <PostForm view={view} action={FEED} named="inline">
            <Button kind="secondary">Maak een feed</Button>
          </PostForm>
        </Chapter>
      </>
    ),
  };
}

const Address = ({
  email,
  refused,
  view,
}: {
  email: string | null;
  refused: { at: Date; why: string } | null;
  view: View;
}) => {
  if (email === null)
    return (
      <Note tone="info">
        <p>Uw aanbieder bevestigt geen e-mailadres. Daarom krijgt u geen mail, wat u hieronder ook kiest.</p>
      </Note>
    );
  if (!refused) return <p>Mail gaat naar {email}.</p>;
  return (
    <Note tone="warning">
      <p>
        Mail naar {email} komt niet aan sinds {formatMoment(refused.at)}. {refused.why} Er gaat niets meer
        heen.
      </p>
      <PostForm view={view} action={ADDRESS} named="inline">
        <Button kind="secondary">Dit adres klopt: probeer het opnieuw</Button>
      </PostForm>
    </Note>
  );
};
