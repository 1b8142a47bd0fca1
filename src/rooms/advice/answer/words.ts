import { enumerate } from "#kit/words.ts";
import { subjectName } from "../level/index.ts";
import type { AdviceQuestion } from "../question/index.ts";

/** Who asks, as people say it: "Noordenveld en Westerkwartier". */
export const askersOf = ({ asker, partners }: AdviceQuestion): string[] =>
  [...(asker ? [asker] : []), ...partners].map((it) => it.name);

/** "Assen: inkoop jeugdhulp" */
export function headingOf(question: AdviceQuestion): string {
  const { task, theme } = question;
  const names = askersOf(question);
  const who =
    names.length > 4 ? `${names.slice(0, 3).join(", ")} en nog ${names.length - 3}` : enumerate(names);
  const what = task?.text ?? task?.family?.name ?? theme?.label ?? "";
  if (who === "") return what === "" ? "Samenwerking verkennen" : what;
  return `${who}: ${what === "" ? "samenwerking verkennen" : what}`;
}

/** "“Jeugd, zorg en Wmo”", or "deze taak" when nothing was recognised. */
export const taskNameOf = ({ subject }: AdviceQuestion): string =>
  subject.task === undefined && subject.theme === undefined ? "alle taken samen" : subjectName(subject);
