/** What is said of a collaboration, as people read it: of now, of before, and before it is sent. */
import type { Child } from "hono/jsx";
import { addDays } from "#kit/day.ts";
import { bullets, DayText, Facts } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { organisationLink, organisationLinks, OutsideLink } from "#rooms/organisations";
import { SCALES, taskLink, themeLink } from "#rooms/tasks";
import type { Called } from "./called.ts";
import { roleOf, TIE_FORMS, TIE_ROLES, type TieFacts, type TieRole, withRole } from "./facts.ts";

const none = <span class="missing">niet ingevuld</span>;

export const TieFactsShown = ({
  facts,
  names,
  view,
}: {
  facts: TieFacts;
  names: ReadonlyMap<string, Called>;
  view: View;
}) => {
  const { form, purpose, participants, outsiders, executor, executorKey, begins, ends, document, wanted } =
    facts;
  const linked = (key: string) => organisationLink({ key, name: names.get(key)?.name ?? key }, view);
  const shown: [string, Child][] = [
    ["Vorm", TIE_FORMS[form]],
    [
      "Deelnemers",
      bullets(
        participants.map((key) => (
          <>
            {linked(key)}
            <Role role={roleOf(facts, key)} />
            <Gone it={names.get(key)} view={view} />
          </>
        )),
      ),
    ],
    [
      "Partners buiten de overheid",
      outsiders.length === 0
        ? none
        : bullets(
            outsiders.map(({ name, kvk, role }) =>
              withRole(kvk === null ? name : `${name} (KvK ${kvk})`, role),
            ),
          ),
    ],
    ["Wie voert het uit", executorKey === null ? (executor ?? none) : linked(executorKey)],
    ["Waarvoor", purpose ?? none],
    ["Taak", facts.task === null ? none : taskLink(facts.task, view)],
    ["Thema", facts.theme === null ? none : themeLink(facts.theme, view)],
    ["Voor welk gebied", facts.scale === null ? none : SCALES[facts.scale]],
    ["Eerste dag", begins === null ? none : <DayText day={begins} />],
    ["Laatste dag", ends === null ? "geen einde afgesproken" : <DayText day={addDays(ends, -1)} />],
    ["Document", document === null ? none : <OutsideLink url={document} />],
    ["Wie dit mag zien", VISIBILITIES[wanted]],
  ];
  return <Facts facts={shown.map(([term, value]) => ({ term, value }))} />;
};

const Role = ({ role }: { role: TieRole }) => (role === "participant" ? null : <>, {TIE_ROLES[role]}</>);

/** Said of who is no more: until when it was, and who followed it. */
const Gone = ({ it, view }: { it: Called | undefined; view: View }) => {
  if (!it?.gone) return null;
  const { lastDay, heirs } = it.gone;
  return (
    <>
      , bestond tot en met <DayText day={lastDay} />
      {heirs.length > 0 && <>; opgevolgd door {organisationLinks(heirs, view)}</>}
    </>
  );
};
