/** What answers of shared services, for those they serve, add to the room. Their tables stand with the answers. */
import type { RoomPart } from "../parts.ts";
import { serviceDemo } from "./demo.ts";
import { serviceForms } from "./forms.tsx";
import { offerPages } from "./pages.ts";
import { offersWaiting } from "./waits.ts";

export const servicePart: RoomPart = {
  waits: offersWaiting,
  demo: serviceDemo,
  faces: serviceForms,
  pages: offerPages,
};
