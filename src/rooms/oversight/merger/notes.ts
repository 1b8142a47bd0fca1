/** What needs attention in one arrangement when its participants merge. Sentences, never conclusions of law. */
import { counted, enumerate } from "#kit/words.ts";
import { formName } from "#rooms/law";
import { shortName } from "#rooms/organisations";
import { familyByCode } from "#rooms/tasks";
import type { Arrangement, Body, Duty, Group, Participant } from "./facts.ts";

interface Circumstances {
  arrangement: Arrangement;
  group: Group;
  involved: Participant[];
  others: Participant[];
  /** Municipalities of the merger that do not take part in this one. */
  absent: Body[];
  /** The ones that stop to exist. */
  dissolved: ReadonlySet<string>;
  duties: Duty[];
  /** Arrangements of others in the merger for the same task, in which nobody of this one takes part. */
  sameTask: { title: string; who: Body[] }[];
}

export const namesOf = (bodies: { name: string }[]): string =>
  enumerate(bodies.map((it) => shortName(it.name)));

/** The notes for one arrangement, the weightiest first. */
export function notesOf(it: Circumstances): string[] {
  return [
    ...formNotes(it),
    ...participantNotes(it),
    ...organNotes(it),
    ...dutyNotes(it),
    ...registerNotes(it),
    ...taskNotes(it),
  ];
}

function formNotes({ arrangement, group, others, involved }: Circumstances): string[] {
  const { form } = arrangement;
  if (group === "vervalt") {
    const name = formName(form);
    if (form === "OL" || form === "BVO")
      return [
        `Dit is een eigen organisatie (${name}): regel de vereffening, het personeel en het archief. Hoe dat moet, staat in de regeling.`,
      ];
    return form === "GO" ? [`Het gezamenlijke bestuur (${name}) houdt op te bestaan.`] : [];
  }
  if (others.every((other) => other.gone))
    return [
      "Verder noemt het register alleen organisaties die niet meer bestaan. Is er echt nog een andere deelnemer? Anders kan de regeling ook vervallen.",
    ];
  // An arrangement of municipalities with one left is no longer one between municipalities.
  if (!others.some((other) => other.type === "gemeente") && involved.length > 1)
    return [
      `Na de herindeling doet nog maar één gemeente mee, naast ${namesOf(others)}. Past deze vorm dan nog?`,
    ];
  return [];
}

function participantNotes({ group, involved, absent, others }: Circumstances): string[] {
  const notes: string[] = [];
  if (involved.length + others.length === 1)
    notes.push("Het register noemt maar één deelnemer. Controleer in de regeling wie er meedoen.");
  if (group === "vervalt") return notes;
  if (involved.length > 1)
    notes.push(
      `${counted(involved.length, "deelnemer wordt", "deelnemers worden")} er één: kijk de stemmen, de zetels en de verdeling van de kosten na.`,
    );
  if (absent.length > 0)
    notes.push(
      `${namesOf(involved)} ${involved.length === 1 ? "doet" : "doen"} mee, ${namesOf(absent)} niet: bepaal of de regeling voor het hele nieuwe gebied gaat gelden.`,
    );
  return notes;
}

function organNotes({ group, involved }: Circumstances): string[] {
  if (group === "vervalt" || involved.length < 2) return [];
  const sets = Map.groupBy(involved, (it) =>
    it.organs
      .map((organ) => organ.toLowerCase())
      .sort()
      .join(", "),
  );
  if (sets.size < 2) return [];
  const parts = [...sets].map(
    ([organs, bodies]) => `${namesOf(bodies)} met ${organs === "" ? "een niet ingevuld bestuur" : organs}`,
  );
  return [
    `Zij nemen niet met hetzelfde bestuur deel: ${parts.join("; ")}. Kies welk bestuur straks deelneemt.`,
  ];
}

function dutyNotes({ dissolved, duties, group }: Circumstances): string[] {
  if (group === "vervalt") return [];
  const executors = duties.filter((it) => it.role === "uitvoerder" && dissolved.has(it.body.key));
  if (executors.length === 0) return [];
  return [
    `${namesOf(executors.map((it) => it.body))} voert de regeling uit en wordt opgeheven: spreek af wie dat overneemt.`,
  ];
}

/** The register names someone else than who took part: the reader should know that this was derived. */
function registerNotes({ involved }: Circumstances): string[] {
  const derived = involved.filter((it) => it.namedAs.length > 0);
  const byNamed = Map.groupBy(derived, (it) => namesOf(it.namedAs));
  return [...byNamed].map(
    ([named, bodies]) =>
      `Het register noemt hier ${named} in plaats van ${namesOf(bodies)}; wie meedeed is daaruit afgeleid.`,
  );
}

function taskNotes({ arrangement, sameTask, group }: Circumstances): string[] {
  if (group === "vervalt") return [];
  const task = familyByCode(arrangement.taskCode)?.name.toLowerCase();
  if (task === undefined) return [];
  return sameTask.map(
    ({ title, who }) =>
      `Voor dezelfde taak (${task}, ingedeeld door Vliegwiel) ${who.length === 1 ? "zit" : "zitten"} ${namesOf(who)} in “${title}”.`,
  );
}
