/** Why somebody is proposed, in a few words: what says nearly the same is one. The reasons themselves stay behind it. */
import { shortName } from "#rooms/organisations";
import type { Reason, ReasonKind } from "../engine/reasons.ts";
import type { Proposal } from "./answer.ts";

/** More of these is a paragraph again. */
const MOST = 4;

/** Kinds that say nearly the same; the first of them that is there gives them their place. */
const TOGETHER: readonly (readonly ReasonKind[])[] = [
  ["provincie", "regio"],
  ["buren", "afstand"],
  ["samen-voor-taak", "doet-dit-al", "doet-dit-nog-niet"],
];

/** The weightiest reasons in short, the heaviest first. */
export function inShort(reasons: readonly Reason[]): string[] {
  const groups = new Map<readonly ReasonKind[] | ReasonKind, Reason[]>();
  for (const it of reasons) {
    const group = TOGETHER.find((kinds) => kinds.includes(it.kind)) ?? it.kind;
    groups.set(group, [...(groups.get(group) ?? []), it]);
  }
  return [...groups.values()]
    .map((group) => ({ group, weight: group.reduce((sum, it) => sum + it.weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ group }) => saidOf(group));
}

function saidOf(group: readonly Reason[]): string {
  const [first] = group;
  const of = (kind: ReasonKind) => group.find((it) => it.kind === kind);
  const text = (() => {
    switch (first?.kind) {
      case "provincie":
      case "regio":
        return regionsSaid(of("provincie"), of("regio"));
      case "buren":
      case "afstand":
        return [of("buren")?.text, of("afstand")?.text].filter((it) => it !== undefined).join(", ");
      case "samen-voor-taak":
      case "doet-dit-al":
      case "doet-dit-nog-niet":
        return taskSaid(of("samen-voor-taak"), of("doet-dit-al"), of("doet-dit-nog-niet"));
      default:
        return first?.text ?? "";
    }
  })();
  return group.some((it) => it.reconstructed) ? `${text} (gereconstrueerd)` : text;
}

function regionsSaid(province: Reason | undefined, regions: Reason | undefined): string {
  if (regions === undefined) return province?.text ?? "";
  const count = regions.records.length;
  const alike = count === 1 ? regions.text : `${count} dezelfde regio’s`;
  return province === undefined ? alike : `${province.text} en ${alike.replace(/^zelfde /, "")}`;
}

function taskSaid(withYou?: Reason, elsewhere?: Reason, free?: Reason): string {
  if (withYou) return free ? "doet dit al, alleen met u" : "doet dit al met u";
  if (elsewhere) return "doet dit al met anderen";
  return free?.text ?? "";
}

/** Whom the most reasons point to and why, in one breath; null when nobody is proposed. */
export function firstPartnerSaid(partners: readonly Proposal[]): string | null {
  const [first, ...others] = partners;
  if (!first) return null;
  const why = inShort(first.reasons).slice(0, MOST - 1);
  const next = others.slice(0, 2).map((it) => shortName(it.name));
  return [
    `De meeste redenen in het register wijzen naar ${shortName(first.name)}: ${why.join("; ")}.`,
    ...(next.length > 0 ? [`Daarna ${next.length === 1 ? "komt" : "komen"} ${next.join(" en dan ")}.`] : []),
  ].join(" ");
}
