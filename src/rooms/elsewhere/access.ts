import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = { public: [] };
