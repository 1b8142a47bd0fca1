import { limitsOf } from "#rooms/day";
import { type Context, Hono } from "hono";
import { csvAnswer } from "#kit/csv.ts";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { dayQuery } from "#kit/http/query.ts";
import { sharedText } from "#kit/http/shared-file.ts";
import { listingCsv } from "#kit/look/table.tsx";
import { pictureAnswer, type PictureKind, pictureQuery } from "#kit/picture.ts";
import { Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { called } from "./called.ts";
import { networkPath } from "./page-paths.ts";
import { type AskedNetwork, fabricsOf, networkAsked, pathsAsked } from "./asked.ts";
import { NetworkDrawing } from "./drawing.tsx";
import { gexfOf, graphmlOf } from "./graph-files.ts";
import { PathDrawing } from "./path-drawing.tsx";
import { pathsName } from "./path-page.tsx";
import { networkFilter, type NetworkPageQuery, pathFilter, rowOrder } from "./question.ts";
import { pairColumns, pairRows, seatColumns, seatRows, sortedPairs, sortedSeats } from "./rows.tsx";

/** What a picture takes: the same as the page, so that its address follows from the page's. */
const pictureShape = {
  ...networkFilter,
  ...pathFilter,
  ...pictureQuery,
  ...rowOrder,
};
const listShape = { ...networkFilter, ...rowOrder };

/** The network of the page to take along: as picture, as spreadsheet, and for programs for networks. */
export const files = (building: Building): Hono =>
  new Hono()
    .get(`${networkPath}.svg`, picture(building, "svg"))
    .get(`${networkPath}.png`, picture(building, "png"))
    .get(
      `${networkPath}.csv`,
      page(building, { ...listShape, ...pathFilter }, async ({ query, view }) => {
        if (query.van !== undefined || query.naar !== undefined) return pathCsv(building, query, view);
        const { network, colours } = await networkAsked(building, query, view.day);
        const sort = query.sorteer ?? "naam";
        return network.choice.view === "partners"
          ? listingCsv(fileName(view, query), {
              columns: pairColumns,
              rows: sortedPairs(pairRows(network, colours), sort),
            })
          : listingCsv(fileName(view, query), {
              columns: seatColumns,
              rows: sortedSeats(seatRows(network), sort),
            });
      }),
    )
    .get(
      `${networkPath}.graphml`,
      page(building, { ...dayQuery, ...networkFilter }, async ({ c, query, view }) => {
        const asked = await networkAsked(building, query, view.day);
        const xml = graphmlOf(asked.network, asked.colours, describe(asked, view));
        return xmlFile(c, xml, `${fileName(view, query)}.graphml`);
      }),
    )
    .get(
      `${networkPath}.gexf`,
      page(building, { ...dayQuery, ...networkFilter }, async ({ c, query, view }) => {
        const asked = await networkAsked(building, query, view.day);
        const xml = gexfOf(asked.network, asked.colours, describe(asked, view), view.edition.day);
        return xmlFile(c, xml, `${fileName(view, query)}.gexf`);
      }),
    );

const fileName = (view: View, query: NetworkPageQuery): string =>
  `netwerk-${query.centraal === undefined ? "" : `${query.centraal}-`}${view.day}`;

const xmlFile = (c: Context, xml: string, fileName: string): Promise<Response> =>
  sharedText(c, xml, { type: "application/xml; charset=utf-8", fileName, disposition: "attachment" });

/** Goes along in the file: what it counts, and what it does not. */
function describe({ network, chosen }: AskedNetwork, view: View): string {
  const lines =
    network.choice.view === "partners"
      ? `Een lijn verbindt organisaties die minstens ${network.least} gemeenschappelijke regelingen delen; het gewicht is hun aantal.`
      : "Een lijn verbindt een organisatie met een gemeenschappelijke regeling waaraan zij deelneemt.";
  const reading =
    chosen.reading !== "registered"
      ? "Opgeheven gemeenten tellen als hun opvolger."
      : "Deelnemers zoals het register ze noemt.";
  return `${sourceOf(view)} ${lines} ${reading} ${limitsOf({ lezing: chosen.reading === "wider" ? "ruim" : undefined })}`;
}

const sourceOf = (view: View): string =>
  `Bron: ${view.edition.source}, situatie op ${formatDay(view.day)}; plaatsen en groepen berekend door Vliegwiel.`;

function picture(building: Building, kind: PictureKind) {
  return page(building, pictureShape, async ({ c, query, view }) => {
    if (query.van !== undefined || query.naar !== undefined)
      return pathPicture(building, query, view, { c, kind, width: query.breedte });
    const { network, colours } = await networkAsked(building, query, view.day);
    const { centre } = network;
    const title = centre ? `Met wie werkt ${called(centre)} samen?` : "Wie werkt met wie samen?";
    const svg = await Promise.resolve(
      <NetworkDrawing
        network={network}
        colours={colours}
        name={title}
        look={{ kind: "file", title, foot: `${sourceOf(view)} Alleen gemeenschappelijke regelingen.` }}
      />,
    );
    return pictureAnswer(c, String(svg), kind, fileName(view, query), { width: query.breedte });
  });
}

async function pathPicture(
  building: Building,
  query: NetworkPageQuery,
  view: View,
  { c, kind, width }: { c: Context; kind: PictureKind; width: number | undefined },
): Promise<Response> {
  const { answer, chosen } = await clearPaths(building, query, view);
  const svg = await Promise.resolve(
    <PathDrawing fabric={chosen} paths={answer.paths.paths} name={pathsName(answer)} file />,
  );
  const name = `verbinding-${answer.from.code}-${answer.to.code}-${view.day}`;
  return pictureAnswer(c, String(svg), kind, name, { width });
}

async function pathCsv(building: Building, query: NetworkPageQuery, view: View): Promise<Response> {
  const { answer, chosen } = await clearPaths(building, query, view);
  const nameOf = (index: number) => chosen.bodies[index]?.name ?? "";
  const codeOf = (index: number) => chosen.bodies[index]?.code ?? "";
  return csvAnswer(
    `verbinding-${answer.from.code}-${answer.to.code}-${view.day}`,
    ["Weg", "Stap", "Organisatie", "Code", "Samenwerking", "Nummer", "Deelnemers", "Naar", "Code naar"],
    answer.paths.paths.flatMap((path, way) =>
      path.map(({ from, arrangement, to }, step) => [
        way + 1,
        step + 1,
        nameOf(from),
        codeOf(from),
        arrangement.title,
        arrangement.key,
        arrangement.members.length,
        nameOf(to),
        codeOf(to),
      ]),
    ),
  );
}

/** @throws Problem 400 when an end is unknown or several fit, 404 when nothing joins them */
async function clearPaths(building: Building, query: NetworkPageQuery, view: View) {
  const fabrics = await fabricsOf(building, query, view.day);
  const { answer, errors } = await pathsAsked(building, fabrics, query);
  if (!answer) throw new Problem(400, "Van wie naar wie is niet duidelijk. Geef van elk de code.", errors);
  if (answer.paths.total === 0)
    throw new Problem(
      404,
      "Deze twee organisaties zijn door geen enkele keten van samenwerkingen verbonden.",
    );
  return { answer, chosen: fabrics.chosen };
}
