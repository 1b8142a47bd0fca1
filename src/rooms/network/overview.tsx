import { formatDay } from "#kit/day.ts";
import { PhoneFold } from "#kit/look/folded.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import { Chapter, H2, KeyFigures, Note } from "#kit/look/parts.tsx";
import { Insight } from "#kit/look/insight.tsx";
import { type Column, PagedTable } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { organisationPath } from "#rooms/organisations";
import { called } from "./called.ts";
import { networkApiPath, networkPath } from "./page-paths.ts";
import { type AskedNetwork, type Named, typedName } from "./asked.ts";
import { NetworkDrawing } from "./drawing.tsx";
import { FindForm, PathForm, PictureForm } from "./forms.tsx";
import { networkInsight } from "./insight.ts";
import { leadOf, titleOf } from "./overview-words.ts";
import { type Network, type Node } from "./network.ts";
import { centrePath, choicesIn, Legend, Limits, OtherForms, Source, Which } from "./parts.tsx";
import type { NetworkPageQuery } from "./question.ts";
import { pairColumns, pairRows, seatColumns, seatRows, sortedPairs, sortedSeats } from "./rows.tsx";
import { collaborationPath } from "#rooms/collaborations";

const PAGE_SIZE = 50;

export interface Paged {
  pagina?: number | undefined;
  paginaGrootte?: number | undefined;
}

/** What is said of whom the reader asked for, above the picture. */
export interface Search {
  end: Named | null;
  errors: FieldError[];
  /** Why somebody else is in the middle. */
  sentence?: string;
}

/**
 * The page with the whole network, or with one organisation and who it works with.
 * @param more.executor what the field for who carries out shows
 */
export function overview(
  asked: AskedNetwork,
  query: NetworkPageQuery & Paged,
  view: View,
  more: { search: Search | null; executor: string | undefined },
): PageParts {
  const { whole, chosen, network, colours } = asked;
  const { centre } = network;
  const { search, executor } = more;
  return {
    title: titleOf(network),
    lead: leadOf(asked, view),
    trail: [
      { label: "Kaart", href: view.link("/kaart") },
      ...(centre ? [{ label: "Netwerk", href: centrePath(view, null) }] : []),
    ],
    alternates: [
      { type: "text/csv", href: fileOf(view, "csv"), title: "Deze lijnen als spreadsheet" },
      { type: "image/svg+xml", href: fileOf(view, "svg"), title: "Deze tekening" },
    ],
    picture: {
      png: fileOf(view, "png", view.day),
      svg: fileOf(view, "svg", view.day),
      alt: `${titleOf(network)}, getekend als punten en lijnen`,
    },
    scripts: ["network.js"],
    styles: ["network.css"],
    body: (
      <>
        {search?.sentence && centre && (
          <Note>
            {search.sentence} U ziet {called(centre)}.
          </Note>
        )}
        {search && search.errors.length > 0 && <ErrorSummary errors={search.errors} />}
        {search?.end && (
          <div id="gevonden">
            <Which end={search.end} to={(body) => centrePath(view, body.code)} />
          </div>
        )}
        <Figures asked={asked} view={view} />
        <FindForm view={view} errors={search?.errors ?? []} />
        <details
          class="network-choices no-print"
          open={Object.keys(choicesIn(view)).some((it) => it !== "centraal" && it !== "geldigOp")}
        >
          <summary>Kies wat u ziet</summary>
          <PictureForm {...{ view, query, executor, whole }} least={network.least} />
        </details>
        <Insight>{networkInsight(network)}</Insight>
        <p class="network-aside limits">U ziet het midden. Veeg opzij voor de rest van de tekening.</p>
        <Picture asked={asked} view={view} />
        <Reading network={network} view={view} />
        <Limits reading={chosen.reading} view={view} />
        <Legend colours={colours} colouring={network.choice.colouring} view={view} />
        <section class="no-print" aria-labelledby="verbinding">
          <H2 id="verbinding">Via welke samenwerkingen kennen twee organisaties elkaar?</H2>
          <PhoneFold summary="Kies er twee">
            <PathForm
              view={view}
              values={{ van: centre ? typedName(whole, centre) : undefined }}
              errors={[]}
            />
          </PhoneFold>
        </section>
        <Chapter id="lijst" title="Dezelfde lijnen als lijst">
          <Rows asked={asked} query={query} view={view} />
        </Chapter>
        <OtherForms view={view} graphs />
        <Source view={view} />
      </>
    ),
  };
}

const fileOf = (view: View, ending: string, day?: string): string =>
  view.link(`${networkPath}.${ending}`, {
    ...view.query,
    ...(day !== undefined && { geldigOp: day }),
    pagina: null,
    paginaGrootte: null,
    zoek: null,
  });

const Figures = ({ asked, view }: { asked: AskedNetwork; view: View }) => {
  const { network, colours, chosen } = asked;
  const { centre, choice, nodes, lines } = network;
  const bodies = nodes.filter((it) => "body" in it).length;
  const arrangements = centre
    ? (chosen.arrangementsOf[centre.index]?.length ?? 0)
    : chosen.arrangements.length;
  const {
    centraal: _centre,
    weergave: _view,
    soort: _kind,
    kleur: _colour,
    minimaal: _least,
    ...filters
  } = choicesIn(view);
  const { lezing: _reading, ...kept } = filters;
  return (
    <KeyFigures
      figures={[
        {
          label: choice.kind === "gemeenten" ? "gemeenten" : "organisaties",
          value: formatCount(centre ? bodies - 1 : bodies),
          href: "#kleuren",
        },
        { label: "lijnen", value: formatCount(lines.length), href: "#lijst" },
        {
          label: "samenwerkingen",
          value: formatCount(arrangements),
          href: view.link("/samenwerkingen", { ...kept, ...(centre ? { deelnemer: centre.code } : {}) }),
        },
        ...(network.hidden > 0
          ? [
              {
                label: "lijnen niet getekend: te weinig gedeeld",
                value: formatCount(network.hidden),
                href: view.link(networkPath, { ...choicesIn(view), minimaal: 1 }),
              },
            ]
          : [
              {
                label: choice.colouring === "groepen" ? "groepen" : "kleuren",
                value: formatCount(colours.shades.length),
                href: "#kleuren",
              },
            ]),
      ]}
    />
  );
};

const Picture = ({ asked, view }: { asked: AskedNetwork; view: View }) => {
  const { network, colours } = asked;
  if (network.nodes.length === 0 || (network.centre === null && network.lines.length === 0))
    return (
      <p class="empty">
        Met deze keuzes is er niets te tekenen. <a href={view.link(networkPath)}>Toon het hele netwerk</a>
      </p>
    );
  return (
    <figure
      class="picture network-picture"
      id="tekening"
      role="region"
      aria-label="Tekening van het netwerk"
      tabindex={0}
      data-api={view.link(networkApiPath, choicesIn(view))}
      data-page={centrePath(view, "")}
      data-centre={network.centre?.code}
    >
      <div class="network-canvas" hidden></div>
      <NetworkDrawing
        network={network}
        colours={colours}
        name={`Netwerk met ${counted(network.lines.length, "lijn", "lijnen")}. Onder de tekening staan dezelfde lijnen als lijst.`}
        look={{ kind: "page", href: (node) => hrefOf(node, view) }}
      />
    </figure>
  );
};

const hrefOf = (node: Node, view: View): string =>
  "body" in node ? centrePath(view, node.body.code) : view.link(collaborationPath(node.arrangement.key));

/** How to read it, in two sentences. */
const Reading = ({ network, view }: { network: Network; view: View }) => (
  <p>
    Wie veel samen doet, staat dicht bij elkaar. Elke gemeente begon op haar plek op de kaart; het noorden is
    boven.{" "}
    {network.choice.view === "samenwerkingen"
      ? "Een rondje is een organisatie, een vierkantje een samenwerking."
      : "Hoe dikker de lijn, hoe meer gedeelde regelingen. Hoe groter het rondje, hoe meer samenwerkingen."}{" "}
    {network.centre ? (
      <a href={view.link(organisationPath(network.centre.code))}>Alles over {called(network.centre)}</a>
    ) : (
      "Kies een rondje om te zien met wie die organisatie samenwerkt."
    )}
  </p>
);

const Rows = ({
  asked,
  query,
  view,
}: {
  asked: AskedNetwork;
  query: NetworkPageQuery & Paged;
  view: View;
}) => {
  const { network, colours } = asked;
  const sort = query.sorteer ?? "naam";
  // A search that found nothing has no part in the list.
  const { zoek: _search, ...kept } = view.query;
  const listed = { sort, query, view: { ...view, query: kept } };
  return network.choice.view === "partners" ? (
    <Listed
      caption={`Wie met wie, op ${formatDay(view.day)} in het register`}
      columns={pairColumns}
      rows={sortedPairs(pairRows(network, colours), sort)}
      {...listed}
    />
  ) : (
    <Listed
      caption={`Wie waaraan meedoet, op ${formatDay(view.day)} in het register`}
      columns={seatColumns}
      rows={sortedSeats(seatRows(network), sort)}
      {...listed}
    />
  );
};

const Listed = <Row,>({
  caption,
  columns,
  rows,
  sort,
  query,
  view,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  sort: string;
  query: Paged;
  view: View;
}) => {
  const page = query.pagina ?? 1;
  const pageSize = query.paginaGrootte ?? PAGE_SIZE;
  return (
    <PagedTable
      caption={caption}
      columns={columns}
      rows={rows.slice((page - 1) * pageSize, page * pageSize)}
      sorted={sort}
      view={view}
      empty="Met deze keuzes is er geen lijn."
      foot={{
        csv: `${networkPath}.csv`,
        json: networkApiPath,
        total: rows.length,
        page,
        pageSize,
        rows: "lijnen",
      }}
    />
  );
};
