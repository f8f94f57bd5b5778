import { type Act, localDateOf, refuse } from '#domain/kernel';

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

/** The papers an event issues, whatever its noun. */
export const issuedIn = (data: object): readonly NumberedDocument[] =>
  (data as Readonly<{ documents?: readonly NumberedDocument[] }>).documents ?? [];

/** What a document is: its code and title, and whether it bears a number. */
export type Paper = Readonly<{ code: string; title: string; numbered: boolean }>;

/** A document with a number of its own. */
export const numbered = (code: string, title: string): Paper => ({ code, title, numbered: true });
/** A record or form the law knows no code for: counted under its title. */
export const plain = (title: string): Paper => ({ code: title, title, numbered: false });

/** How many documents of each code a matter has. */
export type Papers = Readonly<Record<string, number>>;

/**
 * What the papers of a matter are numbered by, and what each of them says: of which organ, with
 * which serial. Without a serial (before filing) documents have no number (DOC-2).
 */
export type PapersOf = Readonly<{
  organ: string;
  /** The prefix on record, for an organ that the registry no longer knows. */
  prefix?: string;
  serial?: number;
  year?: number;
  papers: Papers;
  /** What every paper of the matter says beside its own. */
  heading?: object;
}>;

/** The text before the document codes of an organ on the day of the act（机关代字）. */
export const documentPrefixOf = (
  { organ, prefix }: Pick<PapersOf, 'organ' | 'prefix'>,
  { registry }: Pick<Act, 'registry'>,
): string =>
  registry.organ(organ)?.documentPrefix ??
  prefix ??
  refuse('organ-unknown', `The registry knows no organ ${organ}（登记簿中没有机关 ${organ}）.`);

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

/** The code of that refusal: whoever meets it gives the matter its number first. */
export const withoutNumber = 'papers-without-number';

/**
 * Refuses to draw up a paper of a matter that has no number yet, as one that began on paper: it
 * takes the next of its organ with its first paper here (DOC-2, DOC-4), and shares none.
 */
export const mustHaveNumber = (): never =>
  refuse(
    withoutNumber,
    '本事项的文书尚未编号，系统将先编号，请重试（its papers have no number yet, and are given one first: try again）.',
    'DOC-2',
    'DOC-4',
  );

type Wanted = readonly [Paper, object];

/** Draws up the papers of one step of a matter, each with its number and its content. */
export const drawUp = (
  of: PapersOf,
  act: Pick<Act, 'registry'>,
  first: Wanted,
  ...more: readonly Wanted[]
): readonly [NumberedDocument, ...NumberedDocument[]] => {
  const papers = { ...of.papers };
  const next = ([{ code, title, numbered: hasNumber }, own]: Wanted): NumberedDocument => {
    const ordinal = (papers[code] ?? 0) + 1;
    papers[code] = ordinal;
    const { serial, year, heading } = of;
    const content = { ...heading, ...own };
    if (!hasNumber || serial === undefined || year === undefined)
      return { code, title, ordinal, content };
    const number = documentNumber({
      prefix: documentPrefixOf(of, act),
      code,
      year,
      serial,
      ordinal,
    });
    return { code, title, number, ordinal, content };
  };
  return [next(first), ...more.map(next)];
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

type At = Pick<Act, 'registry' | 'law' | 'validAt'>;

/** Who reviews what an organ did（行政复议机关）: whoever is above it in the register (ARL 24). */
export const reviewBodyOf = (organ: string, { registry }: Pick<Act, 'registry'>) => {
  const above = registry.organ(organ)?.parent;
  return above === undefined ? undefined : registry.organ(above)?.name;
};

/** Where the law is silent on which organ it is: as people call it. */
const unnamed = { body: '本级人民政府', court: '有管辖权的人民法院' };

/**
 * What every decision against somebody tells（救济途径）: to which organ and which court, and
 * within which time, by the law of that day (LL 7, 38; PL 59; ARL 20, 24; ALL 18, 46).
 */
export const waysToChallenge = (
  act: At,
  organ: string,
  { body = reviewBodyOf(organ, act) ?? unnamed.body, court = unnamed.court } = {},
) => {
  const on = localDateOf(act.validAt);
  const review = act.law.cited('ENF-D19', 'days', on);
  const suit = act.law.cited('ENF-D21', 'months', on);
  return {
    review: `自收到本决定书之日起${review.value}日内，可以向${body}申请行政复议（administrative review: ${review.law}, ${review.value} days）`,
    litigation: `自收到本决定书之日起${suit.value}个月内，可以向${court}提起行政诉讼（administrative litigation: ${suit.law}, ${suit.value} months）`,
  };
};
