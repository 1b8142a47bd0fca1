/** What the way from the BIO to the BIO2 adds to the room. */
import type { RoomPart } from "../parts.ts";
import { carryForm } from "./carry-form.tsx";
import { crosswalkPages } from "./crosswalk.tsx";

export const bioPart: RoomPart = { faces: [carryForm], pages: crosswalkPages };
