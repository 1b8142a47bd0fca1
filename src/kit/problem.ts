/** A refusal the reader can act on. Pages show the message, the API sends it as problem+json. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503;
  /** One entry per wrong field, so that all errors can be told at once. */
  readonly errors: FieldError[];

  constructor(status: Problem["status"], message: string, errors: FieldError[] = []) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.errors = errors;
  }
}

/** Refused for now, to whoever did something too often. */
export class TooOften extends Problem {
  /** After so many seconds it may be tried again. */
  readonly seconds: number;

  constructor(seconds: number) {
    const minutes = Math.ceil(seconds / 60);
    super(
      429,
      `Dit is te vaak geprobeerd. Wacht ${minutes === 1 ? "een minuut" : `${minutes} minuten`} en probeer het dan opnieuw.`,
    );
    this.seconds = seconds;
  }
}

export interface FieldError {
  /** The name of the parameter or field as the reader typed it. */
  field: string;
  message: string;
  /** What may be meant instead of what was typed. */
  meant?: Suggestion[];
  /** What was asked for is known, though not there on this day: an answer, and nobody's mistake. */
  otherDay?: true;
}

/**
 * The status of a page that shows these instead of an answer. A link that leads back to the register of today can ask
 * for what is no more: that is no wrong address, and the sentence is the answer.
 * @param wrong the status when something is wrong with the question
 */
export const refusedWith = <Status extends 400 | 422>(
  errors: readonly FieldError[],
  wrong: Status,
): Status | 200 => (errors.every((it) => it.otherDay) ? 200 : wrong);

/** Something that may be meant by what was typed in a field. */
export interface Suggestion {
  name: string;
  /** What the whole field is to hold to mean it. */
  value: string;
}

/** An error as one text, where no link can be followed: with the names that may be meant. */
export function inWords({ message, meant = [], otherDay }: FieldError): string {
  // Who stands there instead is named in the sentence.
  const names = otherDay ? [] : [...new Set(meant.map((it) => it.name))];
  const last = names.pop();
  if (last === undefined) return message;
  return `${message} Bedoelt u ${names.length === 0 ? last : `${names.join(", ")} of ${last}`}?`;
}

export const notFound = (message: string): Problem => new Problem(404, message);
