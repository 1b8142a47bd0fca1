import type { AdviceIndex } from "./advice-index.ts";
import type { NodeIndex } from "./graph.ts";
import { COMMON_SCALE } from "./habits.ts";
import { listAt } from "./lists.ts";
import { distanceKm, visitAround } from "./places.ts";
import { TERM_PLACE, TERMS } from "./terms.ts";

/** Who asks, as nodes without doubles, and for which task family; null when no task was given. */
export interface Asked {
  nodes: readonly NodeIndex[];
  task: string | null;
}

/** A collaboration for the same task votes three times as loud (measured on starts before 2016). */
const SAME_TASK = 3;
/** The distance at which nearness is 1/e. */
const NEAR_KM = 15;
/** Beyond this nearness is below one in a hundred. */
const FAR_KM = 70;

const WIDTH = TERMS.length;
const AT = TERM_PLACE;

/**
 * Fills in the value of every term for everyone who could be a partner, on the index's sheet.
 * @returns the candidates, who asks not among them; valid until `wipe`, which must follow
 */
export function fillValues(index: AdviceIndex, asked: Asked): Int32Array {
  const { scratch } = index;
  let count = 0;
  const touch = (node: NodeIndex): number => {
    if (scratch.isTouched[node] === 0) {
      scratch.isTouched[node] = 1;
      scratch.touched[count++] = node;
    }
    return node * WIDTH;
  };
  addCircles(index, asked, touch);
  addSurroundings(index, asked, touch);
  addKinds(index, asked, touch);

  // Who asks is no candidate.
  const asking = new Set(asked.nodes);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const node = scratch.touched[i] ?? 0;
    if (asking.has(node)) clear(index, node);
    else scratch.touched[kept++] = node;
  }
  const candidates = scratch.touched.subarray(0, kept);
  finish(index, asked, candidates);
  return candidates;
}

/** Wipes the sheet after a question. */
export function wipe(index: AdviceIndex, candidates: Int32Array): void {
  for (const node of candidates) clear(index, node);
}

function clear({ scratch }: AdviceIndex, node: NodeIndex): void {
  scratch.values.fill(0, node * WIDTH, (node + 1) * WIDTH);
  scratch.isTouched[node] = 0;
  scratch.sharedInTask[node] = 0;
}

type Touch = (node: NodeIndex) => number;

/** Votes and shares: what the askers' own collaborations say. */
function addCircles(index: AdviceIndex, { nodes, task }: Asked, touch: Touch): void {
  const { values, held, sharedInTask } = index.scratch;
  const number = task === null ? -2 : (index.tasks.get(task) ?? -2);
  const found: number[] = [];
  const share = new Map<number, number>();
  const shareInTask = new Map<number, number>();
  for (const node of nodes) {
    const own = listAt(index.circles, node);
    let inTask = 0;
    for (const circle of own) if (index.taskOf[circle] === number) inTask++;
    for (const circle of own) {
      if (held[circle] === 0) found.push(circle);
      held[circle] = (held[circle] ?? 0) + 1;
      share.set(circle, (share.get(circle) ?? 0) + 1 / own.length / nodes.length);
      if (index.taskOf[circle] === number)
        shareInTask.set(circle, (shareInTask.get(circle) ?? 0) + 1 / inTask / nodes.length);
    }
  }
  for (const circle of found) {
    const count = held[circle] ?? 0;
    held[circle] = 0;
    const same = index.taskOf[circle] === number;
    const vote = (count / nodes.length) ** 2 * count * (index.perSize[circle] ?? 0) * (same ? SAME_TASK : 1);
    const part = share.get(circle) ?? 0;
    const partInTask = shareInTask.get(circle) ?? 0;
    for (const member of listAt(index.members, circle)) {
      const row = touch(member);
      values[row + AT.vote] = (values[row + AT.vote] ?? 0) + vote * (index.perDegree[member] ?? 0);
      values[row + AT.share] = (values[row + AT.share] ?? 0) + part;
      if (same) {
        values[row + AT.shareInTask] = (values[row + AT.shareInTask] ?? 0) + partInTask;
        sharedInTask[member] = (sharedInTask[member] ?? 0) + 1;
      }
    }
  }
}

/** Who lies around: borders, province, regions, and everyone within reach. */
function addSurroundings(index: AdviceIndex, { nodes }: Asked, touch: Touch): void {
  const { values } = index.scratch;
  const each = 1 / nodes.length;
  const add = (node: NodeIndex, term: number, value: number) => {
    const at = touch(node) + term;
    values[at] = (values[at] ?? 0) + value;
  };
  const provinces = new Map<string, number>();
  for (const node of nodes) {
    for (const other of listAt(index.borders, node)) add(other, AT.neighbour, each);
    for (const [province, share] of index.homes[node] ?? [])
      provinces.set(province, (provinces.get(province) ?? 0) + share * each);
    for (const region of listAt(index.regionsAt, node))
      for (const other of listAt(index.regionMembers, region)) add(other, AT.region, each * index.perKind);
  }
  for (const [province, share] of provinces) {
    const there = index.inProvince.get(province);
    if (!there) continue;
    for (let i = 0; i < there.nodes.length; i++)
      add(there.nodes[i] ?? 0, AT.province, share * (there.shares[i] ?? 0));
  }
  const placed = nodes.filter((node) => !Number.isNaN(index.map.x[node] ?? Number.NaN));
  if (placed.length === 0) return;
  const mean = (of: Float64Array) => placed.reduce((sum, node) => sum + (of[node] ?? 0), 0) / placed.length;
  visitAround(index.map, mean(index.map.x), mean(index.map.y), FAR_KM, touch);
}

/** Peers of who asks; and who sits in collaborations for this task all over the country, when it is no municipality. */
function addKinds(index: AdviceIndex, { nodes, task }: Asked, touch: Touch): void {
  for (const asker of nodes) {
    const kind = index.graph.nodes[asker]?.body.type;
    const peers = kind && index.peers.get(kind);
    for (const node of peers ?? []) {
      const at = touch(node) + AT.sameKind;
      index.scratch.values[at] = (index.scratch.values[at] ?? 0) + 1 / nodes.length;
    }
  }
  const habit = task === null ? undefined : index.habits.get(task);
  if (!habit) return;
  for (const node of habit.others)
    index.scratch.values[touch(node) + AT.selfInTask] = (habit.degree[node] ?? 0) / habit.circles.length;
}

/** What depends on more than one source: nearness in its forms, kinds, and the votes put to scale. */
function finish(index: AdviceIndex, { nodes, task }: Asked, candidates: Int32Array): void {
  const { isMunicipality, logPopulation, map } = index;
  const { values, sharedInTask } = index.scratch;
  const habit = task === null ? undefined : index.habits.get(task);
  const scale = habit?.scale ?? COMMON_SCALE;
  const placed = nodes.filter((node) => !Number.isNaN(map.x[node]));
  const sizes = nodes.map((node) => logPopulation[node] ?? Number.NaN).filter((it) => !Number.isNaN(it));
  let most = 0;
  for (const node of candidates) {
    const row = node * WIDTH;
    const province = values[row + AT.province] ?? 0;
    // Two that each took over from two regions of a kind share both.
    values[row + AT.region] = Math.min(1, values[row + AT.region] ?? 0);
    const vote = values[row + AT.vote] ?? 0;
    values[row + AT.provinceLarge] = province * scale;
    if (vote > most) most = vote;
    if (isMunicipality[node] === 0) {
      const kind = index.graph.nodes[node]?.body.type;
      const usual = kind === undefined ? 0 : (habit?.ofKind.get(kind)?.keys.length ?? 0);
      if (habit && usual > 0)
        values[row + AT.kindInTask] =
          (usual / habit.circles.length) * Math.max(province, values[row + AT.share] ?? 0);
      continue;
    }
    if (placed.length === 0) continue;
    let distance = 0;
    for (const asker of placed) distance += distanceKm(map, asker, node);
    const near = Math.exp(-distance / placed.length / NEAR_KM);
    // Without a place the distance is not a number, and neither is what follows from it.
    if (!(near > 0)) continue;
    values[row + AT.near] = near;
    values[row + AT.nearSmall] = near * (1 - scale);
    const elsewhere = (habit?.degree[node] ?? 0) - (sharedInTask[node] ?? 0);
    if (elsewhere === 0) values[row + AT.nearFree] = near;
    const own = logPopulation[node] ?? Number.NaN;
    if (Number.isNaN(own) || sizes.length === 0) continue;
    let apart = 0;
    for (const size of sizes) apart += Math.abs(size - own);
    values[row + AT.nearAlike] = near * Math.exp(-apart / sizes.length);
  }
  if (most === 0) return;
  for (const node of candidates) {
    const at = node * WIDTH + AT.vote;
    values[at] = (values[at] ?? 0) / most;
  }
}
