/** The log of processings (Logboek dataverwerkingen 1.0): lines that systems of an organisation write, and what a month has of them. */

export const STATUSES = ["Unset", "Ok", "Error"] as const;
export type LogStatus = (typeof STATUSES)[number];

/** One act of a system on data of one person. */
export interface LogLine {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  status: LogStatus;
  name: string;
  start: Date;
  end: Date;
  /** `dpl.core.processing_activity_id`: the path of a processing in a register here, or its address elsewhere. */
  activity: string;
  purpose: string;
  /** Of which group the person is: "jongeren". */
  category: string;
  /** `dpl.core.data_subject_id`: pseudonym of the person, and of which kind it is. */
  subject: string;
  subjectType: string;
  /** Pseudonym of who looked; null where a program did so by itself. */
  worker: string | null;
}

/** Where lines come from: what people looked at here, or what systems wrote. */
export const SOURCES = { hier: "deze website", systemen: "systemen van de organisatie" } as const;
export type LogSource = keyof typeof SOURCES;

/** What a month has of one processing and one purpose. */
export interface MonthRow {
  /** `2026-05`, in Amsterdam. */
  month: string;
  source: LogSource;
  activity: string;
  /** Null is that of the processing: what a page of this site is for. */
  purpose: string | null;
  /** Operations, of which each may be about several persons. */
  times: number;
  /** Of each operation one for each person. */
  lines: number;
  /** People who looked. */
  lookers: number;
  failed: number;
}
