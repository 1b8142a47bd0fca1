import { counted } from "#kit/words.ts";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { concerning, type Statement, type Subject, subjectName } from "../level/index.ts";
import { bodyAt, circleOf, kilometres, middleOf, municipal, nameOf, plainTitle } from "../level/places.ts";

/** An arrangement whose people have done this before, and why it is near. */
export interface NearPrecedent {
  arrangement: Arrangement;
  title: string;
  municipalities: number;
  /** Between the middles of both circles; null when one has no place. */
  kilometres: number | null;
  /** Participants of the question that are in it themselves. */
  own: BodyIndex[];
  reasons: Statement[];
}

/** Twice as large weighs as much as this many kilometres further away. */
const KM_PER_DOUBLING = 50;

/**
 * The arrangements for the same task that are nearest: close by and, when the question names several
 * municipalities, alike in number. The order is of nearness; it says nothing of how well they work.
 * @param count how many at most
 */
export function nearestPrecedents(
  fabric: Fabric,
  participants: readonly BodyIndex[],
  subject: Subject,
  count: number,
): NearPrecedent[] {
  const circle = municipal(fabric, participants);
  const here = middleOf(fabric, circle);
  return concerning(fabric, subject)
    .map((arrangement) => {
      const { municipalities: size, middle: there } = circleOf(fabric, arrangement);
      const distance = here && there ? kilometres(here, there) : null;
      const doublings = Math.abs(Math.log2(Math.max(size, 1) / Math.max(circle.length, 1)));
      return {
        arrangement,
        size,
        distance,
        // Of what has no place nobody can say that it is near.
        far: (distance ?? 500) / KM_PER_DOUBLING + (circle.length > 1 ? doublings : 0),
      };
    })
    .sort((a, b) => a.far - b.far || (a.arrangement.key < b.arrangement.key ? -1 : 1))
    .slice(0, count)
    .map(({ arrangement, size, distance }): NearPrecedent => {
      const own = participants.filter((it) => arrangement.members.includes(it));
      const near = { arrangement, municipalities: size, kilometres: distance, own };
      return {
        ...near,
        title: plainTitle(arrangement),
        reasons: reasonsFor(fabric, near, circle.length, subject),
      };
    });
}

function reasonsFor(
  fabric: Fabric,
  { arrangement, municipalities, kilometres: distance, own }: Omit<NearPrecedent, "title" | "reasons">,
  asked: number,
  subject: Subject,
): Statement[] {
  const records = [arrangement.key];
  const reasons: Statement[] = [{ kind: "taak", text: `Doet dit al: ${subjectName(subject)}.`, records }];
  if (municipalities > 0)
    reasons.push({
      kind: "omvang",
      text:
        asked < 2
          ? `Met ${counted(municipalities, "gemeente", "gemeenten")}.`
          : municipalities === asked
            ? `Evenveel gemeenten als u (${asked}).`
            : `${counted(municipalities, "gemeente", "gemeenten")}; u bent met ${asked}.`,
      records,
    });
  if (distance !== null)
    reasons.push({
      kind: "afstand",
      text:
        distance < 5
          ? "In hetzelfde gebied."
          : `${Math.round(distance)} km verderop, tussen de middens van beide gebieden.`,
      records,
    });
  if (own.length > 0)
    reasons.push({
      kind: "zelf",
      text: `${own.map((it) => nameOf(fabric, it)).join(", ")} ${own.length === 1 ? "doet" : "doen"} hier zelf aan mee.`,
      records: [...records, ...own.map((it) => bodyAt(fabric, it).code)],
    });
  return reasons;
}
