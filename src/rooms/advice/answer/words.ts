import { enumerate } from "#kit/words.ts";
import { subjectName } from "../level/index.ts";
import type { AdviceQuestion } from "../question/index.ts";

/** Who asks, as people say it: "Noordenveld en Westerkwartier". */
export const askersOf = ({ asker, partners }: AdviceQuestion): string[] =>
  [...(asker ? [asker] : []), ...partners].map((it) => it.name);

const whoOf = (question: AdviceQuestion): string => {
  const names = askersOf(question);
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} en nog ${names.length - 3}` : enumerate(names);
};

const whatOf = ({ task, theme }: AdviceQuestion): string =>
  task?.text ?? task?.family?.name ?? theme?.label ?? "";

/** "Assen: inkoop jeugdhulp" */
export function headingOf(question: AdviceQuestion): string {
  const [who, what] = [whoOf(question), whatOf(question)];
  if (who === "") return what === "" ? "Samenwerking verkennen" : what;
  return `${who}: ${what === "" ? "samenwerking verkennen" : what}`;
}

/** "Mogelijke partners van Assen voor inkoop jeugdhulp" */
export function partnersHeadingOf(question: AdviceQuestion): string {
  const [who, what] = [whoOf(question), whatOf(question)];
  return `Mogelijke partners${who === "" ? "" : ` van ${who}`}${what === "" ? "" : ` voor ${what}`}`;
}

/** "“Jeugd, zorg en Wmo”", or "deze taak" when nothing was recognised. */
export const taskNameOf = ({ subject }: AdviceQuestion): string =>
  subject.task === undefined && subject.theme === undefined ? "alle taken samen" : subjectName(subject);
