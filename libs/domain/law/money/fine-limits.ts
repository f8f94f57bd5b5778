import { type Fen, refuse, showFen } from '#domain/kernel';
import type { FineRange } from '../catalogue/build/entry.js';
import { afterOrder } from './other-penalties.js';
import { type Bounds, boundsOf, type FineTable, type Means } from './fines.js';

/** 当事人: a unit is fined as a unit, a person as a person; they are different parties (PL 29). */
export type FinedParty = 'citizen' | 'organisation';

const bound: Readonly<Record<FinedParty, readonly FineRange['on'][]>> = {
  citizen: ['person', 'investor', 'citizen', 'anyone'],
  organisation: ['unit', 'organisation', 'anyone'],
};

const inWords: Readonly<Record<FinedParty, string>> = { citizen: '个人', organisation: '单位' };

type Table = Pick<FineTable, 'cite' | 'ranges'>;

/** The ranges of an article that bind such a party. */
export const rangesFor = (party: FinedParty, { ranges }: Table): readonly FineRange[] =>
  ranges.filter(({ on }) => bound[party].includes(on));

/** Refuses a step of the article that binds the other kind of party (PL 4, 29). */
export const stepOfParty = (party: FinedParty, range: FineRange, cite: string): void => {
  if (!bound[party].includes(range.on))
    refuse(
      'step-of-another-party',
      `${cite} 的“${range.when.zh}”档次不适用于${inWords[party]}（this step binds another kind of party）.`,
      cite,
      'PL 4',
      'PL 29',
    );
};

const hasFine = ({ minFen, minIncomeBasisPoints, minTimes }: FineRange): boolean =>
  [minFen, minIncomeBasisPoints, minTimes].some((bound) => bound !== undefined);

/** Whether what the range is counted from was proven. */
const countable = (
  { minIncomeBasisPoints, minTimes, gainBelowFen, gainFromFen }: FineRange,
  { incomeFen, gainFen }: Means,
): boolean => {
  if (minIncomeBasisPoints !== undefined) return incomeFen !== undefined;
  if (minTimes !== undefined) return gainFen !== undefined && gainFen >= (gainFromFen ?? 0);
  return gainBelowFen === undefined || (gainFen ?? 0) < gainBelowFen;
};

/** What only follows an order to correct is not decided without one（须先责令改正） (PL 28). */
export const orderMissing = (cite: string): never =>
  refuse(
    'corrective-order-missing',
    `${cite} 的该处罚以责令改正后逾期未改正为前提，须载明责令改正文书及其期限（only after an order to correct has run out: name that order and its last day）.`,
    cite,
    'PL 28',
  );

/**
 * The widest that an article allows for such a party, for whoever names no step: from the lowest
 * minimum to the highest maximum of its ranges, in fen; those that a decision must name are left
 * out. Shares of income and multiples of the gain count where these were proven. Refuses when the
 * article has no fine for such a party (PL 16, 34), or only one that wants proof of income or gain
 * (E41). What is fined only after an order to correct counts where that order is `ordered` (PL 28).
 */
export const widestFor = (
  party: FinedParty,
  table: Table,
  means: Means = {},
  ordered = true,
): Bounds => {
  const { cite } = table;
  const all = rangesFor(party, table).filter((range) => hasFine(range));
  const ranges = all.filter((range) => ordered || !afterOrder(range));
  if (all.length > ranges.length && ranges.length === 0) orderMissing(cite);
  if (ranges.length === 0)
    refuse(
      'no-fine-for-such-a-party',
      `${cite} 未规定对${inWords[party]}的罚款（the article has no fine for such a party）.`,
      cite,
      'PL 16',
      'PL 34',
    );
  const open = ranges.filter((range) => !range.named && countable(range, means));
  if (open.length === 0)
    refuse(
      'means-not-proven',
      `${cite} 按上一年年收入或者违法所得计算，须先载明其数额（the fine is counted from income or gain: prove it first）.`,
      cite,
      'E41',
    );
  const bounds = open.map((range) => boundsOf(range, means));
  return {
    minFen: Math.min(...bounds.map(({ minFen }) => minFen)),
    maxFen: Math.max(...bounds.map(({ maxFen }) => maxFen)),
  };
};

/** What a fine is held against: the article, its limits, and why below them it may go. */
export type Held = Bounds &
  Readonly<{
    cite: string;
    /** Why this law applies, where the article has changed. */
    ground?: string;
    /** It is mitigated below the range on a ground that the law knows（减轻处罚）. */
    mitigated: boolean;
  }>;

/**
 * Whether an amount may be decided: a whole number of fen, more than nothing, not above the range
 * of the law that applies, and below it only on a ground of mitigation (PL 32, 34; E41).
 */
export const mustBeWithin = (fineFen: Fen, held: Held): void => {
  const { cite, minFen, maxFen, ground = '', mitigated } = held;
  const range = `${cite} 法定幅度为 ${showFen(minFen)} 至 ${showFen(maxFen)}`;
  if (!Number.isSafeInteger(fineFen) || fineFen <= 0 || fineFen > maxFen)
    refuse(
      'fine-above-range',
      `${range}，罚款 ${showFen(fineFen)} 超出法定幅度。${ground}（the fine is above the range）.`,
      cite,
      'PL 37',
      'PL 34',
    );
  if (fineFen < minFen && !mitigated)
    refuse(
      'fine-below-range',
      `${range}，罚款 ${showFen(fineFen)} 低于法定幅度；减轻处罚须写明法定情形（below the range only on a ground of mitigation）.`,
      cite,
      'PL 32',
      'PL 34',
    );
};
