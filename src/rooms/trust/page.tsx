/** `/organisaties/{code}/samen/{ander}`: what two organisations did together, for people of those two and nobody else. */
import { Hono } from "hono";
import { addDays, formatMoment } from "#kit/day.ts";
import { hungSections } from "#kit/detail.tsx";
import { noteViews } from "#kit/entries/views.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { fieldId } from "#kit/form-fields.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Chapter, DayText } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { anyFormName, TIE, tiePath } from "#rooms/ties";
import { collaborationPath } from "#rooms/collaborations";
import { organisationPath, shortName } from "#rooms/organisations";
import { taskName } from "#rooms/tasks";
import { Introductions, Pledges, type Sent } from "./chapters.tsx";
import { type Pair, pairFor, readShared, type Shared } from "./pair.ts";
import { INTRODUCTION, PLEDGE } from "./queries.ts";
import { deedWords } from "./words.ts";

const PATH = "/organisaties/:code/samen/:other";

export const trustPages = (building: Building): Hono =>
  new Hono().get(
    PATH,
    guardedPage(building, PATH, {
      may: {
        action: "samen.lezen",
        of: ({ own, other }: Pair) => ({ organisation: own.key, participants: [other.key] }),
        object: ({ own, other }) => `organisation:${own.key}:${other.key}`,
      },
      load: ({ code = "", other = "" }) => pairFor(building, code, other),
      answer: ({ thing, view }) => pairPage(building, thing, view),
    }),
  );

const NOTHING_SENT: Sent = { typed: {}, errors: [] };

export async function pairPage(
  building: Building,
  pair: Pair,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const { own, other } = pair;
  const [shared, sections] = await Promise.all([
    readShared(building, pair, view),
    hungSections(building, "pair", pair, view),
  ]);
  noteViews(building, view.reader, TIE, shared.ties);
  noteViews(building, view.reader, PLEDGE, shared.pledges);
  noteViews(building, view.reader, INTRODUCTION, shared.introductions);
  const called = (key: string) =>
    key === own.key ? shortName(own.name) : key === other.key ? shortName(other.name) : key;
  const told = { pair, called, view, ...sent };
  return {
    title: `${shortName(own.name)} en ${shortName(other.name)}`,
    lead: "Wat u samen deed, wat u elkaar toezegde en wie elkaar wil spreken. Alleen wie bij een van beide een plek heeft, leest dit.",
    trail: [{ label: shortName(own.name), href: organisationPath(own.key) }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && (
          <ErrorSummary
            errors={sent.errors.map((it) => ({
              ...it,
              field: sent.of ? fieldId(it.field, sent.of) : it.field,
            }))}
          />
        )}
        <Registered {...{ shared, pair, view }} />
        <Beside {...{ shared, view }} />
        <Pledges pledges={shared.pledges} {...told} />
        {sections}
        <Introductions introductions={shared.introductions} {...told} />
        <Deeds {...{ shared, called, view }} />
        <p class="limits">
          Er staat geen cijfer of oordeel over een organisatie: alleen wat er gebeurde, en wat beide erover
          zeggen. Wat voorgangers van voor een herindeling deden, staat op hun eigen bladzijde.
        </p>
      </>
    ),
  };
}

const Registered = ({
  shared: { stays },
  pair: { own, other },
  view,
}: {
  shared: Shared;
  pair: Pair;
  view: View;
}) => (
  <Chapter id="register" title="Samen in het register">
    <Table
      caption="Regelingen waaraan beide deelnemen of deelnamen, in de volgorde waarin het begon"
      empty={`In het register namen ${shortName(own.name)} en ${shortName(other.name)} nooit aan dezelfde regeling deel.`}
      rows={stays}
      view={view}
      columns={[
        {
          label: "Regeling",
          cell: (it) => (
            <>
              <a href={collaborationPath(it.key)}>{it.title}</a>{" "}
              {it.until !== null && <Badge tone="ended">voorbij</Badge>}
            </>
          ),
        },
        { label: "Taak", cell: (it) => taskName(it.task_code), onPhone: "none" },
        { label: "Samen sinds", cell: (it) => <DayText day={it.from} /> },
        {
          label: "Tot en met",
          cell: (it) => (it.until === null ? "nu" : <DayText day={addDays(it.until, -1)} />),
        },
      ]}
    />
  </Chapter>
);

const Beside = ({ shared: { ties }, view }: { shared: Shared; view: View }) => (
  <Chapter id="daarbuiten" title="Samen buiten het register">
    <Table
      caption="Overige samenwerkingen waaraan beide meedoen"
      empty="Er is niets opgeschreven dat u mag lezen."
      rows={ties}
      view={view}
      columns={[
        {
          label: "Samenwerking",
          cell: (it) => (
            <>
              <a href={tiePath(it.id)}>{it.facts.name}</a>{" "}
              {it.state === "ended" ? (
                <Badge tone="ended">voorbij</Badge>
              ) : (
                it.state !== "confirmed" && <Badge tone="warning">nog niet bevestigd</Badge>
              )}
            </>
          ),
        },
        { label: "Vorm", cell: (it) => anyFormName(it.facts.form) },
        {
          label: "Eerste dag",
          cell: (it) => (it.facts.begins === null ? "–" : <DayText day={it.facts.begins} />),
        },
        {
          label: "Tot en met",
          cell: (it) => (it.facts.ends === null ? "–" : <DayText day={addDays(it.facts.ends, -1)} />),
        },
      ]}
    />
  </Chapter>
);

/** More than these nobody reads. */
const DEEDS_SHOWN = 30;

const Deeds = ({
  shared: { deeds },
  called,
  view,
}: {
  shared: Shared;
  called: (key: string) => string;
  view: View;
}) => (
  <Chapter id="antwoorden" title="Wat u elkaar antwoordde">
    <Table
      caption={
        deeds.length > DEEDS_SHOWN
          ? `De laatste ${DEEDS_SHOWN} antwoorden bij samenwerkingen die u deelt`
          : "Antwoorden en nakijken bij samenwerkingen die u deelt, het laatste eerst"
      }
      empty="Er is nog niets voorgelegd of nagekeken dat u beide aangaat."
      rows={deeds.slice(0, DEEDS_SHOWN)}
      view={view}
      columns={[
        { label: "Wat", cell: (it) => deedWords(it, called(it.organisation)) },
        { label: "Samenwerking", cell: (it) => <a href={tiePath(it.tie.id)}>{it.tie.facts.name}</a> },
        { label: "Wanneer", cell: (it) => formatMoment(it.at) },
      ]}
    />
  </Chapter>
);
