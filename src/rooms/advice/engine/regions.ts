import type { Circle, Graph } from "./graph.ts";
import type { History } from "./history.ts";

const SAFETY_REGION = /veiligheidsregio|veiligheids- en gezondheidsregio|hulpverleningsregio/i;
/** Two bodies that share a control room or an archive are no region. */
const FEWEST_MEMBERS = 3;

/**
 * Safety regions as the register has them: collaborations that call themselves so in a title known on that day.
 * They are not taken from a list, because boundaries and names changed.
 */
export function safetyRegionsOf(history: History, graph: Graph): Circle[] {
  const chains = new Map(history.chains.map((it) => [it.key, it]));
  return graph.circles.filter((circle) => {
    if (circle.members.length < FEWEST_MEMBERS) return false;
    const versions = chains.get(circle.key)?.versions ?? [];
    return versions.some(
      (it) => (it.from <= graph.day || it.id === circle.version.id) && SAFETY_REGION.test(it.title),
    );
  });
}
