/** The embedded database cannot be opened; the message is the sentence for whoever starts the program. */
export class StartRefused extends Error {
  override name = "StartRefused";
}
