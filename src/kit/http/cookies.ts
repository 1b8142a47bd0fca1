/** How cookies of ours are given. */
import type { Building } from "../room.ts";

/** Whether our address is https: then a cookie goes over nothing else. */
export const isSecure = ({ host }: Pick<Building, "host">): boolean =>
  host.publicUrl?.startsWith("https:") ?? false;

/** To this host, out of reach of scripts. */
export const cookieOf = (building: Pick<Building, "host">) => ({
  path: "/",
  httpOnly: true,
  secure: isSecure(building),
  // Strict would not come along when the provider sends the reader back.
  sameSite: "Lax" as const,
});
