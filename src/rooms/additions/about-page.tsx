/** What one organisation adds about one collaboration: what is there, what can be added, and the letter to the register. */
import { noteViews } from "#kit/entries/views.ts";
import { Chapter, H3 } from "#kit/look/parts.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { VISITOR, seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { SIDES } from "#rooms/people";
import { type Organisation, shortName } from "#rooms/organisations";
import type { About } from "./about.ts";
import { CorrectionChapter, correctionFor } from "./correction.tsx";
import { trailTo } from "./forms.tsx";
import { KIND_NAMES, KINDS } from "./kinds.ts";
import { noticeAsides } from "./notice.tsx";
import { ownFactsFrom } from "./own-facts.ts";
import { additionPath, newPath } from "./paths.ts";
import { maySee } from "#kit/visibility.ts";
import { aboutOf, additionsOf, KIND } from "./queries.ts";
import { FactsShown, SourceOfAddition, titleOf } from "./shown.tsx";

export async function aboutPageOf(
  building: Building,
  organisation: Organisation,
  about: About,
  view: View,
): Promise<PageParts> {
  const { key, name } = organisation;
  const all = (await additionsOf(building.primary, view.reader, key)).filter(
    (it) => aboutOf(it) === about.key,
  );
  noteViews(building, view.reader, KIND, all);
  const asides = await noticeAsides(building, all);
  const writes = seatIn(view.reader, key, "editor") !== undefined;
  const forEveryone = all.filter((it) => maySee(VISITOR, it) === true);
  const correction =
    about.collaboration === null
      ? null
      : await correctionFor(building, organisation, about.collaboration, ownFactsFrom(forEveryone));
  return {
    title: about.title,
    named: `Aanvullingen bij ${about.title}`,
    lead: `Wat ${shortName(name)} aanvult, naast ${about.tie === null ? "het register" : "de afspraak zelf"} en nooit erover.`,
    trail: trailTo(organisation),
    timeless: true,
    body: (
      <>
        <p>
          <a href={about.href}>Naar de samenwerking zelf</a>
        </p>
        {KIND_NAMES.map((kind) => {
          const theirs = all.filter((it) => it.kind === kind);
          return (
            <Chapter id={KINDS[kind].word} title={KINDS[kind].title}>
              {theirs.length === 0 && <p class="empty">Nog niets aangevuld.</p>}
              {theirs.map((it) => (
                <>
                  <H3>
                    <a href={additionPath(it.id)}>{titleOf(kind, it.facts)}</a>
                  </H3>
                  <FactsShown kind={kind} facts={it.facts} aside={asides.get(it.id)} />
                  <SourceOfAddition
                    source={it.source}
                    verifiedOn={it.verified_on}
                    visibility={it.visibility}
                    who={SIDES[it.side]}
                  />
                </>
              ))}
              {writes && (
                <p class="no-print">
                  <a href={newPath(key, about.key, kind)}>Vul aan: {KINDS[kind].title.toLowerCase()}</a>
                </p>
              )}
            </Chapter>
          );
        })}
        {correction && <CorrectionChapter correction={correction} />}
      </>
    ),
  };
}
