/** On the page of an item: for whom an answer counts, and what a shared service answers for this organisation. */
import { Badge, Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { compareNames, nameMap, shortName } from "#rooms/organisations";
import { VERDICTS } from "../sets/question-set.ts";
import type { Asked } from "./asked.ts";
import { offersPath } from "./paths.ts";
import type { Answer } from "./queries.ts";
import { type Offer, offersTo, servedBy } from "./services.ts";

export interface Around {
  path: string;
  keeps: boolean;
  view: View;
}

/** For whom an answer counts, with whether those use it. */
export async function servedChapter({ primary }: Building, answer: Answer, { path, keeps, view }: Around) {
  const served = await servedBy(primary, answer);
  if (served.length === 0 && !(keeps && answer.state === "kept")) return null;
  const names = await nameMap(
    primary,
    served.map((it) => it.organisation),
  );
  const rows = served
    .map((it) => ({ ...it, name: shortName(names.get(it.organisation) ?? it.organisation) }))
    .toSorted(compareNames);
  return (
    <Chapter id="voor-wie" title="Voor wie dit antwoord geldt">
      <Table
        caption="Organisaties waarvoor u antwoordt"
        empty="Dit antwoord geldt alleen voor uw eigen organisatie."
        rows={rows}
        view={view}
        columns={[
          { label: "Organisatie", cell: (it) => it.name },
          {
            label: "Gebruikt het",
            cell: (it) => (it.uses === null ? "nog niet bekeken" : it.uses ? "ja" : "nee"),
          },
        ]}
      />
      {keeps && answer.state === "kept" && (
        <p class="no-print">
          <a href={`${path}/voor`}>Wijzig voor wie dit antwoord geldt</a>
        </p>
      )}
    </Chapter>
  );
}

/** What others answer for an organisation to one item, with what those are called. */
export interface OffersForItem {
  all: readonly Offer[];
  called: (provider: string) => string;
}

/** What others answer for this organisation to this item, as far as the reader may know. */
export async function offersForItem(
  { primary }: Building,
  { organisation, item }: Asked,
  { reader, today }: View,
): Promise<OffersForItem> {
  const found = await offersTo(primary, reader, organisation.key, today);
  const all = found.filter((it) => it.item === item.code);
  const names = await nameMap(
    primary,
    all.map((it) => it.provider),
  );
  return { all, called: (key) => shortName(names.get(key) ?? key) };
}

/** The chapter about them; none where nobody answers for it. */
export const offersChapter = (organisation: string, { all, called }: OffersForItem) =>
  all.length === 0 ? null : (
    <Chapter id="diensten" title="Wat anderen voor u beantwoorden">
      {all.map((it) => (
        <p>
          <a href={offersPath(organisation, it.provider)}>{called(it.provider)}</a>:{" "}
          {it.facts ? `${VERDICTS[it.facts.verdict]}. ${it.facts.statement} ` : ""}
          <OfferStanding offer={it} />
        </p>
      ))}
    </Chapter>
  );

/** Whether an organisation goes by an answer of another, and whether that can be. */
export const OfferStanding = ({ offer: { facts, uses, changed } }: { offer: Offer }) => {
  if (facts === null) return <Badge tone="ended">gestopt: telt niet meer</Badge>;
  if (uses === null) return <Badge tone="warning">nog niet bekeken</Badge>;
  if (!uses) return <>wij gebruiken dit niet</>;
  return changed ? <Badge tone="warning">gewijzigd: opnieuw bekijken</Badge> : <>wij gebruiken dit</>;
};
