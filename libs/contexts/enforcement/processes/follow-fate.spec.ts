import { story } from '../case/stories/case.examples.js';
import { overstock, party } from '../case/stories/matter.examples.js';
import { finedActId } from '../fined-acts/fined-act.noun.js';
import { bureauAt, recorded } from './killed.examples.js';
import { asking, type Process } from './processes.examples.js';

const penalty = story.decided.command.data;
const revoke = { type: 'RevokeDecision', data: { reasons: '事实认定错误' } } as const;
const decided = async () => {
  const bureau = bureauAt('2026-05-12 10:00', 'discussed', ['c1', 'c2']);
  await bureau.process().deciding.decide('c1', penalty, asking('ou'));
  return bureau;
};
const actOf = ({ finedActs }: Process) =>
  finedActs.names.now(finedActId(party.id, overstock.actId));

describe('A decision that falls', () => {
  it('frees its acts for another case', async () => {
    const bureau = await decided();
    const one = bureau.process();
    expect(await actOf(one)).toMatchObject({ status: 'on-record', matter: 'c1' });
    await one.fate.record('c1', revoke, asking('ou'));
    expect(await actOf(one)).toEqual({ status: 'free' });
  });

  it.each([
    { append: 2, when: 'before' },
    { append: 2, when: 'after' },
  ] as const)('frees them for whoever comes next when killed $when it could', async (death) => {
    const bureau = await decided();
    const dying = bureau.process(death);
    expect(await dying.fate.record('c1', revoke, asking('ou'))).toMatchObject({
      events: ['DecisionRevoked'],
    });
    const after = bureau.process();
    await after.deciding.decide('c2', penalty, asking('ou'));
    expect(await actOf(after)).toMatchObject({ status: 'on-record', matter: 'c2' });
    expect(await recorded(bureau, 'PenaltyDecided')).toEqual(['c1', 'c2']);
  });

  it('frees at once what was decided, and never confirmed', async () => {
    const bureau = bureauAt('2026-05-12 10:00', 'discussed', ['c1', 'c2']);
    const dying = bureau.process({ append: 4, when: 'before' });
    await dying.deciding.decide('c1', penalty, asking('ou'));
    const after = bureau.process();
    expect(await actOf(after)).toMatchObject({ status: 'held', matter: 'c1' });
    await after.fate.record('c1', revoke, asking('ou'));
    await after.deciding.decide('c2', penalty, asking('ou'));
    expect(await actOf(after)).toMatchObject({ status: 'on-record', matter: 'c2' });
  });

  it('frees them when the same request comes again after it was killed', async () => {
    const bureau = await decided();
    const dying = bureau.process({ append: 1, when: 'after' });
    await expect(dying.fate.record('c1', revoke, asking('ou', 'key'))).rejects.toThrow('died');
    const after = bureau.process();
    const answer = await after.fate.record('c1', revoke, asking('ou', 'key'));
    expect(answer).toMatchObject({ repeated: true });
    expect(await actOf(after)).toEqual({ status: 'free' });
  });
});
