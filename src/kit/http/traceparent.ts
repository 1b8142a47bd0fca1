/** What W3C Trace Context passes on from one system to the next: by it their logs of one question are found together. */

export interface Traced {
  /** 16 bytes, as 32 letters and digits. */
  traceId: string;
  /** 8 bytes: the step of the system that asks. */
  parent: string;
}

/** What the header `traceparent` says; null without one, and for one that cannot be read: then a trace begins here. */
export function tracedIn(header: string | undefined): Traced | null {
  const [, traceId = "", parent = ""] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(header?.trim() ?? "") ?? [];
  // Zeros alone are no number.
  return /[^0]/.test(traceId) && /[^0]/.test(parent) ? { traceId, parent } : null;
}
