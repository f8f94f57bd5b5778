import {
  type Command,
  type Decide,
  type Decider,
  type Event,
  knownTo,
  refuse,
  type StreamKind,
  type LocalDate,
} from '#domain/kernel';

/**
 * A number was taken from the series for one subject (a case, a licence). Serials follow each other
 * without a gap.
 */
export type NumberReserved = Event<'NumberReserved', { serial: number; subject: string }>;
/** The act it was taken for is on record. */
export type NumberUsed = Event<'NumberUsed', { serial: number; subject: string }>;
/** The act failed: the number stays as a tombstone and is never given again (DOC-4). */
export type NumberVoided = Event<
  'NumberVoided',
  { serial: number; subject: string; reason: string }
>;
export type SeriesEvent = NumberReserved | NumberUsed | NumberVoided;

/**
 * Several at once, because everybody who files waits at the same series. `after` is the last number
 * that was given on paper before the organ kept its matters here: those go on behind it (DOC-4).
 */
export type ReserveNumbers = Command<
  'ReserveNumbers',
  { subjects: readonly string[]; after?: number }
>;
export type ConfirmNumbers = Command<'ConfirmNumbers', { subjects: readonly string[] }>;
export type VoidNumber = Command<'VoidNumber', { subject: string; reason: string }>;
export type SeriesCommand = ReserveNumbers | ConfirmNumbers | VoidNumber;

/** The last serial given, and those whose act is not settled yet. */
export type Series = Readonly<{ last: number; open: Readonly<Record<string, number>> }>;

const reserve: Decide<ReserveNumbers, Series, NumberReserved> = (
  { subjects, after = 0 },
  { last, open },
) =>
  [...new Set(subjects)]
    .filter((subject) => !(subject in open))
    .map((subject, at) => ({
      type: 'NumberReserved',
      data: { serial: Math.max(last, after) + 1 + at, subject },
    }));

const confirm: Decide<ConfirmNumbers, Series, NumberUsed> = ({ subjects }, { open }) =>
  [...new Set(subjects)]
    .filter((subject) => subject in open)
    .map((subject) => ({ type: 'NumberUsed', data: { serial: open[subject]!, subject } }));

const voidNumber: Decide<VoidNumber, Series, NumberVoided> = ({ subject, reason }, { open }) => {
  const serial = open[subject];
  if (reason === '')
    refuse('void-without-reason', 'A number is voided with a reason（须说明作废原因）.', 'DOC-4');
  return serial === undefined ? [] : [{ type: 'NumberVoided', data: { serial, subject, reason } }];
};

const without = (open: Series['open'], subject: string): Series['open'] =>
  Object.fromEntries(Object.entries(open).filter(([name]) => name !== subject));

/**
 * One series of document numbers (文号): per prefix (named by the principal organ with it), kind
 * and year; the stream's own revision check is the lock. The papers of each kind bear codes of
 * their own, so no two series make one number.
 */
export const seriesDecider: Decider<SeriesCommand, Series, SeriesEvent> = {
  initial: { last: 0, open: {} },
  decide: { ReserveNumbers: reserve, ConfirmNumbers: confirm, VoidNumber: voidNumber },
  evolve: {
    NumberReserved: ({ open }, { serial, subject }) => ({
      last: serial,
      open: { ...open, [subject]: serial },
    }),
    NumberUsed: ({ last, open }, { subject }) => ({ last, open: without(open, subject) }),
    NumberVoided: ({ last, open }, { subject }) => ({ last, open: without(open, subject) }),
  },
};

export const seriesStream: StreamKind<SeriesEvent> = {
  category: 'documentNumber',
  upcasters: {},
  knows: knownTo(seriesDecider.evolve),
};

/**
 * Every series of document numbers, as a file is kept on it: what was taken, used and voided, to
 * the last number.
 */
export const documentSeries = {
  ...seriesStream,
  ...seriesDecider,
  title: 'Series of document numbers（文号）',
  path: 'document-numbers',
  unknown: ['no-such-series', 'No number was ever taken from this series（无此文号序列）.'],
} as const;

/** What numbers are counted for: cases, licensing matters, certificates by item …（文号类别）. */
export const seriesKinds = [
  'case',
  'licensing',
  'certificate',
  'hazard',
  'inspection',
  'tip-off',
] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** Names a series: `bureau.case.2026`. Organ and kind carry no dot. */
export const seriesId = (organ: string, kind: SeriesKind, year: number): string =>
  `${organ}.${kind}.${year}`;

/** The kind of a series, the middle of `<organ or item>.<kind>.<year>`. */
export const kindOfSeries = (series: string): string | undefined => series.split('.')[1];

/** The year a number bears: that of its day in Asia/Shanghai. */
export const yearOfNumber = (day: LocalDate): number => Number(day.slice(0, 4));
