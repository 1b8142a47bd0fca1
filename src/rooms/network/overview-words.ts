import { formatDay } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import type { AskedNetwork } from "./asked.ts";
import { called } from "./called.ts";
import type { Network } from "./network.ts";

/** What the picture is of. */
export const titleOf = ({ centre, choice }: Network): string => {
  if (!centre) return "Het netwerk";
  return choice.view === "partners"
    ? `Met wie werkt ${called(centre)} samen?`
    : `Waar doet ${called(centre)} aan mee, en met wie?`;
};

/** `gemeente` or `organisatie`, by what the picture shows. */
const whoOf = ({ choice }: Network, count: number): string =>
  choice.kind === "gemeenten"
    ? counted(count, "gemeente", "gemeenten")
    : counted(count, "organisatie", "organisaties");

/** The sentence that answers: with whom, in how many, on which day. */
export function leadOf({ network, chosen }: AskedNetwork, view: Pick<View, "day">): string {
  const day = formatDay(view.day);
  const { centre, choice, nodes, lines, least } = network;
  const bodies = nodes.filter((it) => "body" in it).length;
  if (centre && choice.view === "partners")
    return `${called(centre)} zit op ${day} in het register met ${whoOf(network, bodies - 1)} in ${least === 1 ? "ten minste één regeling" : `minstens ${least} regelingen`}.`;
  if (centre)
    return `${called(centre)} doet op ${day} in het register mee aan ${counted(nodes.length - bodies, "samenwerking", "samenwerkingen")}, met ${whoOf(network, bodies - 1)}.`;
  if (choice.view === "partners")
    return `Elke lijn verbindt twee ${choice.kind === "gemeenten" ? "gemeenten" : "organisaties"} die op ${day} in het register ${least === 1 ? "ten minste één regeling" : `minstens ${least} regelingen`} delen: ${counted(lines.length, "lijn", "lijnen")}.`;
  return `Elke lijn verbindt een ${choice.kind === "gemeenten" ? "gemeente" : "organisatie"} met een van de ${counted(chosen.arrangements.length, "samenwerking", "samenwerkingen")} die op ${day} in het register staan: ${counted(lines.length, "lijn", "lijnen")}.`;
}
