/** What an heir of organisations that answered adds to the room. Its tables stand with the answers. */
import type { RoomPart } from "../parts.ts";
import { heirPages, takeForm } from "./forms.ts";
import { choicesWaiting } from "./waits.ts";

export const heirPart: RoomPart = {
  waits: choicesWaiting,
  faces: [takeForm],
  pages: heirPages,
};
