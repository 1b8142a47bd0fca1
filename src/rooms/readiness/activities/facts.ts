/** A processing activity as article 30(1) of the AVG has it written down, by the organisation that is responsible. */
import type { Visibility } from "#kit/visibility.ts";
import type { Ground } from "../chains/facts.ts";

/** What is asked of each activity; what is null was not filled in. */
export interface ActivityFacts {
  name: string;
  /** Who is responsible, where that is not the organisation itself (30(1)(a)). */
  controller: string | null;
  joint: string | null;
  /** Functions of the representative and the data protection officer, never names of people. */
  contact: string | null;
  /** 30(1)(b) */
  purposes: string;
  ground: Ground;
  law: string | null;
  /** Categories of people and of data (30(1)(c)). */
  persons: string;
  data: string;
  /** 30(1)(d) */
  receivers: string | null;
  /** Transfers outside the EU with their safeguards (30(1)(e)). */
  thirdCountries: string | null;
  /** 30(1)(f) */
  retention: string | null;
  /** In general terms (30(1)(g)). */
  security: string | null;
}

/** What a version holds: all that a reader of the past needs. */
export interface KeptActivity {
  facts: ActivityFacts;
  source: string | null;
  wanted: Visibility;
}
