import { decisions } from '#testing';
import { played, story, until } from '../stories/case.examples.js';
import { sealed } from '../measures/measure.examples.js';
import { act, at } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const transfer = (to: 'police' | 'competent-organ' = 'police') =>
  ({
    type: 'TransferCase',
    data: { to, organ: '江门市公安局江海分局', reasons: '涉嫌危险作业罪' },
  }) as const;
const back = {
  type: 'TakeCaseBack',
  data: { organ: '江门市公安局江海分局', reasons: '不予追究刑事责任', document: '不予立案通知书' },
} as const;
const by = act('ou', '2026-03-20 09:00');
const gone = played([{ command: transfer(), act: by }], until('inquiry'));

describe('Transferring a case', () => {
  it('gives it to the police and ends its clocks', () => {
    expect(gone.at(-1)).toMatchObject({
      type: 'CaseTransferred',
      data: { to: 'police', documents: [{ title: '案件移送审批表' }, { title: '案件移送书' }] },
    });
    expect(given(...gone).state().clocks).toEqual({});
    given(...gone)
      .when(transfer(), by)
      .decidesNothing();
    given(...gone)
      .when(story.concluded.command, story.concluded.act)
      .refuses('case-ended');
  });

  it('gives a suspended case away too, but not one that ended', () => {
    const suspend = {
      type: 'SuspendCase',
      data: { cause: 'waits-for-other-result', reasons: '等待鉴定' },
    } as const;
    const terminate = {
      type: 'TerminateCase',
      data: { cause: 'party-ended', reasons: '已注销' },
    } as const;
    const suspended = played([{ command: suspend, act: by }], until('inquiry'));
    expect(
      given(...suspended)
        .when(transfer(), by)
        .events(),
    ).toHaveLength(1);
    const ended = played([{ command: terminate, act: by }], suspended);
    given(...ended)
      .when(transfer(), by)
      .refuses('case-ended');
  });

  it('gives a clue to the organ that is competent', () =>
    expect(
      given(...until('clue'))
        .when(transfer('competent-organ'), by)
        .events(),
    ).toHaveLength(1));

  it('refuses after the decision, and by an officer', () => {
    given(...until('decided'))
      .when(transfer(), act('ou', '2026-05-13 09:00'))
      .refuses('case-decided');
    given(...until('inquiry'))
      .when(transfer(), story.scene.act)
      .denies('wrong-role');
  });
});

describe('CASE-16 Goods held in a case that is transferred', () => {
  const lift = (returnedTo?: string) =>
    ({
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'handed-over', ...(returnedTo ? { returnedTo } : {}) },
    }) as const;

  it('go with it against signature, and only then', () => {
    const transferred = played([{ command: transfer(), act: by }], sealed);
    const later = act('ou', '2026-03-23 09:00');
    given(...sealed)
      .when(lift('李警官'), later)
      .refuses('not-transferred', 'CL 21');
    given(...transferred)
      .when(lift(), later)
      .refuses('goods-not-returned');
    expect(
      given(...transferred)
        .when(lift('李警官'), later)
        .events(),
    ).toMatchObject([{ type: 'MeasureLifted', data: { lifting: { cause: 'handed-over' } } }]);
  });
});

describe('Taking a case back', () => {
  it('CASE-17 lets it go on, by the cautious date from its filing, the other one beside it', () => {
    const history = played([{ command: back, act: act('ou', '2026-07-01 09:00') }], gone);
    expect(given(...history).state()).toMatchObject({ stage: 'open' });
    expect(given(...history).state().clocks['ENF-D3']?.set.dueDate).toBe('2026-06-02');
    expect(history.at(-1)!.data).toMatchObject({ ifStayed: '2026-09-14' });
    given(...history)
      .when(back, act('ou', '2026-07-02 09:00'))
      .decidesNothing();
  });

  it('refuses a clue that was never filed here', () => {
    const clue = played([{ command: transfer(), act: by }], until('clue'));
    given(...clue)
      .when(back, act('ou', '2026-07-01 09:00'))
      .refuses('case-not-filed', 'PL 54');
  });

  it('refuses what was not transferred, and a return before the transfer', () => {
    given(...until('inquiry'))
      .when(back, by)
      .refuses('not-transferred', 'PL 27');
    given(...gone)
      .when(back, act('ou', '2026-07-01 09:00', { validAt: at('2026-03-19 09:00') }))
      .refuses('too-early-in-time');
  });
});
