/** `/organisaties/{code}/webhooks`: the addresses of programs, how it went, and what one does with them. */
import { Hono } from "hono";
import { formatMoment } from "#kit/day.ts";
import { choiceField, Fields, textField } from "#kit/form-fields.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { takeShown } from "#kit/http/shown-once.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button, Chapter, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { type Reader, seatIn, type Side } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, organisationPath } from "#rooms/organisations";
import { managePath, organisationIn, SIDES } from "#rooms/people";
import type { Db } from "./db.ts";
import { webhookPath, webhooksPath } from "./paths.ts";
import { deliveriesTo, type Webhook, webhooksOf } from "./webhooks.ts";

export const PATH = "/organisaties/:code/webhooks";
/** What the secret that was just made is shown as. */
export const SHOWN = "webhook";
const DELIVERIES_SHOWN = 20;

export const mayLook = {
  action: "organisatie.webhooks",
  of: (it: Organisation) => ({ organisation: it.key, side: null }),
  object: (it: Organisation) => `organisation:${it.key}`,
} as const;

export const webhookFields = {
  adres: textField("Adres van uw systeem", {
    hint: "Het begint met https:// en is vanaf internet te bereiken.",
    most: 200,
  }),
  kant: choiceField("Voor wie is dit systeem?", SIDES, {
    hint: "Het krijgt wat die kant van uw organisatie mag zien, en niet meer.",
  }),
};

const sidesOf = (reader: Reader, organisation: string): Side[] =>
  (["council", "executive"] as const).filter((side) => seatIn(reader, organisation, "admin", side));

export const webhookPages = (building: Building): Hono =>
  new Hono().get(
    PATH,
    guardedPage(building, PATH, {
      may: mayLook,
      load: ({ code = "" }) => organisationIn(building.primary, code),
      answer: ({ c, thing, view }) =>
        webhooksPage(building, thing, view, { secret: takeShown(building, c, SHOWN) }),
    }),
  );

interface Shown {
  typed?: Record<string, string>;
  errors?: FieldError[];
  secret?: string | null;
}

export async function webhooksPage(
  building: Building,
  { key, name }: Organisation,
  view: View,
  { typed = {}, errors = [], secret = null }: Shown,
): Promise<PageParts> {
  const db = building.primary as Db;
  const sides = sidesOf(view.reader, key);
  const webhooks = await webhooksOf(db, key, sides);
  const logs = await Promise.all(webhooks.map((it) => deliveriesTo(db, it.id, DELIVERIES_SHOWN)));
  const kant = {
    ...webhookFields.kant,
    choices: sides.map((side) => ({ value: side, label: SIDES[side] })),
  };
  return {
    title: `Webhooks: ${name}`,
    lead: "Een eigen systeem krijgt meteen bericht van wat er bij uw organisatie gebeurt.",
    trail: [
      { label: name, href: organisationPath(key) },
      { label: "Wie er meedoet", href: managePath(key) },
    ],
    timeless: true,
    ...(errors.length > 0 && { status: 422 as const }),
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {secret !== null && (
          <Note tone="info">
            <p>
              Met dit geheim herkent uw systeem dat een bericht van Vliegwiel komt. Bewaar het daar; u ziet
              het alleen nu.
            </p>
            <p>
              <code>{secret}</code>
            </p>
          </Note>
        )}
        {webhooks.length === 0 && <p class="empty">Er is nog geen adres. Voeg er hieronder een toe.</p>}
        {webhooks.map((webhook, at) => (
          <One webhook={webhook} log={logs[at] ?? []} view={view} />
        ))}
        <Chapter id="toevoegen" title="Adres toevoegen">
          <PostForm view={view} action={webhooksPath(key)}>
            <Fields fields={{ ...webhookFields, kant }} typed={typed} errors={errors} />
            <Button>Voeg toe</Button>
          </PostForm>
          <p>
            Berichten zijn CloudEvents in JSON (NL GOV-profiel), met de handtekening van Standard Webhooks:
            HMAC-SHA256 over <code>webhook-id.webhook-timestamp.inhoud</code>. Antwoord binnen tien seconden
            met een status van 200 tot en met 299. Anders komt het bericht later nog eens, drie dagen lang;
            hetzelfde <code>id</code> is hetzelfde bericht.
          </p>
        </Chapter>
      </>
    ),
  };
}

type Log = Awaited<ReturnType<typeof deliveriesTo>>;

const One = ({ webhook, log, view }: { webhook: Webhook; log: Log; view: View }) => {
  const { id, organisation, side, address, made_at, stopped_at } = webhook;
  const button = (what: string, text: string) => (
    <PostForm view={view} action={`${webhookPath(organisation, id)}/${what}`} named="inline">
      <Button kind="secondary">{text}</Button>
    </PostForm>
  );
  return (
    <Chapter id={`webhook-${id}`} title={address}>
      <p>
        Voor {SIDES[side]}, sinds {formatMoment(made_at)}.
      </p>
      {stopped_at && (
        <Note tone="warning">
          <p>
            Dit adres nam drie dagen lang niets aan. Sinds {formatMoment(stopped_at)} gaat er niets meer heen.
          </p>
          {button("hervat", "Begin opnieuw, met wat nog wacht")}
        </Note>
      )}
      {!stopped_at && button("proef", "Stuur een proefbericht")}
      <Table
        caption={`De laatste berichten, hoogstens ${DELIVERIES_SHOWN}`}
        empty="Er ging nog geen bericht heen."
        rows={log}
        view={view}
        columns={[
          { label: "Gebeurd", cell: (it) => formatMoment(it.at) },
          { label: "Wat", cell: (it) => it.kind },
          { label: "Keren geprobeerd", cell: (it) => it.tries, numeric: true },
          { label: "Antwoord", cell: (it) => it.answer ?? "–" },
          {
            label: "Aangenomen",
            cell: (it) =>
              it.done_at
                ? formatMoment(it.done_at)
                : stopped_at
                  ? "nee"
                  : `nee, opnieuw op ${formatMoment(it.next_at)}`,
          },
        ]}
      />
      {button("einde", "Beëindig dit adres")}
    </Chapter>
  );
};
