/** The floor plan, lowest first. Deleting a room is deleting its folder and its lines here. */
import type { Room } from "#kit/room.ts";
import { additions } from "#rooms/additions";
import { advice } from "#rooms/advice";
import { collaborations } from "#rooms/collaborations";
import { day } from "#rooms/day";
import { dossiers } from "#rooms/dossiers";
import { elsewhere } from "#rooms/elsewhere";
import { entrusted } from "#rooms/entrusted";
import { law } from "#rooms/law";
import { map } from "#rooms/map";
import { network } from "#rooms/network";
import { notices } from "#rooms/notices";
import { numbers } from "#rooms/numbers";
import { organisations } from "#rooms/organisations";
import { oversight } from "#rooms/oversight";
import { people } from "#rooms/people";
import { professionals } from "#rooms/professionals";
import { readiness } from "#rooms/readiness";
import { register } from "#rooms/register";
import { search } from "#rooms/search";
import { tasks } from "#rooms/tasks";
import { ties } from "#rooms/ties";
import { trust } from "#rooms/trust";
import { whatIf } from "#rooms/what-if";

export const rooms: Room[] = [
  law,
  organisations,
  people,
  tasks,
  collaborations,
  ties,
  elsewhere,
  additions,
  trust,
  day,
  register,
  search,
  professionals,
  oversight,
  notices,
  entrusted,
  numbers,
  network,
  whatIf,
  map,
  advice,
  dossiers,
  readiness,
];
