import { enumerate } from "#kit/words.ts";
import { regionKind } from "../regions/kinds.ts";
import type { AdviceIndex } from "./advice-index.ts";
import type { Circle, NodeIndex } from "./graph.ts";
import type { TaskHabit } from "./habits.ts";
import type { HistoricRegion } from "./history.ts";
import { listAt } from "./lists.ts";
import { distanceKm } from "./places.ts";
import { type Term, TERM_PLACE, TERMS } from "./terms.ts";
import type { Asked } from "./values.ts";

/** Kinds of reasons, as the API writes them. */
export type ReasonKind =
  | "samen"
  | "samen-voor-taak"
  | "doet-dit-al"
  | "doet-dit-nog-niet"
  | "afstand"
  | "omvang"
  | "buren"
  | "provincie"
  | "regio"
  | "zelfde-soort"
  | "soort-bij-taak"
  | "vaak-bij-taak";

/** Why someone is proposed, with the records that say so. */
export interface Reason {
  kind: ReasonKind;
  /** Plain Dutch, part of a list: no capital, no full stop. */
  text: string;
  /** Keys of collaborations, codes of organisations or keys of regions behind it, in order. */
  records: readonly string[];
  /** What it adds to the score; zero when it only tells. */
  weight: number;
  /** True when the register has no version of that day for some record, and joining dates tell who took part. */
  reconstructed: boolean;
}

/** What the reasons of all candidates of one question have in common. */
interface Context {
  index: AdviceIndex;
  asked: Asked;
  askers: ReadonlySet<NodeIndex>;
  placed: NodeIndex[];
  /** Collaborations of any asker. */
  yours: ReadonlySet<number>;
  habit: TaskHabit | undefined;
}

const WIDTH = TERMS.length;

/** Takes the score of candidates apart. Only while their values are on the sheet. */
export function explainer(index: AdviceIndex, asked: Asked): (node: NodeIndex) => Reason[] {
  const yours = new Set<number>();
  for (const node of asked.nodes) for (const circle of listAt(index.circles, node)) yours.add(circle);
  const context: Context = {
    index,
    asked,
    askers: new Set(asked.nodes),
    placed: asked.nodes.filter((it) => !Number.isNaN(index.map.x[it])),
    yours,
    habit: asked.task === null ? undefined : index.habits.get(asked.task),
  };
  return (node) =>
    [...together(context, node), ...forTheTask(context, node), ...around(context, node)].sort(
      (a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : 1),
    );
}

/** What terms add to the score of a candidate. */
function worth({ index }: Context, node: NodeIndex, ...terms: Term[]): number {
  let sum = 0;
  for (const term of terms)
    sum += index.weights[term] * (index.scratch.values[node * WIDTH + TERM_PLACE[term]] ?? 0);
  return sum;
}

function together(context: Context, node: NodeIndex): Reason[] {
  const shared = circlesAt(context, listAt(context.index.circles, node), (it) => context.yours.has(it));
  if (shared.length === 0) return [];
  const text = `samen in ${shared.length} van uw ${counted(context.yours.size)}`;
  return [fromCircles("samen", worth(context, node, "vote", "share"), text, shared)];
}

function forTheTask(context: Context, node: NodeIndex): Reason[] {
  const { index, asked, habit, yours } = context;
  if (asked.task === null) return [];
  const reasons: Reason[] = [];
  const inTask =
    (habit?.degree[node] ?? 0) === 0
      ? []
      : circlesAt(context, listAt(index.circles, node), () => true).filter(
          (it) => it.version.task === asked.task,
        );
  const withYou = inTask.filter((it) => yours.has(it.index));
  const elsewhere = inTask.filter((it) => !yours.has(it.index));
  if (withYou.length > 0) {
    const text = `doet dit al met u in ${titles(withYou)}`;
    reasons.push(fromCircles("samen-voor-taak", worth(context, node, "shareInTask"), text, withYou));
  }
  if (elsewhere.length > 0)
    reasons.push(fromCircles("doet-dit-al", 0, `doet dit al in ${titles(elsewhere)}`, elsewhere));
  const free = worth(context, node, "nearFree");
  if (free > 0) {
    const text = `doet dit nog niet met anderen${withYou.length > 0 ? " dan u" : ""}`;
    reasons.push(fromBodies("doet-dit-nog-niet", free, text, [codeOf(context, node)]));
  }
  if (!habit || index.isMunicipality[node] === 1) return reasons;

  const kind = index.graph.nodes[node]?.body.type;
  const usual = kind && habit.ofKind.get(kind);
  const byKind = worth(context, node, "kindInTask");
  if (usual && byKind > 0)
    reasons.push({
      kind: "soort-bij-taak",
      text: `in ${usual.keys.length} van de ${counted(habit.circles.length)} voor deze taak doet ${KIND_NAMES[kind] ?? "een organisatie van deze soort"} mee`,
      records: usual.keys,
      weight: byKind,
      reconstructed: usual.reconstructed,
    });
  if (inTask.length > 0) {
    const text = `doet mee in ${inTask.length} van de ${counted(habit.circles.length)} voor deze taak`;
    reasons.push(fromCircles("vaak-bij-taak", worth(context, node, "selfInTask"), text, inTask));
  }
  return reasons;
}

function around(context: Context, node: NodeIndex): Reason[] {
  const { index, asked, askers, placed } = context;
  const reasons: Reason[] = [];
  const own = codeOf(context, node);
  // Without a task nobody does it with others: then being free says nothing beside being near.
  const near = worth(
    context,
    node,
    "near",
    "nearSmall",
    ...(asked.task === null ? (["nearFree"] as const) : []),
  );
  if (near > 0) {
    const sum = placed.reduce((total, it) => total + distanceKm(index.map, it, node), 0);
    const text = `${placed.length > 1 ? "gemiddeld " : ""}${Math.max(1, Math.round(sum / placed.length))} km`;
    reasons.push(fromBodies("afstand", near, text, [own, ...placed.map((it) => codeOf(context, it))]));
  }
  const alike = worth(context, node, "nearAlike");
  if (alike > 0) {
    const likeness =
      (index.scratch.values[node * WIDTH + TERM_PLACE.nearAlike] ?? 0) /
      (index.scratch.values[node * WIDTH + TERM_PLACE.near] ?? 1);
    const size = `${thousands(index.graph.nodes[node]?.body.population ?? 0)} inwoners`;
    const text = likeness >= ALIKE ? `ongeveer even groot: ${size}` : size;
    reasons.push(fromBodies("omvang", alike, text, [own]));
  }
  const bordering = [...listAt(index.borders, node)].filter((it) => askers.has(it));
  if (bordering.length > 0) {
    const text =
      asked.nodes.length === 1
        ? "grenst aan u"
        : `grenst aan ${bordering.length} van uw ${asked.nodes.length}`;
    const codes = bordering.map((it) => codeOf(context, it));
    reasons.push(fromBodies("buren", worth(context, node, "neighbour"), text, codes));
  }
  const province = worth(context, node, "province", "provinceLarge");
  if (province > 0) {
    const common = [...(index.homes[node]?.keys() ?? [])].filter((it) =>
      asked.nodes.some((asker) => index.homes[asker]?.has(it)),
    );
    reasons.push(fromBodies("provincie", province, "zelfde provincie", common.sort()));
  }
  const sameKind = worth(context, node, "sameKind");
  if (sameKind > 0) {
    const kind = KIND_NAMES[index.graph.nodes[node]?.body.type ?? ""] ?? "van deze soort";
    reasons.push(fromBodies("zelfde-soort", sameKind, `ook ${kind}`, [own]));
  }
  const common = regionsWith(context, node);
  if (common.length > 0) {
    const text = `zelfde ${enumerate([...new Set(common.map((it) => regionKind(it.kind).name))])}`;
    const keys = common.map((it) => it.key);
    reasons.push(fromBodies("regio", worth(context, node, "region"), text, keys));
  }
  return reasons;
}

/** The regions that a candidate shares with an asker. */
function regionsWith({ index, askers }: Context, node: NodeIndex): HistoricRegion[] {
  return [...listAt(index.regionsAt, node)].flatMap((place) => {
    const known = index.regions[place];
    return known?.members.some((it) => askers.has(it)) ? [known.region] : [];
  });
}

/** At most half as large again, or as small, on average. */
const ALIKE = 2 / 3;

const KIND_NAMES: Partial<Record<string, string>> = {
  provincie: "een provincie",
  waterschap: "een waterschap",
  ministerie: "een ministerie",
};

const counted = (number: number): string => `${number} ${number === 1 ? "regeling" : "regelingen"}`;

const thousands = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ".");

/** The first title, and how many more there are. */
function titles([first, ...others]: Circle[]): string {
  const name = first?.version.title ?? "";
  return others.length === 0 ? name : `${name} en ${others.length} andere`;
}

const fromCircles = (kind: ReasonKind, weight: number, text: string, circles: Circle[]): Reason => ({
  kind,
  text,
  records: circles.map((it) => it.key),
  weight,
  reconstructed: circles.some((it) => it.reconstructed),
});

const fromBodies = (kind: ReasonKind, weight: number, text: string, records: string[]): Reason => ({
  kind,
  text,
  records,
  weight,
  reconstructed: false,
});

const codeOf = ({ index }: Context, node: NodeIndex): string => index.graph.nodes[node]?.body.code ?? "";

function circlesAt({ index }: Context, places: Int32Array, keep: (place: number) => boolean): Circle[] {
  const found: Circle[] = [];
  for (const place of places) {
    const circle = keep(place) ? index.graph.circles[place] : undefined;
    if (circle) found.push(circle);
  }
  return found;
}
