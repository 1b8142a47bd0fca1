/** The answer in nine sentences. */
import { counted, enumerate } from "#kit/words.ts";
import { shortName } from "#rooms/organisations";
import type { Existing } from "../exists/index.ts";
import type { Answer } from "./answer.ts";
import { taskNameOf } from "./words.ts";

interface Line {
  /** Anchor of the part. */
  part: string;
  label: string;
  sentence: string;
}

/** One sentence for each part, in the order of the page. */
export const linesOf = (answer: Answer): Line[] => [
  { part: "bestaat", label: "Bestaat dit al?", sentence: existsLine(answer) },
  { part: "partners", label: "Partners", sentence: partnersLine(answer) },
  { part: "niveau", label: "Niveau", sentence: levelLine(answer) },
  {
    part: "bestaande-organisatie",
    label: "Bestaande organisatie die dit kan doen",
    sentence: hostsLine(answer),
  },
  { part: "vorm", label: "Vorm", sentence: formLine(answer) },
  { part: "belasting", label: "Belasting en overlap", sentence: loadLine(answer) },
  { part: "praten", label: "Met wie praten", sentence: talkLine(answer) },
  {
    part: "ernaast",
    label: "Altijd ernaast",
    sentence: "Alleen doen, inkopen of een lichtere afspraak: leg het ernaast.",
  },
  {
    part: "onbekend",
    label: "Wat dit advies niet weet",
    sentence: "Of iemand wil of kan, en wat is afgesproken zonder dat iemand het hier opschreef.",
  },
];

/** The answer in one breath: what the asker is in already, or else whom to think of. */
export const sentenceOf = (answer: Answer): string =>
  answer.exists.some((it) => it.kind === "zelfde" || isIn(answer, it))
    ? existsLine(answer)
    : `${partnersLine(answer)} ${usualLine(answer)}`;

/** Everyone who asks takes part, and it is for this kind of task. */
const isIn = ({ places, question }: Answer, { arrangement }: Existing): boolean =>
  places.length > 0 &&
  arrangement.task === question.asked.task &&
  places.every((it) => arrangement.members.includes(it));

function existsLine(answer: Answer): string {
  const { exists, question } = answer;
  const same = exists.filter((it) => it.kind === "zelfde");
  if (same.length > 0) return `Waarschijnlijk wel: ${enumerate(same.map((it) => it.title))}.`;
  const own = exists.filter((it) => isIn(answer, it));
  if (own.length > 0)
    return `${question.participants.length === 1 ? "U zit" : "U zit samen"} voor deze soort taak al in ${enumerate(own.map((it) => it.title))}.`;
  const [like] = exists;
  if (like) return `Niet precies zo. Het meest lijkt erop: ${like.title}.`;
  return question.subject.task === undefined && question.asked.text === null
    ? "Vul een taak in om dat te weten."
    : "Niet in het register.";
}

/** The first names of the list. */
const FIRST = 3;

function partnersLine({ partners, question }: Answer): string {
  if (partners.length === 0)
    return question.participants.length === 0
      ? "Vul in wie u bent om die te zien."
      : "Geen voorstel: het register geeft geen reden.";
  const names = partners.slice(0, FIRST).map((it) => shortName(it.name));
  return `De meeste redenen wijzen naar ${enumerate(names)}.`;
}

function levelLine(answer: Answer): string {
  const [first] = answer.level.prescribed;
  const usual = usualLine(answer);
  return first ? `Voor een deel ligt de indeling vast (${first.level.value.name}). ${usual}` : usual;
}

function usualLine({ level: { sizes } }: Answer): string {
  if (sizes.municipalities === null) return "Er is geen voorbeeld van een maat.";
  const { quarter, threeQuarters } = sizes.municipalities;
  return quarter === threeQuarters
    ? `Meestal doen ${quarter} gemeenten dit samen.`
    : `Meestal doen ${quarter} tot en met ${threeQuarters} gemeenten dit samen.`;
}

function hostsLine({ hosts }: Answer): string {
  const [first, second] = hosts;
  if (!first) return "Geen in de buurt.";
  return `Het dichtst bij komt ${first.title}${second ? `, dan ${second.title}` : ""}.`;
}

function formLine({ forms, question }: Answer): string {
  const names = enumerate(forms.admissible.map((it) => it.name.toLowerCase()));
  const [first] = forms.admissible;
  const often =
    first && first.precedents.recent.length > 0
      ? ` Voor ${taskNameOf(question)} is sinds 2015 het vaakst gekozen: ${first.name.toLowerCase()}.`
      : "";
  return `Mogelijk: ${names}.${often}`;
}

function loadLine({ load }: Answer): string {
  if (load.overlap.warning) {
    const count = load.overlap.same.length;
    return `Deze deelnemers hebben samen al ${count === 1 ? "een regeling" : `${count} regelingen`}.`;
  }
  if (load.partners.length === 0) return "Vul in wie meedoet om die te zien.";
  const [only, ...others] = load.partners;
  if (only && others.length === 0)
    return `${only.name} zit nu in ${counted(only.arrangements.length, "regeling", "regelingen")}.`;
  const counts = load.partners.map((it) => it.arrangements.length);
  return `De deelnemers zitten nu elk in ${Math.min(...counts)} tot en met ${Math.max(...counts)} regelingen.`;
}

function talkLine({ talks }: Answer): string {
  if (talks.length === 0) return "Geen voorbeeld om bij aan te kloppen.";
  const names = talks.flatMap((it) => it.offices[0]?.name ?? []);
  return names.length === 0
    ? `Kijk naar ${enumerate(talks.map((it) => it.precedent.title))}.`
    : `Bijvoorbeeld met ${enumerate([...new Set(names)])}.`;
}
