/** The floor plan, lowest first. Deleting a room is deleting its folder and its lines here. */
import type { Room } from "#kit/room.ts";
import { advice } from "#rooms/advice";
import { collaborations } from "#rooms/collaborations";
import { law } from "#rooms/law";
import { organisations } from "#rooms/organisations";
import { oversight } from "#rooms/oversight";
import { patchwork } from "#rooms/patchwork";
import { register } from "#rooms/register";
import { search } from "#rooms/search";
import { tasks } from "#rooms/tasks";

export const rooms: Room[] = [
  law,
  organisations,
  tasks,
  collaborations,
  register,
  search,
  oversight,
  patchwork,
  advice,
];
