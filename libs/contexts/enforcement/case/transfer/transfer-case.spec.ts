import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { sealed } from '../measures/measure.examples.js';
import { before, played, story, until } from '../stories/case.examples.js';
import { act, at } from '../stories/people.examples.js';
import {
  nameTeam,
  report,
  steps,
  transfer,
  transferredUntil,
} from '../stories/transfer.examples.js';

const given = decisions(caseNoun);
const elsewhere = {
  type: 'TransferCase',
  data: { to: 'competent-organ', organ: '江海区市场监督管理局', reasons: '不属于本机关管辖' },
} as const;
const back = {
  type: 'TakeCaseBack',
  data: { organ: '江门市公安局江海分局', reasons: '不予追究刑事责任', document: '不予立案通知书' },
} as const;
const by = steps.transfer.act;
const gone = transferredUntil('transfer');

describe('CASE-16 CRM-1 Naming the team for a suspected crime', () => {
  it('takes two officers, who owe the report', () => {
    const named = given(...until('inquiry'))
      .when(nameTeam, steps.team.act)
      .events();
    expect(named).toMatchObject([
      {
        type: 'TransferTeamNamed',
        data: {
          team: nameTeam.data,
          clocks: [{ clock: 'transfer-report', owed: { by: { person: 'chen' } } }],
        },
      },
    ]);
    given(...transferredUntil('team'))
      .when(nameTeam, steps.team.act)
      .decidesNothing();
    const alone = { ...nameTeam, data: { ...nameTeam.data, officers: ['chen'] } };
    given(...until('inquiry'))
      .when(alone, steps.team.act)
      .denies('too-few-officers', 'R310 5');
  });

  it('names another while none has reported, and none of a case that is over', () => {
    const other = { ...nameTeam, data: { ...nameTeam.data, officers: ['liang', 'huang'] } };
    given(...transferredUntil('team'))
      .when(other, steps.team.act)
      .events();
    given(...transferredUntil('report'))
      .when(other, steps.team.act)
      .refuses('transfer-undecided');
    given(...gone)
      .when(other, act('ou', '2026-03-21 09:00'))
      .refuses('case-transferred');
    given().when(nameTeam, steps.team.act).refuses('case-unknown');
    const terminated = played(
      [
        {
          command: { type: 'TerminateCase', data: { cause: 'party-ended', reasons: '已注销' } },
          act: steps.team.act,
        },
      ],
      until('inquiry'),
    );
    given(...terminated)
      .when(nameTeam, steps.team.act)
      .refuses('case-ended');
  });
});

describe('CASE-16 CRM-1 Reporting to the main head', () => {
  it('is the team’s, and gives the main head three days', () => {
    const history = transferredUntil('report');
    expect(given(...history).state().clocks['transfer-decision']).toMatchObject({
      set: { rule: 'CRM-2', dueDate: '2026-03-23' },
      owed: { by: { kind: 'post', role: 'principal-head', organ: 'bureau' } },
    });
    given(...history)
      .when(report, steps.report.act)
      .decidesNothing();
    given(...transferredUntil('team'))
      .when(report, act('huang', '2026-03-19 17:00'))
      .denies('not-on-the-team', 'R310 5');
    given(...until('inquiry'))
      .when(report, steps.report.act)
      .denies('not-on-the-team');
  });

  it('X28 CRM-8 lets nobody decide a penalty in place of the transfer', () => {
    const reported = played([steps.team, steps.report], before('decided'));
    given(...reported)
      .when(story.decided.command, story.decided.act)
      .refuses('transfer-undecided', 'R310 11');
  });
});

describe('ENF-S20 Not approving a transfer', () => {
  const refusal = { type: 'RefuseTransfer', data: { reasons: '情节轻微，不构成犯罪' } } as const;

  it('puts the reasons on file, and the case goes on', () => {
    const history = played([{ command: refusal, act: by }], transferredUntil('report'));
    expect(history.at(-1)).toMatchObject({
      type: 'TransferRefused',
      data: {
        documents: [{ title: '不批准移送理由记录' }],
        clocks: [{ op: 'stop', outcome: 'met' }],
      },
    });
    expect(given(...history).state()).toMatchObject({ stage: 'open', transfer: { answers: [] } });
    given(...history)
      .when(story.concluded.command, story.concluded.act)
      .events();
  });

  it('is the main head’s, on a report', () => {
    given(...transferredUntil('report'))
      .when(refusal, act('ou', '2026-03-20 09:00'))
      .denies('wrong-role');
    given(...until('inquiry'))
      .when(refusal, by)
      .refuses('no-transfer-report');
  });
});

describe('Transferring a case', () => {
  it('gives it to the police, ends its clocks and leaves a day to deliver it', () => {
    expect(gone.at(-1)).toMatchObject({
      type: 'CaseTransferred',
      data: {
        to: 'police',
        documents: [{ title: '案件移送审批表' }, { title: '涉嫌犯罪案件移送书' }],
      },
    });
    const { clocks } = given(...gone).state();
    expect(Object.keys(clocks)).toEqual(['transfer-delivery']);
    expect(clocks['transfer-delivery']?.set).toMatchObject({
      rule: 'CRM-3',
      due: at('2026-03-21 09:00'),
    });
    given(...gone)
      .when(transfer, by)
      .decidesNothing();
    given(...gone)
      .when(story.concluded.command, story.concluded.act)
      .refuses('case-ended');
  });

  it('CRM-2 is the main head’s, on the report of the team', () => {
    given(...transferredUntil('report'))
      .when(transfer, act('ou', '2026-03-20 09:00'))
      .denies('wrong-role', 'R310 5', 'CRM-2');
    given(...until('inquiry'))
      .when(transfer, by)
      .refuses('no-transfer-report', 'R310 5', 'CRM-1');
  });

  it('lists the goods that are held', () => {
    const history = transferredUntil('transfer', sealed);
    expect(history.at(-1)).toMatchObject({
      data: { documents: [{}, {}, { title: '涉案物品清单' }] },
    });
  });

  it('gives a suspended case away too, but not one that ended', () => {
    const head = act('ou', '2026-03-20 09:00');
    const suspend = {
      type: 'SuspendCase',
      data: { cause: 'waits-for-other-result', reasons: '等待鉴定' },
    } as const;
    const terminate = {
      type: 'TerminateCase',
      data: { cause: 'party-ended', reasons: '已注销' },
    } as const;
    const suspended = played([{ command: suspend, act: head }], until('inquiry'));
    expect(
      given(...suspended)
        .when(elsewhere, head)
        .events(),
    ).toHaveLength(1);
    const ended = played([{ command: terminate, act: head }], suspended);
    given(...ended)
      .when(elsewhere, head)
      .refuses('case-ended');
  });

  it('gives a clue to the organ that is competent', () =>
    expect(
      given(...until('clue'))
        .when(elsewhere, by)
        .events(),
    ).toHaveLength(1));

  it('refuses to give a decided case to another organ, and an officer who gives any', () => {
    given(...until('decided'))
      .when(elsewhere, act('ou', '2026-05-13 09:00'))
      .refuses('case-decided');
    given(...until('inquiry'))
      .when(elsewhere, story.scene.act)
      .denies('wrong-role');
  });
});

describe('CRM-8 A suspicion that comes up after the decision', () => {
  const on = (who: Parameters<typeof act>[0], time: string) => act(who, `2026-05-14 ${time}`);
  const history = played(
    [
      { command: nameTeam, act: on('ou', '09:00') },
      { command: report, act: on('chen', '10:00') },
      { command: transfer, act: on('zheng', '11:00') },
    ],
    until('served'),
  );

  it('takes nothing from what was imposed: it is carried out all the time', () => {
    const { stage, clocks, transferred } = given(...history).state();
    expect([stage, transferred?.to]).toEqual(['served', 'police']);
    expect(Object.keys(clocks)).toEqual(expect.arrayContaining(['ENF-D8', 'transfer-delivery']));
  });

  it('comes back as it stood, without a period to decide', () => {
    const returned = played([{ command: back, act: act('ou', '2026-05-20 09:00') }], history);
    const { stage, clocks } = given(...returned).state();
    expect(stage).toBe('served');
    expect(Object.keys(clocks)).not.toContain('ENF-D3');
    expect(Object.keys(clocks)).not.toContain('transfer-delivery');
  });
});

describe('CASE-16 Goods held in a case that is transferred', () => {
  const lift = (returnedTo?: string) =>
    ({
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'handed-over', ...(returnedTo ? { returnedTo } : {}) },
    }) as const;

  it('go with it against signature, and only then', () => {
    const transferred = transferredUntil('transfer', sealed);
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

  it('takes back what an organ was not competent for', () => {
    const head = act('ou', '2026-03-20 09:00');
    const away = played([{ command: elsewhere, act: head }], until('inquiry'));
    expect(
      given(...away)
        .when(back, act('ou', '2026-03-30 09:00'))
        .events(),
    ).toMatchObject([{ type: 'CaseReturned' }]);
  });

  it('refuses a clue that was never filed here', () => {
    const clue = transferredUntil('transfer', until('clue'));
    given(...clue)
      .when(back, act('ou', '2026-07-01 09:00'))
      .refuses('case-not-filed', 'PL 54');
  });

  it('refuses what was not transferred, and a return before the transfer', () => {
    given(...until('inquiry'));
    given(...until('inquiry'))
      .when(back, act('ou', '2026-03-20 09:00'))
      .refuses('not-transferred', 'PL 27');
    given(...gone)
      .when(back, act('ou', '2026-07-01 09:00', { validAt: at('2026-03-19 09:00') }))
      .refuses('too-early-in-time');
  });
});
