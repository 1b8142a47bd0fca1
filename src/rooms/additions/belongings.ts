/** What an organisation takes along of its additions. Their heads and past go with those of all that it keeps (`ties`). */
import { type Belonging, withEntries } from "#kit/takeout/belonging.ts";
import { KIND } from "./queries.ts";

export const belongings: readonly Belonging[] = [withEntries("addition", KIND)];
