import type { LocalDate } from '#domain/kernel';
import type { PaperForm } from '#domain/procedure';
import type { LawBook } from '#domain/law';
import { compose } from './composing/compose.js';
import type { Sheet } from './composing/template.js';
import { periodsOn } from './periods.js';
import type { TemplateBook } from './template-book.js';

type Around = Readonly<{ book: TemplateBook; law: LawBook; organ: string; today: LocalDate }>;

/** A party that stands on samples. */
const party = { party: '江门市江海区样例有限公司', creditCode: '92440704MA4W0XY21Y' };

/**
 * A page by a form that is not in force, of a sample（样张）. Throws `LacksItem` where the sample
 * lacks what the form asks for.
 */
export const sampleOf = (
  form: PaperForm,
  content: object,
  { book, law, organ, today }: Around,
): Sheet =>
  compose(
    book.asUsed(form),
    {
      organ,
      number: '（样张）',
      date: today,
      content: { ...content },
      more: { ...party, organName: organ, within: periodsOn(law, today) },
    },
    { words: book.words, nameOf: () => undefined },
    { watermark: '样张' },
  );
