import type { Place } from "#kit/menu.ts";
import type { View } from "#kit/room.ts";
import { agendaOfDay } from "./agenda/questions.ts";
import {
  affiliatedPath,
  bookletPath,
  changesPath,
  councilPath,
  councilAnswersPath,
  COUNCILS_PATH,
  ownRegisterPath,
  standingPath,
} from "./paths.ts";

/** What follows on the address of the room and is no organisation. */
const WORDS = ["herindeling", "informatiebladen", "samenwerkingen", "themas"];

const ABOUT_COUNCIL = new RegExp(`^${COUNCILS_PATH}/([\\w-]+)`);

/** The organisation whose council a page is for; null on the pages for everyone. */
function councilOf({ path }: View): string | null {
  const code = ABOUT_COUNCIL.exec(path)?.[1];
  return code === undefined || WORDS.includes(code) ? null : code;
}

/** A place of one council, on each page about it. */
export const ofCouncil = (
  label: string,
  order: number,
  address: (code: string, view: View) => string,
): Place => ({
  under: COUNCILS_PATH,
  label,
  order,
  path: (view) => {
    const code = councilOf(view);
    return code === null ? null : address(code, view);
  },
});

/** The pages of one council, from any page about it, and what is there for every council. */
export const councilPlaces: Place[] = [
  ofCouncil("Zes vragen", 10, (code, view) => view.link(councilPath(code))),
  ofCouncil("Waar zitten wij in?", 15, (code, view) => view.link(standingPath(code))),
  ofCouncil("Veranderd", 20, (code, view) => view.link(changesPath(code))),
  ofCouncil("Agenda", 30, (code, view) => agendaOfDay(view, code)),
  ofCouncil("Antwoorden", 35, (code, view) => view.link(councilAnswersPath(code))),
  ofCouncil("Boekje", 40, (code, view) => view.link(bookletPath(code))),
  ofCouncil("Verbonden partijen", 45, (code, view) => view.link(affiliatedPath(code))),
  ofCouncil("Register", 47, (code, view) => view.link(ownRegisterPath(code))),
  { under: COUNCILS_PATH, label: "Herindeling", path: `${COUNCILS_PATH}/herindeling`, order: 50 },
];
