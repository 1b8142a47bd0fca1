/** Question a: what a merger does to the patchwork. What it asks of arrangements is the plan of oversight. Pure. */
import { type Arrangement, type Body, type BodyIndex, circleName, type Fabric, partnersIn } from "#rooms/day";
import type { MergerPlan } from "#rooms/oversight";
import { type Changes, changedFabric, placeByKey } from "./changed.ts";
import { arrangementsOf, bodiesOf, type Standing, standingOf } from "./effect.ts";

type WorkItem = MergerPlan["items"][number];

export interface Merging {
  plan: MergerPlan;
  /** Arrangements of the plan with a text in force on the eve: those that the patchwork of that day shows. */
  items: WorkItem[];
  /** The plan's others: no text yet, but joining dates that are earlier. They are in no number here. */
  reconstructed: WorkItem[];
  /** Participations that pass to the successor, in `items` only. */
  passing: MergerPlan["passages"];
  /** Each municipality on the eve. */
  before: { body: Body; standing: Standing }[];
  /** The municipality that is left, new or remaining, on the day. */
  heir: Body;
  after: Standing;
  partners: Partner[];
  /** Circles that differ on the eve and are the same on the day. */
  coinciding: Coinciding[];
}

/** Someone the successor shares arrangements with. */
export interface Partner {
  body: Body;
  /** Those of the municipalities that met it on the eve, in order of name. */
  metBy: Body[];
  /** Arrangements it shares with the successor. */
  shared: number;
}

export interface Coinciding {
  members: Body[];
  arrangements: Arrangement[];
}

/** The code of a municipality that has none yet. */
export const NEW_CODE = "nieuw";

/** @param fabric of the eve, mergers resolved: `plan.state.day` */
export function merge(fabric: Fabric, plan: MergerPlan): Merging {
  const merging = bodiesOf(
    fabric,
    plan.question.municipalities.flatMap((it) => fabric.indexOf.get(it) ?? []),
  );
  const places = new Set(merging.map((it) => it.index));
  const remains = merging.find((it) => it.code === plan.remains?.key);
  const heir = remains ?? newBody(merging);
  const after = changedFabric(fabric, changesOf(fabric, plan, places, heir.index), {
    // The successor sits where one of them sat; the others keep a place without arrangements.
    bodies: fabric.bodies.with(heir.index, heir),
    municipalities: fabric.municipalities.filter((it) => !places.has(it) || it === heir.index),
  });
  const inForce = placeByKey(fabric);
  return {
    plan,
    items: plan.items.filter((it) => inForce.has(it.arrangement.key)),
    reconstructed: plan.items.filter((it) => !inForce.has(it.arrangement.key)),
    passing: plan.passages.filter((it) => it.what === "deelname" && inForce.has(it.arrangement.key)),
    before: merging.map((body) => ({ body, standing: standingOf(fabric, body.index) })),
    heir,
    after: standingOf(after, heir.index),
    partners: partnersOf(fabric, after, merging, heir.index),
    coinciding: coincidingIn(fabric, after, heir.index),
  };
}

/** The plan says which ones lapse; in the others the successor takes the places of whoever merged. */
function changesOf(
  fabric: Fabric,
  plan: MergerPlan,
  merging: ReadonlySet<BodyIndex>,
  heir: BodyIndex,
): Changes {
  const lapsing = new Set(plan.items.filter((it) => it.group === "vervalt").map((it) => it.arrangement.key));
  return new Map(
    [...new Set([...merging].flatMap((body) => arrangementsOf(fabric, body)))].map((it) => [
      it.key,
      lapsing.has(it.key) ? null : [heir, ...it.members.filter((member) => !merging.has(member))],
    ]),
  );
}

function newBody(merging: Body[]): Body {
  const [first] = merging;
  if (!first) throw new Error("A merger of no municipality at all.");
  const counts = merging.map((it) => it.population);
  return {
    ...first,
    code: NEW_CODE,
    name: "Nieuwe gemeente",
    sortName: "nieuwe gemeente",
    population: counts.reduce((sum, it) => (sum === null || it === null ? null : sum + it), 0),
    place: null,
  };
}

function partnersOf(before: Fabric, after: Fabric, merging: Body[], heir: BodyIndex): Partner[] {
  const met = merging.map((body) => ({ body, partners: partnersIn(before, body.index) }));
  const shared = partnersIn(after, heir);
  return bodiesOf(after, shared.keys())
    .map((body) => ({
      body,
      metBy: met.filter((it) => it.partners.has(body.index)).map((it) => it.body),
      shared: shared.get(body.index) ?? 0,
    }))
    .sort((a, b) => b.shared - a.shared);
}

function coincidingIn(before: Fabric, after: Fabric, heir: BodyIndex): Coinciding[] {
  const old = ({ index }: Arrangement) => circleName(before.arrangements[index]?.members ?? []);
  return [...Map.groupBy(arrangementsOf(after, heir), (it) => circleName(it.members)).values()]
    .filter((group) => new Set(group.map(old)).size > 1)
    .map((arrangements) => ({
      members: bodiesOf(after, arrangements[0]?.members ?? []),
      arrangements,
    }))
    .sort((a, b) => b.arrangements.length - a.arrangements.length);
}
