import { counted } from "#kit/words.ts";
import { formName, isLegalPerson, told } from "#rooms/law";
import { type Fabric, lawForm } from "#rooms/day";
import { taskName } from "#rooms/tasks";
import { someOf, wordReasons } from "../exists/words.ts";
import type { Statement } from "../level/index.ts";
import { codesOf, nameOf, namesOf } from "../level/places.ts";
import type { Candidate, HostQuestion } from "./hosts.ts";

const DECIDES = {
  mandaat: "beslist nu al namens deelnemers (mandaat)",
  delegatie: "beslist nu al zelf; er zijn bevoegdheden overgedragen (delegatie)",
} as const;

/** What speaks for it, as sentences with their records. */
export function reasonsOf(
  fabric: Fabric,
  { arrangement, inside, outside, known, near, sameTask, text, forbidden }: Candidate,
  { powers, ownStaff }: HostQuestion,
): Statement[] {
  const { key } = arrangement;
  const form = lawForm(arrangement);
  const asked = inside.length + outside.length;
  const reasons: Statement[] = [];
  if (inside.length > 0) {
    const [first] = inside;
    const who =
      asked === 1
        ? `${nameOf(fabric, first ?? -1)} zit er al in.`
        : outside.length === 0
          ? `${asked === 2 ? "Beide" : `Alle ${asked}`} deelnemers zitten er al in.`
          : `${inside.length} van de ${asked} deelnemers ${inside.length === 1 ? "zit" : "zitten"} er al in: ${someOf(namesOf(fabric, inside))}.`;
    reasons.push({ kind: "gebied", text: who, records: [key, ...codesOf(fabric, inside)] });
  }
  for (const { code, members } of known)
    if (members.length > 0)
      reasons.push({
        kind: "kent-elkaar",
        text: `${nameIn(fabric, code)} werkt elders al samen met ${members.length} van de ${counted(arrangement.members.length, "deelnemer", "deelnemers")}.`,
        records: [key, code, ...codesOf(fabric, members)],
      });
  for (const { code, member, kilometres } of near)
    reasons.push({
      kind: "afstand",
      text: `${nameIn(fabric, code)} ligt ${Math.max(1, Math.round(kilometres))} km van ${nameOf(fabric, member)}, de dichtstbijzijnde deelnemer.`,
      records: [key, code, ...codesOf(fabric, [member])],
    });
  if (sameTask)
    reasons.push({
      kind: "taak",
      text: `Doet deze taak al: “${taskName(arrangement.task)}” (door Vliegwiel ingedeeld).`,
      records: [key],
    });
  reasons.push(...wordReasons(key, text));
  for (const power of powers ?? []) {
    if (power !== "mandaat" && power !== "delegatie") continue;
    if (arrangement.powers.includes(power))
      reasons.push({
        kind: "bevoegdheid",
        text: `Zij ${DECIDES[power]}.`,
        records: [key],
      });
    else if (forbidden.every((it) => it.value.ability !== power))
      reasons.push({
        kind: "bevoegdheid",
        text: `De vorm (${formName(form)}) laat ${power} toe; het register noemt het bij deze nog niet.`,
        records: [key],
      });
  }
  if (isLegalPerson(form))
    reasons.push({
      kind: "rechtspersoon",
      text: `Een ${formName(form)} is een eigen organisatie (rechtspersoon)${ownStaff ? " en kan personeel en eigendom hebben" : ""}.`,
      records: [key],
    });
  return reasons;
}

/** What stands in the way or would have to be arranged first. */
export function obstaclesOf(
  fabric: Fabric,
  { arrangement, inside, outside, others, sameTask, forbidden }: Candidate,
  task: string | null,
): Statement[] {
  const { key, executor } = arrangement;
  const form = lawForm(arrangement);
  const found: Statement[] = forbidden.map((rule) => ({
    kind: "vorm",
    text: told(rule),
    records: [key],
  }));
  if (outside.length > 0)
    found.push({
      kind: "toetreden",
      text: `${someOf(outside.map((code) => nameIn(fabric, code)))} ${outside.length === 1 ? "zou" : "zouden"} moeten toetreden.`,
      records: [key, ...outside],
    });
  if (!isLegalPerson(form))
    found.push({
      kind: "geen-organisatie",
      text: `Een ${formName(form)} is geen eigen organisatie: het werk gebeurt bij ${executor ? executor.name : "een van de deelnemers"}.`,
      records: [key, ...(executor ? [executor.key] : [])],
    });
  if (others.length > 0)
    found.push({
      kind: "werkt-ook-voor",
      text: `Werkt ook voor ${counted(others.length, "andere deelnemer", "andere deelnemers")}${inside.length + outside.length === 0 ? "" : `, die het ermee eens ${others.length === 1 ? "moet" : "moeten"} zijn`}: ${someOf(namesOf(fabric, others))}.`,
      records: [key, ...codesOf(fabric, others)],
    });
  if (task !== null && !sameTask)
    found.push({
      kind: "andere-taak",
      text: `Doet nu een andere taak: “${taskName(arrangement.task)}” (door Vliegwiel ingedeeld).`,
      records: [key],
    });
  return found;
}

function nameIn(fabric: Fabric, code: string): string {
  const body = fabric.indexOf.get(code);
  return body === undefined ? code : nameOf(fabric, body);
}
