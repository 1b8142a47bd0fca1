import type { View } from "#kit/room.ts";
import { organisationPath } from "#rooms/organisations";

/** Where a council finds its own organisation. */
export const COUNCILS_PATH = "/voor-de-raad";

/** The pages of one council. */
export const councilPath = (organisation: string): string => `${COUNCILS_PATH}/${organisation}`;

/** All information sheets of one organisation, to print in one go. */
export const bookletPath = (organisation: string): string => `${councilPath(organisation)}/boekje`;

/** The council's calendar. */
export const agendaPath = (organisation: string): string => `${councilPath(organisation)}/agenda`;

/** Where a clerk keeps its meeting days. */
export const keepDaysPath = (organisation: string, first: boolean): string =>
  `${agendaPath(organisation)}/${first ? "bijhouden" : "wijzigen"}`;

/** The page that says what changed for an organisation, and the same rows as data. */
export const changesPath = (organisation: string): string => `${councilPath(organisation)}/veranderd`;
export const changesApiPath = (organisation: string): string =>
  `/api/v1/toezicht${organisationPath(organisation)}/veranderingen`;

/** Everything it is in, of the register and beside it. */
export const standingPath = (organisation: string): string =>
  `${councilPath(organisation)}/waar-zitten-wij-in`;
/** What stands beside others of its size or province, as a file. */
export const peersPath = (organisation: string): string => `${standingPath(organisation)}/naast-anderen.csv`;

/** The paragraph on affiliated parties (BBV article 15). */
export const affiliatedPath = (organisation: string): string =>
  `${councilPath(organisation)}/verbonden-partijen`;

/** The register of what an organisation is in, and the same as data. */
export const ownRegisterPath = (organisation: string): string => `${councilPath(organisation)}/register`;
export const ownRegisterApiPath = (organisation: string): string =>
  `/api/v1/toezicht${organisationPath(organisation)}/register`;

/** What councils answered on the same documents, as far as they share it. */
export const councilAnswersPath = (organisation: string): string => `${councilPath(organisation)}/antwoorden`;
export const newAnswerPath = (organisation: string): string => `${councilAnswersPath(organisation)}/nieuw`;
export const answerPath = (id: string): string => `/raadsantwoorden/${id}/wijzigen`;

/** The six answers and the information sheet of one arrangement, for one of its participants. */
export const participationPath = (organisation: string, collaboration: string): string =>
  `${councilPath(organisation)}/samenwerkingen/${collaboration}`;

/** The same of what stands outside the register, and as data. */
export const outsidePath = (organisation: string, tie: string): string =>
  `${councilPath(organisation)}/buiten-het-register/${tie}`;
export const outsideApiPath = (organisation: string, tie: string): string =>
  `/api/v1/toezicht${organisationPath(organisation)}/buiten-het-register/${tie}`;

/** The information sheet of an arrangement for anyone. */
export const sheetPath = (collaboration: string): string =>
  `${COUNCILS_PATH}/informatiebladen/${collaboration}`;

/** Atom feeds of what imports found changed. */
export const organisationFeed = (organisation: string): string => `${councilPath(organisation)}/feed.atom`;
export const collaborationFeed = (collaboration: string): string =>
  `${COUNCILS_PATH}/samenwerkingen/${collaboration}/feed.atom`;
export const themeFeed = (theme: string): string => `${COUNCILS_PATH}/themas/${theme}/feed.atom`;

/** The way back from a page about one council. */
export const councilTrail = (view: View, it: { key: string; name: string }) => [
  ...roomTrail(view),
  { label: it.name, href: view.link(councilPath(it.key)) },
];
export const roomTrail = (view: View) => [{ label: "Voor de raad", href: view.link(COUNCILS_PATH) }];
