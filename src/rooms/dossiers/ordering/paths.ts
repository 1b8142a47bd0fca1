/** Lists in which organisations put their dossiers in order. */
export const ORDERS_PATH = "/volgordes";
export const NEW_ORDER_PATH = `${ORDERS_PATH}/nieuw`;
export const orderPath = (id: string): string => `${ORDERS_PATH}/${id}`;
export const orderCsvPath = (id: string): string => `${orderPath(id)}/volgorde.csv`;
export const changeOrderPath = (id: string): string => `${orderPath(id)}/wijzigen`;
/** Where who keeps it sets the shared order, and says what cannot be done now. */
export const setOrderPath = (id: string): string => `${orderPath(id)}/vaststellen`;
export const notNowPath = (id: string): string => `${orderPath(id)}/nu-niet`;
/** Where an organisation says its own order, and answers to the shared one. */
export const ownOrderPath = (id: string, organisation: string): string =>
  `${orderPath(id)}/organisaties/${organisation}/volgorde`;
export const answerOrderPath = (id: string, organisation: string, answer: "bevestigen" | "anders"): string =>
  `${orderPath(id)}/organisaties/${organisation}/${answer}`;
