import { caseStream } from '#contexts/enforcement/contract';
import type { About } from '#domain/kernel';
import type { LookingReaction, Wanted } from '#platform/following';
import { creditStream } from '../credit/credit.stream.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

/** Whether the case of an event left a record（是否形成失信信息）. */
export type LeftRecord = (about: Pick<About, 'stream'>) => Promise<boolean>;

type Sent = Wanted & Readonly<{ key: string }>;

const { category } = creditStream;
const caseIn = ({ stream }: Pick<About, 'stream'>): string => stream.slice(stream.indexOf('.') + 1);

const command = (about: About, type: 'RecordCredit' | 'NotePenaltyFate'): Sent => {
  const one = caseIn(about);
  const data = type === 'RecordCredit' ? { recordId: one, case: one } : { case: one };
  return { key: type, category, id: one, type, data };
};

/** Penalties of before the rule of classes left none: nothing is told of those. */
const lookAgain = async (left: LeftRecord, about: About): Promise<readonly Sent[]> =>
  (await left(about)) ? [command(about, 'NotePenaltyFate')] : [];

const toldAnew = ['changed', 'illegal'];

/**
 * A penalty that is served leaves a record of dishonesty（失信信息；X11, CRD-1…4）. Whatever
 * becomes of the penalty afterwards, the record is told to look at its case again: it falls with it
 * (X12, E27), or has another class (E67).
 */
export const followCredit = (left: LeftRecord): LookingReaction<CaseNews> => ({
  name: 'blacklist.follow-credit',
  from: caseStream,
  on: {
    DecisionServed: (_, about) => Promise.resolve([command(about, 'RecordCredit')]),
    DecisionChanged: (_, about) => lookAgain(left, about),
    ReviewDecided: async ({ outcome }, about) =>
      toldAnew.includes(outcome) ? lookAgain(left, about) : [],
    JudgmentGiven: async ({ outcome }, about) =>
      toldAnew.includes(outcome) ? lookAgain(left, about) : [],
  },
  undo: { DecisionServed: (_, about) => lookAgain(left, about) },
});
