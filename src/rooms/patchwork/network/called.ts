import { shortName } from "#rooms/organisations";
import type { Body } from "../fabric/fabric.ts";

/** A body as a sentence calls it: "Assen", "Ministerie van Onderwijs, Cultuur en Wetenschap". */
export const called = (body: Body): string =>
  body.type === "ministerie" && !/^ministerie/i.test(body.name)
    ? `Ministerie van ${body.name}`
    : shortName(body.name);
