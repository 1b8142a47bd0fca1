/** On the page of a collaboration, of the register or beside it: what its participants add, as far as this reader may see. */
import { noteViews } from "#kit/entries/views.ts";
import { H2, H3 } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { SIDES } from "#rooms/people";
import { nameMap, shortName } from "#rooms/organisations";
import { noticeAsides } from "./notice.tsx";
import { aboutPath, additionPath } from "./paths.ts";
import { additionsAbout, KIND } from "./queries.ts";
import { FactsShown, SourceOfAddition, titleOf } from "./shown.tsx";

const LABEL = "Wat deelnemers aanvullen";

export const collaborationSections = (building: Building): Section<"collaboration">[] => [
  {
    id: "aanvullingen",
    order: 20,
    label: LABEL,
    render: ({ chain, participants }, view) => {
      const keys = participants.map((it) => it.key);
      return additionsShown(building, chain.key, keys, "Dit staat niet in het register", view);
    },
  },
];

export const tieSections = (building: Building): Section<"tie">[] => [
  {
    id: "aanvullingen",
    order: 20,
    label: LABEL,
    render: ({ id, facts }, view) =>
      additionsShown(building, id, facts.participants, "Dit hoort bij één deelnemer", view),
  },
];

/** @param lead what tells it apart from what stands above */
async function additionsShown(
  building: Building,
  about: string,
  participants: readonly string[],
  lead: string,
  view: View,
) {
  const { primary } = building;
  const additions = await additionsAbout(primary, view.reader, about);
  noteViews(building, view.reader, KIND, additions);
  const asides = await noticeAsides(building, additions);
  const own = participants.filter((it) => seatIn(view.reader, it, "reader"));
  if (additions.length === 0 && own.length === 0) return null;
  const names = await nameMap(primary, [...additions.map((it) => it.organisation), ...own]);
  const called = (key: string) => shortName(names.get(key) ?? key);
  return (
    <>
      <H2 id="aanvullingen-kop">{LABEL}</H2>
      <p>{lead}: een deelnemer zegt het van zichzelf.</p>
      {additions.map((it) => (
        <>
          <H3>
            <a href={additionPath(it.id)}>{titleOf(it.kind, it.facts)}</a>
          </H3>
          <FactsShown kind={it.kind} facts={it.facts} aside={asides.get(it.id)} />
          <SourceOfAddition
            source={it.source}
            verifiedOn={it.verified_on}
            visibility={it.visibility}
            who={`${called(it.organisation)} (${SIDES[it.side]})`}
          />
        </>
      ))}
      {own.map((key) => (
        <p class="no-print">
          <a href={aboutPath(key, about)}>
            {seatIn(view.reader, key, "editor") ? "Vul aan" : "Lees de aanvullingen"} namens {called(key)}
          </a>
        </p>
      ))}
    </>
  );
}
