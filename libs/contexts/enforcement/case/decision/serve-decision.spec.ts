import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { act, at, rung } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const { command, act: by } = story.served;
const on = given(...before('served'));

describe('Serving a decision', () => {
  it('starts the days to pay', () => {
    expect(on.when(command, by).events()).toMatchObject([
      {
        type: 'DecisionServed',
        data: {
          decisionNumber: '（江海）应急罚〔2026〕12号',
          servedOn: '2026-05-13',
          method: 'direct',
          documents: [{ code: '回', number: '（江海）应急回〔2026〕12-2号' }],
          clocks: [
            { op: 'stop', clock: 'ENF-D7', outcome: 'met' },
            { op: 'start', clock: 'ENF-D8', set: { dueDate: '2026-05-28', duty: 'cashier' } },
            { op: 'start', clock: 'ENF-D19' },
            { op: 'start', clock: 'ENF-D21' },
          ],
        },
      },
    ]);
  });

  it('counts from the day of the fact, however late it is recorded', () => {
    const late = act('chen', '2026-06-20 10:00', { validAt: at('2026-05-14 10:00') });
    expect(on.when(command, late).events()[0]?.data).toMatchObject({
      servedOn: '2026-05-14',
      clocks: [{ outcome: 'met' }, { set: { dueDate: '2026-05-29' } }, {}, {}],
    });
  });

  it('is late after the working days for it', () =>
    expect(on.when(command, act('chen', '2026-05-22 10:00')).events()[0]?.data).toMatchObject({
      clocks: [{ clock: 'ENF-D7', outcome: 'late' }, {}, {}, {}],
    }));

  it.each([
    ['before the service', '2026-05-12 16:00'],
    ['on its day', '2026-05-13 09:30'],
    ['since, in time, and recorded first', '2026-05-14 09:30'],
  ])('PL 67 K7: starts no days to pay where all was paid %s', (_, paid) => {
    const pay = {
      type: 'RecordPayment',
      data: { receiptNumber: 'R-1', fen: 15_000_000, channel: 'bank' },
    } as const;
    const before = played([{ command: pay, act: act('su', paid) }], until('decided'));
    const late = act('chen', '2026-05-15 10:00', { validAt: at('2026-05-13 10:00') });
    const events = given(...before)
      .when(command, late)
      .events();
    expect(events[0]?.data).toMatchObject({
      clocks: [{ clock: 'ENF-D7' }, { clock: 'ENF-D19' }, { clock: 'ENF-D21' }],
    });
  });

  it('starts no days to pay where the fine was collected on request', () => {
    const collected = played(
      [
        {
          command: otherwise('decided', { collectedOnRequest: '书面申请' }),
          act: story.decided.act,
        },
      ],
      before('decided'),
    );
    expect(
      given(...collected)
        .when(command, by)
        .events()[0]?.data,
    ).toMatchObject({
      clocks: [{ clock: 'ENF-D7' }, { clock: 'ENF-D19' }, { clock: 'ENF-D21' }],
    });
  });

  it('refuses without a decision, before it, a second way, and by others', () => {
    given(...before('decided'))
      .when(command, by)
      .refuses('case-undecided');
    on.when(command, act('chen', '2026-05-13 10:00', { validAt: at('2026-05-11 10:00') })).refuses(
      'too-early-in-time',
    );
    given(...until('served'))
      .when(otherwise('served', { service: { method: 'left', receiver: '容某', video: 'v' } }), by)
      .refuses('decision-already-served');
    on.when(command, act('huang', '2026-05-13 10:00')).denies('not-on-the-case');
  });
});

describe('Posting a public notice', () => {
  const post = (
    of: 'notice' | 'decision',
    attempts: readonly string[] = ['直接送达未果', '邮寄退回'],
  ) =>
    ({
      type: 'PostPublicNotice',
      data: { of, service: { method: 'public-notice', attempts, where: '区政府网站' } },
    }) as const;
  const posted = played([{ command: post('decision'), act: by }], before('served'));
  const ring = (clock: 'CAL-14:decision' | 'CAL-14:notice', history: typeof posted) => {
    const { due } = given(...history).state().clocks[clock]!.set;
    return { type: 'RingClock', data: { clock, due, kind: 'expiry', step: 1 } } as const;
  };

  it('serves the decision when its term is over, not before', () => {
    expect(posted.at(-1)?.data).toMatchObject({
      postedOn: '2026-05-13',
      servedOn: '2026-06-12',
      clocks: [{ clock: 'ENF-D7', outcome: 'met' }, { clock: 'CAL-14:decision' }],
    });
    given(...posted)
      .when(ring('CAL-14:decision', posted), rung('2026-06-12 23:59'))
      .refuses('clock-still-running');
    expect(
      given(...posted)
        .when(ring('CAL-14:decision', posted), rung('2026-06-13 00:01'))
        .events(),
    ).toMatchObject([
      { type: 'ClockExpired', data: { effect: 'served-by-public-notice' } },
      {
        type: 'DecisionServed',
        data: {
          servedOn: '2026-06-12',
          method: 'public-notice',
          clocks: [{ clock: 'ENF-D8' }, {}, {}],
        },
      },
    ]);
  });

  it('serves the notice likewise, and then the days for a hearing run', () => {
    const history = played(
      [{ command: post('notice'), act: story.noticeServed.act }],
      before('noticeServed'),
    );
    expect(
      given(...history)
        .when(ring('CAL-14:notice', history), rung('2026-05-14 00:01'))
        .events(),
    ).toMatchObject([
      { type: 'ClockExpired' },
      {
        type: 'NoticeServed',
        data: {
          servedOn: '2026-05-13',
          rightsUntil: '2026-05-20',
          clocks: [{ clock: 'ENF-D5' }, { clock: 'ENF-D5:defence' }],
        },
      },
    ]);
  });

  it('serves nothing twice', () => {
    const found = played([{ command, act: act('chen', '2026-05-20 10:00') }], posted);
    given(...found)
      .when(ring('CAL-14:decision', posted), rung('2026-06-13 00:01'))
      .decidesNothing();
    given(...found)
      .when(post('decision', ['又一次']), act('chen', '2026-05-21 10:00'))
      .refuses('already-posted');
    given(...until('served'))
      .when(post('decision'), by)
      .refuses('already-served');
  });

  it('comes after other ways failed, and changes nothing when asked again', () => {
    given(...before('served'))
      .when(post('decision', []), by)
      .refuses('other-ways-first', 'CPL 95');
    given(...posted)
      .when(post('decision'), by)
      .decidesNothing();
  });
});

describe('CRD-8 The decision and its notice on credit repair', () => {
  const alone = { ...command, data: { ...command.data, withoutRepairNotice: true } };

  it('are both named on the one receipt, and nothing is owed', () => {
    const [served] = on.when(command, by).events();
    expect(served).toMatchObject({
      data: { documents: [{ code: '回', content: { of: '罚', together: '信用修复告知书' } }] },
    });
    expect(JSON.stringify(served)).not.toContain('repair-notice');
  });

  it('E68 served alone stands, and the notice is owed until it is served by its title', () => {
    const [served] = on.when(alone, by).events();
    expect(served).toMatchObject({
      data: {
        documents: [{ content: { of: '罚' } }],
        clocks: [{}, { clock: 'ENF-D8' }, {}, {}, { op: 'start', clock: 'repair-notice' }],
      },
    });
    expect(JSON.stringify(served)).not.toContain('together');
    const since = given(...before('served'), served!);
    expect(Object.keys(since.state().clocks)).toContain('repair-notice');
    const service = { method: 'direct', receiver: '梁宏达', signed: true } as const;
    const notice = { officers: ['chen', 'liang'], documentNumber: '信用修复告知书', service };
    const [later] = since
      .when({ type: 'ServeDocument', data: notice }, act('chen', '2026-05-15 10:00'))
      .events();
    expect(later).toMatchObject({
      type: 'DocumentServed',
      data: {
        documentNumber: '信用修复告知书',
        clocks: [{ op: 'stop', clock: 'repair-notice', outcome: 'met' }],
      },
    });
    const none = { ...notice, documentNumber: '不存在的文书' };
    since
      .when({ type: 'ServeDocument', data: none }, act('chen', '2026-05-15 10:00'))
      .refuses('document-unknown');
  });
});
