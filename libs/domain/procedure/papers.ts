/**
 * A document issued by a step (执法文书): numbered when its kind is, with the content that is fixed
 * by law.
 */
export type NumberedDocument = Readonly<{
  /** Code of rules §9.2 (`罚`), or a short name where the law knows no code. */
  code: string;
  /** `行政处罚决定书`. */
  title: string;
  /** `（江海）应急罚〔2026〕12号`; absent for records and forms without a number. */
  number?: string;
  /** The how-manieth of this code in the matter, counted from 1. */
  ordinal: number;
  content: object;
}>;

/** What a document is: its code and title, and whether it bears a number. */
export type Paper = Readonly<{ code: string; title: string; numbered: boolean }>;

/** A document with a number of its own. */
export const numbered = (code: string, title: string): Paper => ({ code, title, numbered: true });
/** A record or form the law knows no code for: counted under its title. */
export const plain = (title: string): Paper => ({ code: title, title, numbered: false });

/** How many documents of each code a matter has. */
export type Papers = Readonly<Record<string, number>>;

/** What a number is made of; without a serial (before filing) documents have none (DOC-2). */
export type Numbering = Readonly<{
  prefix: string;
  serial?: number;
  year?: number;
  papers: Papers;
}>;

/** The parts of a 文号. `ordinal` counts the documents of this code in the matter, from 1. */
type NumberParts = Readonly<{
  prefix: string;
  code: string;
  year: number;
  serial: number;
  ordinal: number;
}>;

/**
 * `（江海）应急罚〔2026〕12号`; the second document of a code in one matter gets `12-2号`.
 * Full-width round brackets stand in the prefix, hexagonal ones around the year, and the serial has
 * neither zeros nor 第 (DOC-1). Year and serial are the matter's own, whatever the day of the
 * document (DOC-3).
 */
export const documentNumber = ({ prefix, code, year, serial, ordinal }: NumberParts): string =>
  `${prefix}${code}〔${year}〕${serial}${ordinal > 1 ? `-${ordinal}` : ''}号`;

/** Issues the documents of one step, each with its number and its content. */
export const issue = (
  from: Numbering,
  ...wanted: readonly (readonly [Paper, object])[]
): readonly NumberedDocument[] => {
  const papers = { ...from.papers };
  return wanted.map(([{ code, title, numbered: hasNumber }, content]) => {
    const ordinal = (papers[code] ?? 0) + 1;
    papers[code] = ordinal;
    const { prefix, serial, year } = from;
    if (!hasNumber || serial === undefined || year === undefined)
      return { code, title, ordinal, content };
    const number = documentNumber({ prefix, code, year, serial, ordinal });
    return { code, title, number, ordinal, content };
  });
};

/**
 * The count of documents after some were issued. Never falls: old events may name them in any
 * order.
 */
export const counted = (papers: Papers, documents: readonly NumberedDocument[]): Papers =>
  documents.reduce<Papers>(
    (counts, { code, ordinal }) => ({ ...counts, [code]: Math.max(counts[code] ?? 0, ordinal) }),
    papers,
  );
