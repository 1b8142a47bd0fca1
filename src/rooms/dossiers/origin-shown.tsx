/** Where a dossier came from: the advice as it was that day, the collaboration it is about, the exploration before it. */
import { bullets, DayText, Facts } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import type { Child } from "hono/jsx";
import { collaborationPath } from "#rooms/collaborations";
import { findTie, tiePath } from "#rooms/ties";
import type { AdviceKept } from "./advice-kept.ts";
import type { DossierFacts } from "./facts.ts";
import { collaborationTitle } from "./origins.ts";
import { dossierPath } from "./paths.ts";
import { findDossier } from "./queries.ts";

/** What things are called that a dossier came from, by key or number; what the reader may not see is not among them. */
export async function originTitles(
  building: Building,
  { collaboration, tie, outOf }: DossierFacts,
  { reader }: View,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  if (collaboration !== null) titles.set(collaboration, await collaborationTitle(building, collaboration));
  const found = tie === null ? null : await findTie(building.primary, reader, tie);
  if (found) titles.set(found.id, found.facts.name);
  const exploration = outOf === null ? null : await findDossier(building.primary, reader, outOf);
  if (exploration) titles.set(exploration.id, exploration.facts.title);
  return titles;
}

export const OriginShown = ({
  facts: { collaboration, tie, outOf, advice },
  titles,
  view,
}: {
  facts: DossierFacts;
  titles: ReadonlyMap<string, string>;
  view: View;
}) => {
  const link = (key: string, href: string) => <a href={href}>{titles.get(key) ?? key}</a>;
  const shown: [string, Child][] = [];
  if (collaboration !== null)
    shown.push(["Gaat over", link(collaboration, view.link(collaborationPath(collaboration)))]);
  if (tie !== null && titles.has(tie)) shown.push(["Gaat over", link(tie, tiePath(tie))]);
  if (outOf !== null && titles.has(outOf)) shown.push(["Komt voort uit", link(outOf, dossierPath(outOf))]);
  return (
    <>
      {shown.length > 0 && <Facts facts={shown.map(([term, value]) => ({ term, value }))} />}
      {advice !== null && <AdviceShown advice={advice} />}
    </>
  );
};

const AdviceShown = ({ advice }: { advice: AdviceKept }) => (
  <>
    <p>
      Het begon met een advies van <DayText day={advice.askedOn} />, over de stand van{" "}
      <DayText day={advice.day} />. Hieronder staat wat er toen stond.{" "}
      <a href={advice.address}>Stel dezelfde vraag nu</a>
    </p>
    <details class="meer">
      <summary>Het advies en zijn redenen, zoals ze die dag waren</summary>
      <Facts
        facts={advice.parts.map(({ label, sentence, reasons }) => ({
          term: label,
          value: (
            <>
              <p>{sentence}</p>
              {reasons.length > 0 && bullets(reasons.map((it) => it.text))}
            </>
          ),
        }))}
      />
    </details>
  </>
);
