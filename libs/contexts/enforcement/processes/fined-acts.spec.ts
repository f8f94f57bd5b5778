import { v4 } from 'uuid';
import type { EventStore, NewEvent } from '#platform/store';
import { realStore, type RealStore, SetClock } from '#testing';
import { type Moment, story } from '../case/stories/case.examples.js';
import { at, type Who } from '../case/stories/people.examples.js';
import { overstock, party, unlicensed } from '../case/stories/matter.examples.js';
import { spot } from '../case/decision/spot.examples.js';
import { finedActId } from '../fined-acts/fined-act.noun.js';
import type { PenaltyOnce } from './decide-once.js';
import { asking, type Process, processIn } from './processes.examples.js';
import type { OnTheSpot } from './punish-on-the-spot.js';

const clock = new SetClock();
const penalty: PenaltyOnce = story.decided.command.data;
const onTheSpot: OnTheSpot = spot.data;
const decideOn = at('2026-05-12 10:00');

describe('An act fined once over all cases', () => {
  let real: RealStore;
  beforeAll(async () => (real = await realStore()));
  afterAll(() => real.stop());

  const districts = { last: 200_000 };
  const freshDistrict = (): string => String((districts.last += 1));
  const process = (district: string, store: EventStore = real.store) =>
    processIn({ store, log: real.log, clock, district });

  /** A case of the story, ready to be decided, or as far as it is told. */
  const ready = async ({ cases, filing }: Process, until: Moment = 'decided'): Promise<string> => {
    const caseId = v4();
    for (const moment of Object.keys(story) as Moment[]) {
      if (moment === until) break;
      const { command, act: by } = story[moment];
      const who = asking(by.actor.kind === 'person' ? (by.actor.id as Who) : 'chen');
      clock.set(by.now);
      if (command.type === 'FileCase') await filing.file(caseId, {}, who);
      else if (command.type === 'RecordClue')
        await cases.perform(caseId, { ...command, data: { ...command.data, caseId } }, who);
      else await cases.perform(caseId, command, who);
    }
    if (until === 'decided') clock.set(decideOn);
    return caseId;
  };
  const decide = ({ deciding }: Process, id: string, key?: string, said: PenaltyOnce = penalty) =>
    deciding.decide(id, said, asking('ou', key));
  const held = async ({ finedActs }: Process, actId: string) =>
    finedActs.names.now(finedActId(party.id, actId));

  it('lets exactly one of two cases decide at the same time, and says who', async () => {
    const place = freshDistrict();
    const [one, two] = [process(place), process(place)];
    const ids = [await ready(one), await ready(two)] as const;
    const answers = await Promise.allSettled([decide(one, ids[0]), decide(two, ids[1])]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'act-already-fined', law: ['PL 29', 'ENF-N4'] });
    const decided = await Promise.all(
      ids.map(async (id) => (await one.cases.now(id)).penalty !== undefined),
    );
    expect(decided.filter(Boolean)).toHaveLength(1);
    const winner = ids[decided.indexOf(true)];
    expect(await held(two, overstock.actId)).toMatchObject({ matter: winner });
    expect(await held(two, unlicensed.actId)).toMatchObject({ matter: winner });
  });

  it('answers the same request as the first time', async () => {
    const one = process(freshDistrict());
    const id = await ready(one);
    const first = await decide(one, id, `${id} key`);
    expect(await decide(one, id, `${id} key`)).toEqual({ ...first, repeated: true });
  });

  it('names the earlier decision, and frees the act when that is revoked', async () => {
    const one = process(freshDistrict());
    const [earlier, later] = [await ready(one), await ready(one)];
    await decide(one, earlier);
    await expect(decide(one, later)).rejects.toThrow('（江海）应急罚〔2026〕1号');
    const revoke = { type: 'RevokeDecision', data: { reasons: '事实认定错误' } } as const;
    await one.fate.record(earlier, revoke, asking('ou'));
    expect(await held(one, overstock.actId)).toEqual({ status: 'free' });
    expect((await decide(one, later)).events).toEqual(['PenaltyDecided']);
  });

  it('frees the act of a revoked decision even when nobody was told', async () => {
    const one = process(freshDistrict());
    const [earlier, later] = [await ready(one), await ready(one)];
    await decide(one, earlier);
    const revoke = { type: 'RevokeDecision', data: { reasons: '事实认定错误' } } as const;
    await one.cases.perform(earlier, revoke, asking('ou'));
    expect((await decide(one, later)).events).toEqual(['PenaltyDecided']);
  });

  it('keeps the act for a decision that broke off, until it has had its time', async () => {
    const place = freshDistrict();
    const broken = process(place, breaking(real.store));
    const after = process(place);
    const [first, second] = [await ready(broken), await ready(after)];
    await expect(decide(broken, first, `${first} key`)).rejects.toThrow('power cut');
    await expect(decide(after, second)).rejects.toMatchObject({ code: 'act-already-fined' });
    clock.pass(31 * 60_000);
    expect((await decide(after, second)).events).toEqual(['PenaltyDecided']);
    await expect(decide(after, first, `${first} key`)).rejects.toMatchObject({
      code: 'act-already-fined',
    });
  });

  it('is not filed again, but for another kind of penalty, and never fined', async () => {
    const one = process(freshDistrict());
    await decide(one, await ready(one));
    const again = await ready(one, 'filed');
    const file = (said: { otherPenalty?: string }, key?: string) =>
      one.filing.file(again, said, asking('ou', key));
    const refused = { code: 'act-already-fined', law: ['PL 29', 'ENF-N4'] };
    await expect(file({})).rejects.toMatchObject(refused);
    await expect(file({})).rejects.toThrow('（江海）应急罚〔2026〕1号');
    const otherPenalty = '拟吊销危险化学品经营许可证';
    const first = await file({ otherPenalty }, `${again} key`);
    expect(first.events).toEqual(['CaseFiled']);
    expect((await one.cases.now(again)).filed?.otherPenalty).toEqual({
      reason: otherPenalty,
      after: [overstock, unlicensed].map(({ actId }) => ({
        actId,
        decisionNumber: '（江海）应急罚〔2026〕1号',
      })),
    });
    expect(await file({ otherPenalty }, `${again} key`)).toEqual({ ...first, repeated: true });
    await expect(file({ otherPenalty: '另一理由' })).rejects.toMatchObject({
      code: 'case-already-filed',
    });
  });

  it('is filed for another penalty only where it was fined', async () => {
    const one = process(freshDistrict());
    const id = await ready(one, 'filed');
    await expect(
      one.filing.file(id, { otherPenalty: '拟吊销许可证' }, asking('ou')),
    ).rejects.toMatchObject({ code: 'not-fined-before' });
  });

  it('is reserved by no decision that a rule refuses', async () => {
    const one = process(freshDistrict());
    const id = await ready(one);
    const heavier = {
      ...penalty,
      items: penalty.items.map((item) => ({ ...item, fineFen: item.fineFen + 1 })),
    };
    await expect(decide(one, id, v4(), heavier)).rejects.toMatchObject({
      code: 'heavier-than-notified',
    });
    expect(await held(one, overstock.actId)).toEqual({ status: 'free' });
  });

  it('is fined on the spot once, and not beyond the limit by several fines of one day', async () => {
    clock.set(at('2026-03-02 15:00'));
    const place = freshDistrict();
    const [one, two] = [process(place), process(place)];
    const punish = ({ spot: spots }: Process, change: Partial<OnTheSpot> = {}) =>
      spots.punish({ ...onTheSpot, ...change }, asking('chen'));
    const answers = await Promise.allSettled([punish(one), punish(two)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(punish(one, { fineFen: 5_000 })).rejects.toMatchObject({
      code: 'act-already-fined',
    });
    await expect(punish(two, { fineFen: 20_000 })).rejects.toMatchObject({
      code: 'above-summary-limit',
    });
    const warned = await punish(two, { fineFen: 0, kinds: ['warning'] });
    expect(warned.events).toContain('PenaltyDecided');
  });

  it('is not cut in two on one day: the second says why it is another act', async () => {
    clock.set(at('2026-03-02 15:00'));
    const one = process(freshDistrict());
    const punish = (actId: string, change: Partial<OnTheSpot> = {}, more: object = {}) => {
      const said = { ...onTheSpot, act: { ...onTheSpot.act, actId, ...more }, ...change };
      return one.spot.punish(said, asking('chen'));
    };
    const first = await punish('act-1');
    const refused = { code: 'same-matter-today', law: ['PL 29', 'PL 51', 'E42'] };
    await expect(punish('act-2')).rejects.toMatchObject(refused);
    // Another item under the same article, and the same item under another article, are no way
    // around.
    await expect(punish('act-2', {}, { item: 'AQ-98', punishes: 'WSL 98' })).rejects.toMatchObject(
      refused,
    );
    await expect(punish('act-2', {}, { violates: 'WSL 40' })).rejects.toMatchObject(refused);
    expect((await punish('act-2', { separateAct: '另一仓库' })).events).toHaveLength(3);
    await expect(punish('act-3')).rejects.toMatchObject(refused);
    const elsewhere = { party: { ...onTheSpot.party, id: 'citizen-mok' } };
    expect((await punish('act-4', elsewhere)).events).toHaveLength(3);
    const revoke = { type: 'RevokeDecision', data: { reasons: '事实认定错误' } } as const;
    await one.cases.perform(first.id, revoke, asking('ou'));
    expect((await punish('act-5')).events).toHaveLength(3);
    clock.set(at('2026-03-03 15:00'));
    expect((await punish('act-6')).events).toHaveLength(3);
  });
});

/** A store that loses power right before it would keep a decision. */
const breaking = (store: EventStore): EventStore => ({
  append: (stream: string, events: readonly NewEvent[], expected: number | 'none') =>
    events.some(({ type }) => type === 'PenaltyDecided')
      ? Promise.reject(new Error('power cut'))
      : store.append(stream, events, expected),
});
