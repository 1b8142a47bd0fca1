/** Reading: what an organisation adds, about one collaboration, and one addition. */
import { Hono } from "hono";
import { amsterdamDay } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { listingCsv } from "#kit/look/table.tsx";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Organisation } from "#rooms/organisations";
import { type About, aboutFor, allAbouts, organisationFor } from "./about.ts";
import { aboutPageOf } from "./about-page.tsx";
import { additionPage } from "./addition-page.tsx";
import { additionFor } from "./forms.tsx";
import { listingOf, listPage } from "./list.tsx";
import { ADDITION_PATH } from "./paths.ts";
import { type Addition, additionsOf, KIND } from "./queries.ts";

const LIST_PATH = "/organisaties/:code/aanvullingen";

const readsList = {
  action: "aanvulling.lijst.lezen",
  of: ({ key }: Organisation) => ({ organisation: key }),
  object: ({ key }: Organisation) => `organisation:${key}`,
} as const;

const readsAbout = {
  action: "aanvulling.lijst.lezen",
  of: ({ organisation }: { organisation: Organisation }) => readsList.of(organisation),
  object: ({ organisation }: { organisation: Organisation }) => readsList.object(organisation),
} as const;

const reads = {
  action: "aanvulling.lezen",
  of: (it: Addition) => it,
  object: (it: Addition) => `addition:${it.id}`,
} as const;

export function additionPages(building: Building): Hono {
  /** All of an organisation, as they are shown to a reader. */
  const shownTo = async (reader: Reader, organisation: string): Promise<Addition[]> => {
    const additions = await additionsOf(building.primary, reader, organisation);
    noteViews(building, reader, KIND, additions);
    return additions;
  };
  return new Hono()
    .get(
      LIST_PATH,
      guardedPage(building, LIST_PATH, {
        may: readsList,
        load: ({ code = "" }) => organisationFor(building, code),
        answer: async ({ thing, view }) =>
          listPage(
            thing,
            await allAbouts(building, thing.key, view),
            await shownTo(view.reader, thing.key),
            view,
          ),
      }),
    )
    .get(
      `${LIST_PATH}.csv`,
      guardedPage(building, `${LIST_PATH}.csv`, {
        may: readsList,
        load: ({ code = "" }) => organisationFor(building, code),
        answer: async ({ thing, view }) => {
          return listingCsv(
            `aanvullingen-${thing.key}-${amsterdamDay(building.clock())}`,
            listingOf(await allAbouts(building, thing.key, view), await shownTo(view.reader, thing.key)),
          );
        },
      }),
    )
    .get(
      `${LIST_PATH}/:over`,
      guardedPage(building, `${LIST_PATH}/:over`, {
        may: readsAbout,
        load: async (
          { code = "", over = "" },
          view,
        ): Promise<{ organisation: Organisation; about: About }> => {
          const organisation = await organisationFor(building, code);
          return { organisation, about: await aboutFor(building, organisation.key, over, view) };
        },
        answer: ({ thing: { organisation, about }, view }) =>
          aboutPageOf(building, organisation, about, view),
      }),
    )
    .get(
      `${ADDITION_PATH}/:id`,
      guardedPage(building, `${ADDITION_PATH}/:id`, {
        may: reads,
        load: ({ id = "" }, view) => additionFor(building, id, view),
        answer: ({ thing, view }) => additionPage(building, thing, view),
      }),
    );
}
