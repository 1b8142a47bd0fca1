/** A message that stands ready for somebody else: to be opened in a mail program, or copied. Nothing is sent by us. */

export interface ReadyMessageText {
  /** Where it goes; null when nobody knows. */
  email: string | null;
  subject: string;
  body: string;
}

export const ReadyMessage = ({ message: { email, subject, body } }: { message: ReadyMessageText }) => (
  <>
    <p>
      <a
        href={`mailto:${email ?? ""}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`}
      >
        Open dit bericht in uw mailprogramma
      </a>
    </p>
    <label class="utrecht-form-label" for="bericht">
      Of kopieer het
    </label>
    <textarea id="bericht" class="utrecht-textbox utrecht-textbox--html-input" rows={12} readonly>
      {body}
    </textarea>
  </>
);
