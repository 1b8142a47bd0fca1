import type { Body } from "#rooms/day";
import { shortName } from "#rooms/organisations";

/** A body as a sentence calls it: "Assen", "Ministerie van Onderwijs, Cultuur en Wetenschap". */
export const called = (body: Body): string =>
  body.type === "ministerie" && !/^ministerie/i.test(body.name)
    ? `Ministerie van ${body.name}`
    : shortName(body.name);
