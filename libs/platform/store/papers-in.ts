import { digestOfJson } from '#platform/log';
import { type Envelope, type Instant, type LocalDate, localDateOf } from '#domain/kernel';
import { issuedIn, type NumberedDocument } from '#domain/procedure';

/** Which form a paper has on a day; nothing where none is known（文书格式）. */
export type FormsInForce = Readonly<{
  on: (
    paper: Pick<NumberedDocument, 'code' | 'title'>,
    day: LocalDate,
  ) => Readonly<{ digest: string }> | undefined;
}>;

/**
 * What the envelope says of the papers that an event issues, so that each is proved by the chain
 * and set by the form of its day, whenever that is done.
 */
export const papersIn = (
  data: object,
  { validAt }: Readonly<{ validAt: Instant }>,
  forms: FormsInForce | undefined,
): Pick<Envelope, 'papers'> => {
  const documents = issuedIn(data);
  if (documents.length === 0) return {};
  const day = localDateOf(validAt);
  const papers = documents.map((document) => {
    const form = forms?.on(document, day)?.digest;
    return { content: digestOfJson(document), ...(form !== undefined && { form }) };
  });
  return { papers };
};
