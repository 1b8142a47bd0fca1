import type { AdviceIndex } from "./advice-index.ts";
import { bestOf } from "./best.ts";
import type { NodeIndex } from "./graph.ts";
import { explainer, type Reason } from "./reasons.ts";
import { TERMS } from "./terms.ts";
import { type Asked, fillValues, wipe } from "./values.ts";

/** What partners are asked for. */
export interface PartnerQuestion {
  /** Codes of any time; one of today stands for its predecessors, an abolished one for its successors. */
  participants: readonly string[];
  /** Code of a task family; left out or null when only the circle counts. */
  task?: string | null;
}

/** One proposed partner. */
export interface Advice {
  /** Code of an organisation of today. */
  code: string;
  name: string;
  /** Sum of the weights of its reasons; only the order means something. */
  score: number;
  /** Heaviest first. */
  reasons: Reason[];
}

/** Who the codes stand for on the index's day. */
export interface Resolved {
  nodes: NodeIndex[];
  /** Codes that no organisation of that day stands for. */
  unknown: string[];
  /** Codes that another organisation stands for. */
  replaced: { code: string; by: string[] }[];
}

/** Nobody does this with this task: the family for what fits nowhere is no task that two could share. */
const NO_TASK = "overig";
const WIDTH = TERMS.length;

export function resolveParticipants(index: AdviceIndex, codes: readonly string[]): Resolved {
  const nodes = new Set<NodeIndex>();
  const unknown: string[] = [];
  const replaced: Resolved["replaced"] = [];
  for (const code of new Set(codes)) {
    const found = index.graph.nodesOf(code);
    if (found.length === 0) unknown.push(code);
    const by = found.flatMap((node) => index.graph.nodes[node]?.body.code ?? []);
    if (found.length > 0 && !by.includes(code)) replaced.push({ code, by });
    for (const node of found) nodes.add(node);
  }
  return { nodes: [...nodes].sort((a, b) => a - b), unknown, replaced };
}

/** The question as the engine computes with it. */
export const askedOf = (index: AdviceIndex, question: PartnerQuestion): Asked => ({
  nodes: resolveParticipants(index, question.participants).nodes,
  task: question.task === NO_TASK ? null : (question.task ?? null),
});

/** The best partners for these participants, best first. */
export const advisePartners = (index: AdviceIndex, question: PartnerQuestion, count: number): Advice[] =>
  findPartners(index, question, count).first;

/**
 * The same with how many there are, each with the reasons that made the score. The same question to the same index
 * always gives the same answer; without participants that existed on the day there is none.
 */
export function findPartners(
  index: AdviceIndex,
  question: PartnerQuestion,
  count: number,
): { total: number; first: Advice[] } {
  const asked = askedOf(index, question);
  if (asked.nodes.length === 0) return { total: 0, first: [] };
  const candidates = scoreCandidates(index, asked);
  const reasonsOf = explainer(index, asked);
  const { score } = index.scratch;
  const total = candidates.reduce((sum, node) => ((score[node] ?? 0) > 0 ? sum + 1 : sum), 0);
  const first = bestOf(candidates, score, count).flatMap((node): Advice[] => {
    const body = index.graph.nodes[node]?.body;
    if (!body) return [];
    return [
      {
        code: body.code,
        name: body.name,
        score: score[node] ?? 0,
        reasons: reasonsOf(node),
      },
    ];
  });
  wipe(index, candidates);
  return { total, first };
}

/** Everyone with a score, best first: what the measurements look at. */
export function rankAll(index: AdviceIndex, asked: Asked): NodeIndex[] {
  if (asked.nodes.length === 0) return [];
  const candidates = scoreCandidates(index, asked);
  const ranked = bestOf(candidates, index.scratch.score, candidates.length);
  wipe(index, candidates);
  return ranked;
}

function scoreCandidates(index: AdviceIndex, asked: Asked): Int32Array {
  const candidates = fillValues(index, asked);
  const { values, score } = index.scratch;
  const weights = Float64Array.from(TERMS, (term) => index.weights[term]);
  for (const node of candidates) {
    let sum = 0;
    for (let term = 0; term < WIDTH; term++) sum += (weights[term] ?? 0) * (values[node * WIDTH + term] ?? 0);
    score[node] = sum;
  }
  return candidates;
}
