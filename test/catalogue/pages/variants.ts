import type { Case } from '../tried-nouns.js';
import { eventsOf } from './events-of.js';

/**
 * What a command leads to when it is said otherwise, or in the history of another, where it owes
 * what its sample does not.
 */
type Variant = Readonly<{ of: string; said?: object; after?: string }>;

const variants: readonly Variant[] = [
  { of: 'enforcementCase ServeDecision', said: { withoutRepairNotice: true } },
  { of: 'enforcementCase RevokeDecision', after: 'RecordPayment' },
  {
    of: 'sourcesHazardSource AnswerFiling',
    said: { number: undefined, missing: '重大危险源登记表' },
  },
];

/** The sample of another, done: what comes after it is done on its day. */
const doneBefore = (before: Case | undefined): Partial<NonNullable<Case['sample']>> => {
  if (!before?.sample) return {};
  const { history, act } = before.sample;
  const { now, validAt } = act ?? {};
  return {
    history: [...history, ...eventsOf(before)],
    act: { ...(now && { now }), ...(validAt && { validAt }) },
  };
};

/** Those of the commands of a noun. */
export const variantsOf = (its: readonly Case[]): readonly Case[] =>
  variants.flatMap(({ of, said = {}, after }) => {
    const one = its.find(({ noun, verb }) => of === `${noun.category} ${verb.name}`);
    if (!one?.sample) return [];
    const then = doneBefore(its.find(({ verb }) => verb.name === after));
    const data = { ...one.sample.data, ...said };
    const act = { ...one.sample.act, ...then.act };
    return [{ ...one, sample: { ...one.sample, ...then, act, data } }];
  });
