/** What happened at an organisation or in a collaboration, as far as the reader may know. */
import { Hono } from "hono";
import { formatMoment } from "#kit/day.ts";
import { type Event, inWords, type Told } from "#kit/events/event.ts";
import { eventsAbout } from "#kit/events/outbox.ts";
import { page } from "#kit/http/page.tsx";
import { bullets } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { collaborationNumbered, collaborationPath } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";
import { organisationIn } from "#rooms/people";
import { tieSubject } from "#rooms/ties";
import { MOST_ENTRIES } from "./feeds.ts";
import {
  collaborationActivity,
  MY_NOTICES,
  organisationActivity,
  tieActivity,
  webhooksPath,
} from "./paths.ts";

export const activityPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/organisaties/:code/activiteit",
      page(building, {}, async ({ c, view }) => {
        const { key, name } = await organisationIn(building.primary, c.req.param("code") ?? "");
        return activityPage(building, view, {
          subject: `organisation:${key}`,
          name,
          back: organisationPath(key),
          feed: `${organisationActivity(key)}.atom`,
          manage: seatIn(view.reader, key, "admin") ? webhooksPath(key) : null,
        });
      }),
    )
    .get(
      "/samenwerkingen/:id/activiteit",
      page(building, {}, async ({ c, view }) => {
        const found = await collaborationNumbered(building.db, c.req.param("id") ?? "");
        if (!found) throw notFound("Deze samenwerking kennen we niet.");
        return activityPage(building, view, {
          subject: `collaboration:${found.key}`,
          name: found.title,
          back: collaborationPath(found.key),
          feed: `${collaborationActivity(found.key)}.atom`,
          manage: null,
        });
      }),
    );

interface About {
  subject: string;
  name: string;
  back: string;
  feed: string;
  /** Where programs of the organisation are told; null for who may not say so. */
  manage: string | null;
}

async function activityPage(building: Building, view: View, { subject, name, back, feed, manage }: About) {
  const events = await eventsAbout(building.primary, [subject], view.reader, MOST_ENTRIES);
  return {
    title: `Wat er gebeurde: ${name}`,
    lead: "Wat mensen hier deden en wat er in het register veranderde, voor zover u dat mag zien.",
    trail: [{ label: name, href: back }],
    timeless: true,
    body: (
      <>
        <Happened
          told={await inWords({ news: building.news, db: building.primary }, events, view.reader)}
          view={view}
        />
        {bullets([
          <a href={feed}>Volg wat voor iedereen te zien is (Atom)</a>,
          ...(view.reader.kind === "person"
            ? [<a href={MY_NOTICES}>Kies waarover u mail krijgt, of maak een eigen feed</a>]
            : []),
          ...(manage === null ? [] : [<a href={manage}>Laat een eigen systeem dit weten (webhook)</a>]),
        ])}
      </>
    ),
  };
}

const Happened = ({ told, view }: { told: readonly { event: Event; told: Told }[]; view: View }) => (
  <Table
    caption={`Het laatste eerst, hoogstens ${MOST_ENTRIES}`}
    empty="Er is hier nog niets gebeurd dat u mag zien. Wat in het register verandert, staat hier na de volgende inlezing."
    rows={told}
    view={view}
    columns={[
      { label: "Wanneer", cell: ({ event }) => formatMoment(event.at) },
      {
        label: "Wat",
        cell: ({ told: { sentence, path } }) => <a href={path}>{sentence}</a>,
        onPhone: "bare",
      },
    ]}
  />
);

/** On the page of a thing, which is the same for all: only the way there. */
const wayThere = (view: View, path: string) =>
  Promise.resolve(
    <p>
      <a href={view.link(path)}>Wat hier gebeurde</a>, ook om te volgen.
    </p>,
  );

export const organisationSection: Section<"organisation"> = {
  id: "activiteit",
  order: 95,
  render: ({ key }, view) => wayThere(view, organisationActivity(key)),
};
/** On a page that is for each reader apart: what happened itself. */
export const tieSection = (building: Building): Section<"tie"> => ({
  id: "activiteit",
  order: 95,
  render: async ({ id, visibility }, view) => {
    const events = await eventsAbout(building.primary, [tieSubject(id)], view.reader, MOST_ENTRIES);
    const told = await inWords({ news: building.news, db: building.primary }, events, view.reader);
    return (
      <details>
        <summary>Wat hier gebeurde</summary>
        <Happened told={told} view={view} />
        {visibility === "public" && (
          <p>
            <a href={`${tieActivity(id)}.atom`}>Volg wat voor iedereen te zien is (Atom)</a>
          </p>
        )}
      </details>
    );
  },
});
export const collaborationSection: Section<"collaboration"> = {
  id: "activiteit",
  order: 95,
  render: ({ chain: { key } }, view) => wayThere(view, collaborationActivity(key)),
};
