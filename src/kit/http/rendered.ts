/** A page as it was made, beside the `Response` that stands for it. */
export interface Rendered extends Keeping {
  html: string | Uint8Array;
}

/** Whether an answer may be kept, and until when. */
export interface Keeping {
  /** Whether everyone may get this answer, again and again, until something it shows changes. */
  kept: boolean;
  /** What it shows that people change (`organisation:gm0882`); null when any change may be in it. */
  subjects: readonly string[] | null;
}

const rendered = new WeakMap<Response, Rendered>();

/**
 * Notes the text of a page by its response. A body that goes through a `Response` is encoded, streamed and collected
 * again; the server takes the text from here and sends it as it is.
 */
export function note(response: Response, page: Rendered): Response {
  rendered.set(response, page);
  return response;
}

/** The page that a response stands for; undefined when it is another kind of answer. */
export const renderedIn = (response: Response): Rendered | undefined => rendered.get(response);
