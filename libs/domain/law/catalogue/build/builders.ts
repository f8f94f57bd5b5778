import type { LocalDate } from '#domain/kernel';
import type {
  Entry,
  Expiry,
  FineRange,
  RuleGroup,
  KeyDate,
  Operation,
  Term,
  Unit,
} from './entry.js';

type Rest = Readonly<{
  from: string;
  to?: string;
  zh: string;
  en: string;
  keyedBy?: KeyDate;
  term?: Term;
  can?: readonly Operation[];
  expiry?: Expiry;
  amounts?: Readonly<Record<string, number>>;
  table?: Entry['table'];
  fines?: readonly FineRange[];
  tiers?: Entry['tiers'];
  unless?: string;
  defaults?: string;
}>;

/** Leaves out what is not there, so that canonical JSON has no holes. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** `deadline('ENF-D5', 'PL 64(1)', 'V', { from, zh, en, term })`: the kind of entry, bound. */
export const entries =
  (group: RuleGroup) =>
  (id: string, cite: string, mark: string, rest: Rest): Entry => {
    const { zh, en, can, keyedBy, ...others } = rest;
    const [law = cite, ...article] = cite.split(' ');
    return present({
      id,
      group,
      law,
      article: article.join(' '),
      cite,
      mark,
      text: { zh, en },
      keyedBy: keyedBy ?? 'step',
      operations: can ?? [],
      ...others,
      from: others.from as LocalDate,
      to: others.to as LocalDate | undefined,
    });
  };

export const deadline = entries('deadline');
export const threshold = entries('threshold');
export const duty = entries('duty');

const forward =
  (unit: Unit) =>
  (amount: number, zh: string, en: string): Term => ({
    amount,
    unit,
    start: { zh, en },
    direction: 'forward',
    rolls: unit !== 'working-day' && unit !== 'hour',
  });

/** 工作日 */
export const workingDays = forward('working-day');
/** 日 */
export const days = forward('day');
/** 小时 */
export const hours = forward('hour');
/** 月 */
export const months = forward('month');
/** 年 */
export const years = forward('year');

/** Counted back from the start: the last moment by which something must have been done. */
export const before = (term: Term): Term => ({ ...term, direction: 'backward', rolls: false });

/** As `before`, with so many full units between (CAL-17). */
export const clearBefore = (term: Term): Term => ({ ...before(term), clear: true });

/**
 * A power or a ban that ends on its day, rest day or not: rolling would lengthen it against
 * somebody.
 */
export const unrolled = (term: Term): Term => ({ ...term, rolls: false });

const ends =
  (effect: Expiry['effect']) =>
  (zh: string, en: string): Expiry => ({ effect, means: { zh, en } });

export const deemed = ends('DEEM');
export const limit = ends('LIMIT');
export const alert = ends('ALERT');

/** Where only staff liability follows and the thing is still to be done. */
export const liability = alert(
  '逾期承担责任，仍应办结',
  'liability of those responsible; it is still to be done',
);

const touches =
  (op: 'EXCLUDE' | 'STAY' | 'STAY-AMOUNT') =>
  (zh: string, en: string, source: readonly [law: string, mark: string]): Operation => ({
    op,
    cause: { zh, en },
    law: source[0],
    mark: source[1],
  });

export const exclude = touches('EXCLUDE');
export const stay = touches('STAY');
export const stayAmount = touches('STAY-AMOUNT');

/** A capped addition, once. */
export const extend = (
  cap: number,
  approvers: readonly string[],
  law: string,
  mark = 'V',
): Operation => ({ op: 'EXTEND', cap, approvers, times: 1, law, mark });

/** Whoever heads the organ, the main head included. */
export const head = ['head-of-organ', 'principal-head'] as const;
