import { Hono } from "hono";
import { listQuery } from "#kit/http/query.ts";
import { type AsksAgain, namedPage } from "#kit/named-choices.tsx";
import { refusedWith } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { executorShown, namedExecutor } from "#rooms/collaborations";
import { fabricOf, readingOf } from "#rooms/day";
import { networkPath } from "./page-paths.ts";
import { type AskedPaths, errorOf, fabricsOf, named, networkOrStandIn, pathsAsked } from "./asked.ts";
import { files } from "./files.tsx";
import { notThere } from "./not-there.tsx";
import { overview, type Search } from "./overview.tsx";
import { centrePath } from "./parts.tsx";
import { pathPage } from "./path-page.tsx";
import { PictureForm } from "./forms.tsx";
import { type NetworkPageQuery, networkPageQuery } from "./question.ts";

/** `/kaart/netwerk` and the same network in other forms. */
export const networkPages = (building: Building): Hono =>
  new Hono()
    .get(
      networkPath,
      namedPage(building, { ...listQuery, ...networkPageQuery }, again, async ({ c, query, view }) => {
        if (query.van !== undefined || query.naar !== undefined || wasSent(c, "van")) {
          const fabrics = await fabricsOf(building, query, view.day);
          const asked = await pathsAsked(building, fabrics, query);
          const exact = exactAddress(asked, view);
          return exact === null ? pathPage(asked, fabrics, view) : c.redirect(exact, 302);
        }
        const { asked, instead } = await networkOrStandIn(building, query, view.day);
        if (!asked) return notThere(instead, view);
        const executor = await executorShown(building, view);
        const shown = (search: Search | null) => overview(asked, query, view, { search, executor });
        if (query.zoek === undefined)
          return wasSent(c, "zoek")
            ? { ...shown({ end: null, errors: [NOBODY_NAMED] }), status: 422 }
            : shown(instead && { end: null, errors: [], sentence: instead.sentence });
        const end = await named(building, asked.whole, "zoek", query.zoek);
        if ("item" in end.found) return c.redirect(centrePath(view, end.found.item.code), 302);
        const errors = "problem" in end.found ? [errorOf("zoek", end.found)] : [];
        return { ...shown({ end, errors }), status: refusedWith(errors, 422) };
      }),
    )
    .route("/", files(building));

/** The page while who carries out is not clear. */
const again: AsksAgain<NetworkPageQuery> = {
  title: "Het netwerk",
  styles: ["network.css"],
  named: { uitvoerder: namedExecutor },
  trail: (view) => [{ label: "Kaart", href: view.link("/kaart") }],
  form: async ({ building, query, view, errors }) => (
    <PictureForm
      {...{ view, query, errors }}
      executor={await executorShown(building, view)}
      whole={await fabricOf(building, view.day, readingOf(query))}
      least={null}
    />
  ),
};

/** Said to who sends the form as it was. */
const NOBODY_NAMED = { field: "zoek", message: "Vul in welke organisatie u zoekt." };

/** The address with codes for names that turned out clear, so that it can be shared; null when it has them. */
function exactAddress({ answer }: AskedPaths, view: View): string | null {
  if (!answer || (view.query.van === answer.from.code && view.query.naar === answer.to.code)) return null;
  return view.link(networkPath, { ...view.query, van: answer.from.code, naar: answer.to.code });
}
