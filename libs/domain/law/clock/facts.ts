import { type ClockFacts, dayNumber, type Extension, type Interval, refuse } from '#domain/kernel';
import type { Entry, Operation } from '../catalogue/build/entry.js';
import { length } from './length.js';

/**
 * Days that do not count, first and last included. Open ones are kept apart: nobody knows yet how
 * long they are.
 */
export type Pause = Readonly<{
  first: number;
  last: number;
  kind: 'excluded' | 'stayed';
  reason: string;
  law: string;
}>;

const lawOf = (entry: Entry, op: Operation['op']): string =>
  entry.operations.find((operation) => operation.op === op)?.law ?? entry.cite;

const mayTouch = (entry: Entry, op: 'EXCLUDE' | 'STAY', asked?: readonly Interval[]): void => {
  if (asked?.length && !entry.operations.some((operation) => operation.op === op))
    refuse(
      op === 'EXCLUDE' ? 'clock-cannot-exclude' : 'clock-cannot-stay',
      `${entry.id} has no ${op === 'EXCLUDE' ? 'excluded time（扣除期间）' : 'suspension（中止）'}.`,
      entry.cite,
      entry.id,
    );
};

const pausesOf = (
  entry: Entry,
  kind: Pause['kind'],
  intervals: readonly Interval[] = [],
): readonly Pause[] =>
  intervals.map(({ from, to, reason, law }) => {
    const last = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to);
    if (last < dayNumber(from))
      refuse(
        'interval-backwards',
        `The interval ${from} to ${to} ends before it begins（区间 ${from} 至 ${to} 结束早于开始）.`,
      );
    const source = law ?? lawOf(entry, kind === 'excluded' ? 'EXCLUDE' : 'STAY');
    return { first: dayNumber(from), last, kind, reason, law: source };
  });

const key = (pause: Pause): string =>
  `${pause.first + 1e6} ${pause.kind} ${pause.last + 1e6} ${pause.reason} ${pause.law}`;

const adjoins = (a: Pause | undefined, b: Pause): a is Pause =>
  a?.last === b.first - 1 && a.kind === b.kind && a.reason === b.reason && a.law === b.law;

/**
 * In one order whatever order they came in, without overlap, and whole again where one was told in
 * parts.
 */
const disjoint = (pauses: readonly Pause[]): readonly Pause[] => {
  const result: Pause[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const pause of pauses.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const own = { ...pause, first: Math.max(pause.first, free) };
    if (own.first > own.last) continue;
    const before = result.at(-1);
    if (adjoins(before, own)) result[result.length - 1] = { ...before, last: own.last };
    else result.push(own);
    free = own.last + 1;
  }
  return result;
};

const none: readonly Pause[] = [];

/**
 * The days of these facts that do not count, and the intervals still open. Refuses what the rule
 * does not know.
 */
export const pausesIn = (
  entry: Entry,
  facts: ClockFacts,
): Readonly<{ closed: readonly Pause[]; open: readonly Pause[] }> => {
  if (!facts.excluded?.length && !facts.stayed?.length) return { closed: none, open: none };
  mayTouch(entry, 'EXCLUDE', facts.excluded);
  mayTouch(entry, 'STAY', facts.stayed);
  const all = [
    ...pausesOf(entry, 'excluded', facts.excluded),
    ...pausesOf(entry, 'stayed', facts.stayed),
  ];
  return {
    closed: disjoint(all.filter((pause) => Number.isFinite(pause.last))),
    open: all.filter((pause) => !Number.isFinite(pause.last)),
  };
};

type Extend = Extract<Operation, { op: 'EXTEND' }>;

/** The head of the organ decides what a head may decide, whichever of the two words is used. */
const allowing = (entry: Entry, extension: Extension): Extend => {
  const ways = entry.operations.filter((operation) => operation.op === 'EXTEND');
  if (ways.length === 0)
    refuse(
      'clock-cannot-extend',
      `${entry.id} cannot be extended（${entry.id} 不得延长）.`,
      entry.cite,
      entry.id,
    );
  return (
    ways.find((way) => way.approvers.includes(extension.approver)) ??
    refuse(
      'extension-wrong-approver',
      `${entry.id} is extended by ${ways.map((way) => way.approvers[0]).join(' or ')}, not by ${extension.approver}（${entry.id} 的延长由 ${ways.map((way) => way.approvers[0]).join('、')} 批准，不由 ${extension.approver} 批准）.`,
      ways[0]!.law,
      entry.id,
    )
  );
};

const within = (entry: Entry, way: Extend, amounts: readonly number[]): void => {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum > way.cap || amounts.some((amount) => !Number.isSafeInteger(amount) || amount < 1))
    refuse(
      'extension-beyond-cap',
      `${entry.id} may be extended by at most ${length(way.cap, entry.term?.unit ?? 'day')}; asked for ${sum}（${entry.id} 至多延长 ${length(way.cap, entry.term?.unit ?? 'day')}，所请为 ${sum}）.`,
      way.law,
      entry.id,
    );
  if (amounts.length > way.times)
    refuse(
      'extension-used-up',
      `${entry.id} is extended once（${entry.id} 只能延长一次）.`,
      way.law,
      entry.id,
    );
};

const textOf = ({ grantedOn, amount, approver }: Extension): string =>
  `${grantedOn} ${amount} ${approver}`;

/**
 * The extensions in order of grant. Refuses a wrong approver, one too many, and whatever goes
 * beyond the cap.
 */
export const extensionsIn = (entry: Entry, facts: ClockFacts): readonly Extension[] => {
  if (!facts.extended?.length) return [];
  const granted = new Map<Extend, readonly number[]>();
  for (const extension of facts.extended) {
    const way = allowing(entry, extension);
    granted.set(way, [...(granted.get(way) ?? []), extension.amount]);
  }
  for (const [way, amounts] of granted) within(entry, way, amounts);
  return facts.extended.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
};
