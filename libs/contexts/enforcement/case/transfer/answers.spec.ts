import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import type { CaseEvent } from '../case.events.js';
import { caseNoun } from '../case.noun.js';
import { sealed } from '../measures/measure.examples.js';
import { played, until } from '../stories/case.examples.js';
import { act, at, rung } from '../stories/people.examples.js';
import {
  answered,
  contest,
  filedByPolice,
  handOver,
  notFiled,
  receipt,
  steps,
  transferredUntil,
} from '../stories/transfer.examples.js';

const given = decisions(caseNoun);
const by = steps.receipt.act;
const clocksAfter = (history: readonly CaseEvent[]) =>
  Object.values(given(...history).state().clocks).map(({ set }) => [set.rule, set.dueDate]);
const received = transferredUntil('receipt');
const refused = played([steps.notFiled], received);
/** The clock of that name has run out. */
const over = (clock: string, history: readonly CaseEvent[], when: string) => {
  const due = given(...history).state().clocks[clock]?.set.due ?? at(when);
  const data = { clock, due, kind: 'expiry', step: 0 } as const;
  return played([{ command: { type: 'RingClock', data }, act: rung(when) }], history);
};

describe('CASE-16 CRM-4 The receipt of the police', () => {
  it('ends the day of delivery and gives them three days', () => {
    expect(clocksAfter(received)).toEqual([['CRM-5', '2026-03-23']]);
    expect(received.at(-1)).toMatchObject({
      data: { clocks: [{ op: 'stop', outcome: 'met' }, { owed: { by: { kind: 'outside' } } }] },
    });
    given(...received)
      .when(receipt, by)
      .decidesNothing();
  });

  it('is late after twenty-four hours', () => {
    const late = { ...receipt, data: { ...receipt.data, receivedAt: at('2026-03-21 09:01') } };
    const told = given(...transferredUntil('transfer')).when(
      late,
      act('chen', '2026-03-21 10:00', { validAt: at('2026-03-21 09:01') }),
    );
    expect(told.events()).toMatchObject([{ data: { clocks: [{ outcome: 'late' }, {}] } }]);
  });

  it('refuses a transfer without its papers, and one that nobody made', () => {
    const bare = (papers: typeof receipt.data.papers) => ({
      ...receipt,
      data: { ...receipt.data, papers },
    });
    const delivered = transferredUntil('transfer', sealed);
    given(...delivered)
      .when(bare(['letter']), by)
      .refuses('transfer-incomplete', 'CRM-4');
    given(...delivered)
      .when(bare(['letter', 'report']), by)
      .refuses('transfer-incomplete');
    given(...delivered)
      .when(bare(['letter', 'report', 'goods-list']), by)
      .events();
    given(...until('inquiry'))
      .when(receipt, by)
      .refuses('not-to-deliver');
  });

  it('of another organ starts no time of the police', () => {
    const away = played(
      [
        {
          command: {
            type: 'TransferCase',
            data: { to: 'supervision', organ: '区监委', reasons: '公职人员涉嫌职务犯罪' },
          },
          act: act('ou', '2026-03-20 09:00'),
        },
      ],
      until('inquiry'),
    );
    const bare = { ...receipt, data: { ...receipt.data, papers: ['letter' as const] } };
    expect(clocksAfter(played([{ command: bare, act: by }], away))).toEqual([]);
  });
});

describe('CASE-16 CRM-5 X29 The answer of the police', () => {
  it('filed: goods and papers are owed in three days', () => {
    const filed = transferredUntil('filed');
    expect(clocksAfter(filed)).toEqual([['CRM-7', '2026-03-26']]);
    given(...filed)
      .when(filedByPolice, steps.filed.act)
      .decidesNothing();
  });

  it('not filed: the head has three days to contest it', () =>
    expect(clocksAfter(refused)).toEqual([['CRM-6', '2026-03-26']]));

  it('forwarded: the other police have their three days', () => {
    const { data } = answered('forwarded', '2026-03-21', '江公海转〔2026〕1号');
    const to = { type: 'RecordTransferAnswer', data: { ...data, organ: '蓬江分局' } } as const;
    const history = played([{ command: to, act: act('chen', '2026-03-21 16:00') }], received);
    expect(clocksAfter(history)).toEqual([['CRM-5', '2026-03-24']]);
    expect(history.at(-1)).toMatchObject({
      data: { clocks: [{}, { owed: { by: { body: '蓬江分局' } } }] },
    });
    expect(history.at(-1)!.data).not.toHaveProperty('toldLate', true);
    given(...received)
      .when({ type: 'RecordTransferAnswer', data }, act('chen', '2026-03-21 16:00'))
      .refuses('no-receiver');
  });

  it('CRM-10 says when they told it late, or passed it on late', () => {
    const late = (decided: string, told: string, answer: 'filed' | 'forwarded') => {
      const { data } = answered(answer, told, 'x〔2026〕1号');
      const command = {
        type: 'RecordTransferAnswer',
        data: { ...data, decidedOn: localDate(decided), organ: '蓬江分局' },
      } as const;
      const [event] = given(...received)
        .when(command, act('chen', `${told} 16:00`))
        .events();
      return event?.data;
    };
    const isLate = { toldLate: true };
    expect(late('2026-03-23', '2026-03-26', 'filed')).not.toMatchObject(isLate);
    expect(late('2026-03-23', '2026-03-27', 'filed')).toMatchObject(isLate);
    expect(late('2026-03-21', '2026-03-21', 'forwarded')).not.toMatchObject(isLate);
    expect(late('2026-03-22', '2026-03-22', 'forwarded')).toMatchObject(isLate);
  });

  it('comes with its reasons, to what was asked, and not before it', () => {
    const { reasons: _, ...silent } = notFiled.data;
    given(...received)
      .when({ type: 'RecordTransferAnswer', data: silent }, steps.notFiled.act)
      .refuses('no-reasons', 'R310 8');
    given(...received)
      .when(answered('refusal-stands', '2026-03-23', 'x'), steps.filed.act)
      .refuses('answer-out-of-place');
    given(...until('inquiry'))
      .when(filedByPolice, steps.filed.act)
      .refuses('no-answer-awaited');
    const early = { ...filedByPolice.data, decidedOn: localDate('2026-03-19') };
    given(...received)
      .when({ type: 'RecordTransferAnswer', data: early }, steps.filed.act)
      .refuses('too-early-in-time');
  });
});

describe('CASE-16 CRM-6 ENF-S22 Contesting a refusal to file', () => {
  const head = act('ou', '2026-03-24 10:00');
  const asked = played([{ command: contest(), act: head }], refused);
  const again = played(
    [
      {
        command: answered('not-filed', '2026-03-27', '江公海复〔2026〕2号'),
        act: act('chen', '2026-03-27 10:00'),
      },
    ],
    asked,
  );

  it('asks the police to reconsider, who have three days', () => {
    expect(asked.at(-1)).toMatchObject({ data: { documents: [{ title: '提请复议书' }] } });
    expect(clocksAfter(asked)).toEqual([['CRM-6-ANSWER', '2026-03-27']]);
    given(...asked)
      .when(contest(), head)
      .decidesNothing();
  });

  it('leaves the procuratorate, within three days of a second refusal', () => {
    expect(clocksAfter(again)).toEqual([['CRM-6-PROCURATORATE', '2026-03-30']]);
    const next = act('ou', '2026-03-30 10:00');
    given(...again)
      .when(contest(), next)
      .refuses('reconsidered-already', 'R310 9', 'CRM-6');
    const before = played([{ command: contest('procuratorate'), act: next }], again);
    expect(before.at(-1)).toMatchObject({ data: { documents: [{ title: '立案监督建议书' }] } });
    expect(clocksAfter(before).map(([rule]) => rule)).toEqual(['DTY-ANSWER']);
    const told = (answer: 'told-to-file' | 'refusal-stands') =>
      played(
        [
          {
            command: answered(answer, '2026-04-03', `江检${answer}〔2026〕1号`),
            act: act('chen', '2026-04-03 10:00'),
          },
        ],
        before,
      );
    expect(clocksAfter(told('refusal-stands'))).toEqual([]);
    const mustFile = told('told-to-file');
    expect(clocksAfter(mustFile).map(([rule]) => rule)).toEqual(['DTY-ANSWER']);
    const filed = answered('filed', '2026-04-07', '江公海立字〔2026〕120号');
    expect(
      clocksAfter(played([{ command: filed, act: act('chen', '2026-04-07 10:00') }], mustFile)),
    ).toEqual([['CRM-7', '2026-04-10']]);
  });

  it('is over after its days: the case is taken back', () => {
    const lost = over('transfer-refused', refused, '2026-03-27 00:10');
    given(...lost)
      .when(contest(), act('ou', '2026-03-27 09:00'))
      .refuses('contest-window-over', 'R310 9', 'R310 10', 'CRM-6', 'CRM-11');
  });

  it('reports police who are silent to the procuratorate, once their time is over', () => {
    given(...received)
      .when(contest('procuratorate'), act('ou', '2026-03-23 09:00'))
      .refuses('answer-time-running');
    const silent = over('transfer-answer', received, '2026-03-24 00:10');
    given(...silent)
      .when(contest('procuratorate'), act('ou', '2026-03-24 09:00'))
      .events();
    given(...until('inquiry'))
      .when(contest(), head)
      .refuses('nothing-to-contest');
  });
});

describe('CASE-16 CRM-7 ENF-S21 Handing over', () => {
  it('gives everything that is held to the police, against signature', () => {
    const filed = transferredUntil('filed', sealed);
    const history = played([steps.handOver], filed);
    expect(history.slice(-2)).toMatchObject([
      { type: 'MeasureLifted', data: { lifting: { measureId: 'm1', cause: 'handed-over' } } },
      {
        type: 'TransferHandedOver',
        data: { documents: [{ title: '涉案物品、材料移交清单' }], clocks: [{ outcome: 'met' }] },
      },
    ]);
    expect(clocksAfter(history)).toEqual([]);
    given(...history)
      .when(handOver, steps.handOver.act)
      .decidesNothing();
    given(...received)
      .when(handOver, steps.handOver.act)
      .refuses('police-have-not-filed');
  });
});

describe('CASE-16 A case with the police', () => {
  const propose = {
    type: 'ProposeClosing',
    data: { officers: ['chen', 'liang'], summary: '已移送公安' },
  } as const;
  const on = act('chen', '2026-03-25 09:00');

  it('is closed when everything was handed over, and not before', () => {
    given(...transferredUntil('transfer'))
      .when(propose, on)
      .refuses('transfer-pending');
    given(...transferredUntil('filed'))
      .when(propose, on)
      .refuses('transfer-pending');
    given(...refused)
      .when(propose, on)
      .refuses('transfer-refused', 'R310 10', 'CRM-11');
    given(...transferredUntil('handOver'))
      .when(propose, on)
      .events();
  });
});
