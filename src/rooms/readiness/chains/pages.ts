/** Reading one chain: its page, and its links as a file. */
import { Hono } from "hono";
import { amsterdamDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { listingCsv } from "#kit/look/table.tsx";
import type { Building } from "#kit/room.ts";
import { chainFor, readsChain } from "./acting.ts";
import { chainPage } from "./chain-page.tsx";
import { codesIn } from "./facts.ts";
import { partyNames } from "./parties.ts";
import { CHAINS_PATH } from "./paths.ts";
import { linkColumns, numbered } from "./shown.tsx";

const PAGE = `${CHAINS_PATH}/:id`;
const FILE = `${PAGE}/schakels.csv`;

export const chainPages = (building: Building): Hono =>
  new Hono()
    .get(
      PAGE,
      guardedPage(building, PAGE, {
        may: readsChain,
        load: ({ id = "" }, view) => chainFor(building, id, view),
        answer: ({ thing, view }) => chainPage(building, thing, view),
      }),
    )
    .get(
      FILE,
      guardedPage(building, FILE, {
        may: readsChain,
        load: ({ id = "" }, view) => chainFor(building, id, view),
        answer: async ({ thing: { id, facts }, view }) => {
          const names = await partyNames(building, codesIn(facts.links), view.today);
          return listingCsv(`keten-${id}-${amsterdamDay(building.clock())}`, {
            columns: linkColumns(names),
            rows: numbered(facts.links),
          });
        },
      }),
    );
