/** What is said of a collaboration, as people read it: of now, of before, and before it is sent. */
import type { Child } from "hono/jsx";
import { addDays } from "#kit/day.ts";
import { bullets, DayText, Facts, separated } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { taskLink } from "#rooms/tasks";
import { TIE_FORMS, type TieFacts } from "./facts.ts";

const none = <span class="missing">niet ingevuld</span>;

export const TieFactsShown = ({
  facts,
  names,
  view,
}: {
  facts: TieFacts;
  names: ReadonlyMap<string, string>;
  view: View;
}) => {
  const { form, purpose, participants, outsiders, executor, begins, ends, task, document, wanted } = facts;
  const shown: [string, Child][] = [
    ["Vorm", TIE_FORMS[form]],
    [
      "Deelnemers",
      separated(participants.map((key) => organisationLink({ key, name: names.get(key) ?? key }, view))),
    ],
    [
      "Partners buiten de overheid",
      outsiders.length === 0
        ? none
        : bullets(outsiders.map(({ name, kvk }) => (kvk === null ? name : `${name} (KvK ${kvk})`))),
    ],
    ["Wie voert het uit", executor ?? none],
    ["Waarvoor", purpose ?? none],
    ["Taak", task === null ? none : taskLink(task, view)],
    ["Eerste dag", begins === null ? none : <DayText day={begins} />],
    ["Laatste dag", ends === null ? "geen einde afgesproken" : <DayText day={addDays(ends, -1)} />],
    ["Document", document === null ? none : <OutsideLink url={document} />],
    ["Wie dit mag zien", VISIBILITIES[wanted]],
  ];
  return <Facts facts={shown.map(([term, value]) => ({ term, value }))} />;
};
