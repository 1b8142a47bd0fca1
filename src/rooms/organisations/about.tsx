import type { Child } from "hono/jsx";
import { Folded } from "#kit/look/folded.tsx";
import { bullets, Facts, Missing } from "#kit/look/parts.tsx";
import { RailGroup } from "#kit/look/rail.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { OutsideLink } from "./contact.tsx";
import { organisationLink, organisationLinks } from "./link.tsx";
import { detailsOf, type Organisation } from "./queries.ts";

/** A body beside it, as a page names it. */
type Beside = { key: string; name: string };

/** What one wants to see of an organisation at a glance, and its data to take along. */
export const InShort = ({
  organisation: it,
  names,
  neighbours,
  view,
}: {
  organisation: Organisation;
  names: Map<string, string>;
  neighbours: readonly Beside[];
  view: View;
}) => {
  const site = detailsOf(it).contacts.find(({ kind }) => kind === "website");
  return (
    <>
      <RailGroup title="In het kort">
        <Facts
          facts={[
            { term: "Soort", value: it.type_label },
            ...reference("Provincie", it.province_key === it.key ? null : it.province_key, names, view),
            ...(it.population === null
              ? []
              : [{ term: "Inwoners volgens het register", value: formatCount(it.population) }]),
            ...(neighbours.length > 0
              ? [{ term: "Grenst aan", value: organisationLinks(neighbours, view) }]
              : []),
            ...(site ? [{ term: "Website", value: <OutsideLink url={site.value} /> }] : []),
          ]}
        />
      </RailGroup>
      <RailGroup title="Neem mee" class="no-print">
        {bullets([<a href={view.link(`/api/v1/organisaties/${it.key}`)}>Deze gegevens als JSON</a>])}
      </RailGroup>
    </>
  );
};

/** What the register says it is, beside what its rail has. */
export const aboutFacts = (
  it: Organisation,
  names: Map<string, string>,
  view: View,
): { term: string; value: Child }[] => [
  ...(it.subtype ? [{ term: "Nadere soort", value: it.subtype }] : []),
  ...(it.legal_form ? [{ term: "Rechtsvorm", value: it.legal_form }] : []),
  ...(it.prose_loaded || it.source !== "roo"
    ? [{ term: "Wat deze organisatie doet", value: <Description of={it} /> }]
    : []),
  ...reference("Ministerie", it.ministry_key, names, view),
  ...reference("Hoort bij", it.parent_key, names, view),
];

/** What it is, and what belongs to it. */
export const About = ({
  facts,
  parts,
  view,
}: {
  facts: ReturnType<typeof aboutFacts>;
  parts: readonly Beside[];
  view: View;
}) => (
  <Folded id="gegevens" title="Over deze organisatie">
    {facts.length > 0 && <Facts facts={facts} />}
    {parts.length > 0 && (
      <details>
        <summary>Onderdelen ({formatCount(parts.length)})</summary>
        {bullets(parts.map((part) => organisationLink(part, view)))}
      </details>
    )}
  </Folded>
);

function reference(
  term: string,
  key: string | null,
  names: Map<string, string>,
  view: View,
): { term: string; value: Child }[] {
  if (key === null) return [];
  return [{ term, value: organisationLink({ key, name: names.get(key) ?? key }, view) }];
}

const Description = ({ of }: { of: Organisation }) => {
  if (!of.prose_loaded) return <Missing why="onbekend" />;
  if (of.description === null) return <Missing why="niet-ingevuld" />;
  return <>{of.description}</>;
};
