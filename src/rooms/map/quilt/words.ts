/** The question in words, for captions and pictures that stand by themselves. */
import { formatDay } from "#kit/day.ts";
import type { Edition } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { FORMS, type FormCode, type Power, POWERS } from "#rooms/collaborations";
import { executorsOf, type Fabric } from "#rooms/day";
import { ORGANISATION_TYPES, type OrganisationType, provinceName } from "#rooms/organisations";
import { NO_THEME, taskName, themeName } from "#rooms/tasks";
import type { Scene } from "./scene.ts";

/** Which arrangements count, when not all do: "vorm openbaar lichaam", "thema afval". */
export function filterWords({ query, whole }: Pick<Scene, "query" | "whole">): string[] {
  const list = (values: string[] | undefined, nameOf: (value: string) => string) =>
    enumerate((values ?? []).map(nameOf));
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return [
    query.thema && `thema ${lower(query.thema === NO_THEME.code ? NO_THEME.label : themeName(query.thema))}`,
    query.beeld !== "taak" && query.taak?.length && `taak ${lower(list(query.taak, (it) => taskName(it)))}`,
    query.vorm?.length && `vorm ${lower(list(query.vorm, (it) => FORMS[it as FormCode]))}`,
    query.bevoegdheid?.length && `bevoegdheid ${lower(list(query.bevoegdheid, (it) => POWERS[it as Power]))}`,
    query.uitvoerder && `uitgevoerd door ${executorName(whole, query.uitvoerder)}`,
    query.typeDeelnemer?.length &&
      `met een ${lower(list(query.typeDeelnemer, (it) => ORGANISATION_TYPES[it as OrganisationType]))} als deelnemer`,
    query.provincie && `gemeenten in ${list(query.provincie, provinceName)}`,
    query.lezing === "ruim" && "ook wat deelnemers zelf opgaven buiten het register",
    query.lezing === "register" && "opgeheven organisaties zoals het register ze noemt",
  ].filter((it): it is string => typeof it === "string" && it !== "");
}

/** Who came along from another day, or never carried anything out, leaves an empty map: the words say why. */
function executorName(whole: Fabric, key: string): string {
  const executor = executorsOf(whole).find((it) => it.key === key);
  if (executor) return executor.name;
  const body = whole.bodies[whole.indexOf.get(key) ?? -1];
  return `${body?.name ?? key} (voert op deze dag niets uit)`;
}

/** Where the picture comes from, in one line. */
export const sourceWords = (edition: Edition, day: string): string =>
  `Bron: ${edition.source}, stand van ${formatDay(edition.day)}; situatie op ${formatDay(day)}. Grenzen van gemeenten: © CBS/Kadaster (CC BY 4.0).`;
