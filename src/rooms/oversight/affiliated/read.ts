/** The paragraph of one organisation for one year, as far as its reader may see. */
import { noteViews } from "#kit/entries/views.ts";
import type { Building, View } from "#kit/room.ts";
import { narrowest, type Visibility } from "#kit/visibility.ts";
import { aboutPath } from "#rooms/additions";
import { collaborationPath, membershipsOf } from "#rooms/collaborations";
import { FORM_LAW } from "#rooms/law";
import { detailsOf, type Organisation, organisationsOf } from "#rooms/organisations";
import { TIE, tiePath, tiesOf } from "#rooms/ties";
import { NOTHING_ADDED, ownFactsOf } from "../own/own-facts.ts";
import { type Completeness, completenessOf, type Field, fieldsOf, type Registered } from "./fields.ts";
import { arrangementVerdict, type Group, GROUPS, tieVerdict, type Verdict } from "./parties.ts";

interface Named {
  key: string;
  title: string;
  href: string;
  /** Where its organisation fills in what lacks. */
  fillIn: string;
  /** Who may read that it is there. */
  circle: Visibility;
}

export interface Party extends Named {
  group: Group;
  /** Why it may still change; null when it stands. */
  unsure: string | null;
  fields: Field[];
  completeness: Completeness;
}

export interface Paragraph {
  year: number;
  parties: Party[];
  /** That may be one. */
  open: (Named & { why: string })[];
  /** That is none, with the reason. */
  leftOut: (Named & { why: string })[];
  completeness: Completeness;
}

/** Who may read all of it: what is in it that fewer people may read, is not for a paragraph that everyone reads. */
export const circleOf = ({ parties, open, leftOut }: Paragraph): Visibility =>
  narrowest(
    ...[...parties, ...open, ...leftOut].map((it) => it.circle),
    ...parties.flatMap((it) => it.fields.map((field) => field.circle)),
  );

export const partiesIn = ({ parties }: Paragraph, group: Group): Party[] =>
  parties.filter((it) => it.group === group);

export async function readParagraph(
  building: Building,
  organisation: Organisation,
  year: number,
  view: View,
): Promise<Paragraph> {
  const { db, primary } = building;
  const { key } = organisation;
  const [memberships, ties, own] = await Promise.all([
    membershipsOf(db, key, view.day),
    tiesOf(primary, view.reader, key),
    ownFactsOf(building, key, view),
  ]);
  noteViews(building, view.reader, TIE, ties);
  const executors = await organisationsOf(
    db,
    memberships.map((it) => it.executor_key),
    ["details"],
  );
  const considered: { named: Named; verdict: Verdict; registered: Registered }[] = [
    ...memberships.map((it) => {
      const executor = it.executor_key === null ? undefined : executors.get(it.executor_key);
      const details = executor && detailsOf(executor);
      const visit =
        details?.addresses.find((address) => /bezoek/i.test(address.kind)) ?? details?.addresses[0];
      return {
        named: {
          key: it.key,
          title: it.title,
          href: collaborationPath(it.key),
          fillIn: aboutPath(key, it.key),
          circle: "public" as const,
        },
        verdict: arrangementVerdict(it.form, own.get(it.key) ?? NOTHING_ADDED),
        registered: {
          seat: visit?.town ?? null,
          purpose: it.purpose,
          board: [
            ...(it.organs.length > 0 ? [it.organs.join(", ")] : []),
            FORM_LAW[it.form].value.seats,
          ].join("; "),
          participants: it.partners + 1,
          website: details?.contacts.find((contact) => contact.kind === "website")?.value ?? null,
          costKey: it.costKey,
        },
      };
    }),
    ...ties
      .filter((it) => it.state !== "withdrawn" && it.state !== "ended")
      .map((it) => ({
        named: {
          key: it.id,
          title: it.facts.name,
          href: tiePath(it.id),
          fillIn: aboutPath(key, it.id),
          circle: it.visibility,
        },
        verdict: tieVerdict(it.facts.form, it.state === "confirmed", own.get(it.id) ?? NOTHING_ADDED),
        registered: {
          ...{ seat: null, board: null, website: null, costKey: null },
          purpose: it.facts.purpose,
          participants: it.facts.participants.length + it.facts.outsiders.length,
        },
      })),
  ];
  const parties = considered.flatMap(({ named, verdict, registered }): Party[] => {
    if (verdict.kind !== "party") return [];
    const fields = fieldsOf(registered, own.get(named.key) ?? NOTHING_ADDED, year);
    const { group, unsure = null } = verdict;
    return [{ ...named, group, unsure, fields, completeness: completenessOf(fields) }];
  });
  const those = (kind: "open" | "none") =>
    considered.flatMap(({ named, verdict }) =>
      verdict.kind === kind ? [{ ...named, why: verdict.why }] : [],
    );
  const order = Object.keys(GROUPS);
  return {
    year,
    parties: parties.toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
    open: those("open"),
    leftOut: those("none"),
    completeness: {
      filled: parties.reduce((sum, it) => sum + it.completeness.filled, 0),
      asked: parties.reduce((sum, it) => sum + it.completeness.asked, 0),
    },
  };
}
