import { type AnyNoun, type Event, localDate } from '#domain/kernel';
import { decode } from '#platform/log';
import { anyEnvelope, MemoryLog } from '#testing';
import { oweCorrections } from '../../../libs/contexts/duties/reactions/owe-corrections.js';
import { declaredNouns } from '../all-nouns.js';
import { correctablesIn, factsOf, proposed } from './correction-samples.js';
import { offices } from '../tried-nouns.js';

// A correction that waits for its second hand is a task of whoever may confirm it, in any noun.

const actor = {
  kind: 'person',
  id: 'chen',
  name: '陈',
  capacity: { organ: 'brigade', post: 'p', roles: ['officer'] },
} as const;

type Sent = Readonly<{ id: string; type: string; data: object }>;

const sentAfter = async (noun: AnyNoun, history: readonly Event[]) => {
  const log = new MemoryLog();
  const metadata = { ...anyEnvelope(), actor };
  const stored = log.append(
    `${noun.category}-440704.m1`,
    ...history.map(({ type, data }) => ({ type, data, metadata })),
  );
  const whose = { organs: ['bureau'], hands: [], parties: [] };
  const { on } = oweCorrections(noun, log, () => Promise.resolve(whose));
  const sent: Sent[] = [];
  for (const one of stored) {
    const { type, data, ...about } = decode(noun, one);
    const rule = on[type] as ((...asked: unknown[]) => Promise<readonly Sent[]>) | undefined;
    sent.push(...((await rule?.(data, about)) ?? []));
  }
  return sent;
};

const correctable = declaredNouns.filter((noun) => Object.keys(factsOf(noun)).length > 0);
const cases = correctable.flatMap((noun) => {
  const office = offices.get(noun);
  const [one] = office ? correctablesIn(noun, office) : [];
  return one ? [[noun.category, noun, one] as const] : [];
});

describe('ISSUE-11.5 A correction that waits for confirmation', () => {
  it('is tried in every noun that has them', () =>
    expect(cases.map(([category]) => category)).toEqual(
      correctable.map(({ category }) => category),
    ));

  it.each(cases)('%s: is owed by the post that confirms it, until it is', async (_, noun, one) => {
    const proposal = proposed(one);
    const before = one.sample.history;
    const [owed, ...others] = await sentAfter(noun, [...before, proposal]);
    expect(others).toEqual([]);
    const role = noun.commands.find(({ name }) => name === 'ConfirmCorrection')!.by[0];
    expect(owed).toMatchObject({
      type: 'OweDuty',
      data: { by: { kind: 'post', role, organ: 'bureau' }, rule: 'DTY-SETTLE' },
    });
    const withdrawn = {
      type: 'CorrectionWithdrawn',
      data: { event: one.at, reason: '无误', by: 'chen', withdrawnOn: localDate('2026-01-05') },
    };
    const [again, done] = await sentAfter(noun, [...before, proposal, withdrawn]);
    expect(done).toMatchObject({ type: 'FulfilDuty', id: again!.id });
  });
});
