/** A refusal the reader can act on. Pages show the message, the API sends it as problem+json. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 503;
  /** One entry per wrong field, so that all errors can be told at once. */
  readonly errors: FieldError[];

  constructor(status: Problem["status"], message: string, errors: FieldError[] = []) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.errors = errors;
  }
}

export interface FieldError {
  /** The name of the parameter or field as the reader typed it. */
  field: string;
  message: string;
  /** What may be meant instead of what was typed. */
  meant?: Suggestion[];
}

/** Something that may be meant by what was typed in a field. */
export interface Suggestion {
  name: string;
  /** What the whole field is to hold to mean it. */
  value: string;
}

/** An error as one text, where no link can be followed: with the names that may be meant. */
export function inWords({ message, meant = [] }: FieldError): string {
  const names = [...new Set(meant.map((it) => it.name))];
  const last = names.pop();
  if (last === undefined) return message;
  return `${message} Bedoelt u ${names.length === 0 ? last : `${names.join(", ")} of ${last}`}?`;
}

export const notFound = (message: string): Problem => new Problem(404, message);
