/** On the page of a collaboration: what its participants add, as far as this reader may see. */
import { H2, H3 } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { SIDES } from "#rooms/people";
import { nameMap, shortName } from "#rooms/organisations";
import { aboutPath, additionPath } from "./paths.ts";
import { additionsAbout } from "./queries.ts";
import { FactsShown, SourceOfAddition, titleOf } from "./shown.tsx";

export const collaborationSections = ({ primary }: Building): Section<"collaboration">[] => [
  {
    id: "aanvullingen",
    order: 20,
    label: "Wat deelnemers aanvullen",
    render: async ({ chain, participants }, view) => {
      const additions = await additionsAbout(primary, view.reader, chain.key);
      const own = participants.filter((it) => seatIn(view.reader, it.key, "reader"));
      if (additions.length === 0 && own.length === 0) return null;
      const names = await nameMap(
        primary,
        additions.map((it) => it.organisation),
      );
      return (
        <>
          <H2 id="aanvullingen-kop">Wat deelnemers aanvullen</H2>
          <p>Dit staat niet in het register: een deelnemer zegt het van zichzelf.</p>
          {additions.map((it) => (
            <>
              <H3>
                <a href={additionPath(it.id)}>{titleOf(it.kind, it.facts)}</a>
              </H3>
              <FactsShown kind={it.kind} facts={it.facts} />
              <SourceOfAddition
                source={it.source}
                verifiedOn={it.verified_on}
                visibility={it.visibility}
                who={`${shortName(names.get(it.organisation) ?? it.organisation)} (${SIDES[it.side]})`}
              />
            </>
          ))}
          {own.map((it) => (
            <p class="no-print">
              <a href={aboutPath(it.key, chain.key)}>
                {seatIn(view.reader, it.key, "editor") ? "Vul aan" : "Lees de aanvullingen"} namens{" "}
                {shortName(it.name)}
              </a>
            </p>
          ))}
        </>
      );
    },
  },
];
