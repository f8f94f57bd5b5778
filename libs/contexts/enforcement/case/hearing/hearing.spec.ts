import { type Act, decide, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act, at, rung } from '../stories/people.examples.js';
import type { CaseEvent } from '../case.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);

describe('Requesting a hearing', () => {
  const { command } = story.requested;
  const on = given(...before('requested'));

  it('is in time on the last working day, and too late after it', () => {
    const [event] = on.when(command, act('chen', '2026-04-20 17:00')).events();
    expect(event).toMatchObject({ data: { clocks: [{ clock: 'ENF-D5', outcome: 'met' }] } });
    on.when(command, act('chen', '2026-04-21 09:00')).refuses(
      'hearing-request-late',
      'PL 64',
      'ENF-D5',
    );
  });

  it('is in time by its postmark, though the clock ran out meanwhile', () => {
    const { set } = on.state().clocks['ENF-D5']!;
    const ring = {
      type: 'RingClock',
      data: { clock: 'ENF-D5', due: set.due, kind: 'expiry', step: 1 },
    } as const;
    const lapsed = played([{ command: ring, act: rung('2026-04-21 00:01') }], before('requested'));
    const posted = act('luo', '2026-04-22 09:00', { validAt: at('2026-04-20 16:00') });
    expect(
      given(...lapsed)
        .when(command, posted)
        .events()[0]?.data,
    ).toMatchObject({ clocks: [{ clock: 'ENF-D5', outcome: 'met', why: 'late-recorded fact' }] });
  });

  it('is refused where the penalty is light', () => {
    const light = played(
      [
        {
          command: otherwise('notified', { items: [proposal.items[0]!] }),
          act: story.notified.act,
        },
        story.noticeServed,
      ],
      before('notified'),
    );
    given(...light)
      .when(command, story.requested.act)
      .refuses('no-hearing-right', 'PL 63');
  });
});

describe('Scheduling a hearing', () => {
  const { command, act: by } = story.scheduled;
  const on = given(...before('scheduled'));

  it('leaves the party its full working days', () => {
    expect(on.when(command, by).events()).toHaveLength(1);
    on.when(otherwise('scheduled', { date: localDate('2026-04-28') }), by).refuses(
      'hearing-too-soon',
      'ENF-D6',
    );
    on.when(
      otherwise('scheduled', { servedOn: localDate('2026-04-20') }),
      act('ou', '2026-04-20 10:00'),
    ).refuses('hearing-too-soon', 'PL 64');
  });

  it.each([
    ['the request', '2026-04-15'],
    ['the notice of that day', '2026-04-16'],
  ])('PL 64 K4: is not told to the party before %s', (_, servedOn) => {
    const early = otherwise('scheduled', { servedOn: localDate(servedOn) });
    on.when(early, by).refuses('too-early-in-time', 'PL 61', 'PL 64');
  });

  it('PL 64 K4: names the first day possible, and no day of service', () => {
    const tomorrow = otherwise('scheduled', { date: localDate('2026-04-18') });
    const dated = otherwise('scheduled', {
      date: localDate('2026-04-18'),
      servedOn: localDate('2026-03-21'),
    });
    on.when(dated, by).refuses('too-early-in-time');
    expect(() => decide(caseNoun, tomorrow, on.state(), by)).toThrow(/最早可于 2026-04-29 举行/);
  });

  it('has a host of that role who never investigated, and who is not recused', () => {
    on.when(otherwise('scheduled', { host: 'guan' }), by).denies('no-hearing-host', 'PL 64');
    on.when(otherwise('scheduled', { host: 'chen' }), by).denies(
      'investigator-of-the-case',
      'ENF-R5',
    );
  });

  it('is public unless there is a secret', () => {
    on.when(otherwise('scheduled', { public: false }), by).refuses('hearing-public');
    const closed = otherwise('scheduled', { public: false, closedFor: '商业秘密' });
    expect(on.when(closed, by).events()).toHaveLength(1);
  });

  it('is refused without a request, after the hearing, and a second time', () => {
    given(...before('requested'))
      .when(command, by)
      .refuses('hearing-not-requested');
    given(...until('scheduled'))
      .when(otherwise('scheduled', { place: '另处' }), by)
      .refuses('hearing-already-scheduled');
    on.when(otherwise('scheduled', { servedOn: localDate('2026-04-18') }), by).refuses(
      'served-in-the-future',
    );
  });
});

const postpone = (date: string, servedOn = '2026-04-24') =>
  ({
    type: 'PostponeHearing',
    data: { date: localDate(date), servedOn: localDate(servedOn), reasons: '当事人住院' },
  }) as const;
const friday = act('ou', '2026-04-24 10:00');
const postponed = played([{ command: postpone('2026-05-11'), act: friday }], until('answered'));

describe('Postponing a hearing', () => {
  it('PL 64 K4: is not told to the party before the notice of the new day', () => {
    given(...until('answered'))
      .when(postpone('2026-05-11', '2026-04-23'), friday)
      .refuses('too-early-in-time', 'PL 61', 'PL 64');
  });

  it('is done once, to a later day, in good time', () => {
    given(...postponed)
      .when(postpone('2026-05-11'), friday)
      .decidesNothing();
    given(...postponed)
      .when(postpone('2026-05-20'), friday)
      .refuses('hearing-already-postponed');
    const on = given(...until('answered'));
    on.when(postpone('2026-04-29'), friday).refuses('not-another-day');
    on.when(postpone('2026-05-08'), friday).refuses('hearing-too-soon');
    given(...until('requested'))
      .when(postpone('2026-05-11'), friday)
      .refuses('hearing-not-scheduled');
  });

  it('moves the day on which it may be held', () => {
    given(...postponed)
      .when(story.held.command, story.held.act)
      .refuses('hearing-day-not-come');
    expect(
      given(...postponed)
        .when(story.held.command, act('mai', '2026-05-11 11:00'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Holding a hearing', () => {
  const { command, act: by } = story.held;
  const on = given(...before('held'));

  it('is for the appointed host, on the day', () => {
    on.when(command, act('lam', '2026-04-29 11:30')).denies('not-the-host', 'PL 64');
    on.when(command, act('chen', '2026-04-29 11:30')).denies('wrong-role');
    on.when(command, act('mai', '2026-04-28 11:30')).refuses('hearing-day-not-come');
  });

  it.each([
    ['too-many-agents', { agents: ['伍某', '陈某', '林某'] }],
    ['nobody-came', { partyCame: false, agents: [] }],
    ['officers-absent', { officers: ['huang'] }],
    ['not-on-record', { examined: ['hearsay'] }],
    ['not-signed', { signed: false }],
    ['no-evidence', { examined: [] }],
  ])('refuses with %s', (code, change) => on.when(otherwise('held', change), by).refuses(code));

  it('allows two agents, and agents alone', () => {
    const two = otherwise('held', { partyCame: false, agents: ['伍某', '陈某'] });
    expect(on.when(two, by).events()).toHaveLength(1);
  });

  it('refuses another record, and one without a schedule', () => {
    given(...until('held'))
      .when(otherwise('held', { record: '另' }), by)
      .refuses('hearing-already-held');
    given(...until('requested'))
      .when(command, by)
      .refuses('hearing-not-scheduled');
  });
});

describe('Terminating a hearing', () => {
  const noShow = {
    type: 'TerminateHearing',
    data: { cause: 'no-show', note: '无正当理由缺席' },
  } as const;
  const by = act('mai', '2026-04-29 11:30');

  it('lets the case go on as if none was asked for', () => {
    const ended = played([{ command: noShow, act: by }], before('held'));
    given(...ended)
      .when(noShow, by)
      .decidesNothing();
    given(...ended)
      .when(story.held.command, by)
      .refuses('hearing-over');
    given(...ended)
      .when(story.reported.command, story.reported.act)
      .refuses('hearing-not-held');
    expect(
      given(...ended)
        .when(story.reviewed.command, story.reviewed.act)
        .events(),
    ).toHaveLength(1);
  });

  it('waits for the day when nobody came, not when it is taken back', () => {
    given(...before('held'))
      .when(noShow, act('mai', '2026-04-28 11:30'))
      .refuses('hearing-day-not-come');
    const back = {
      type: 'TerminateHearing',
      data: { cause: 'withdrawn', note: '书面撤回' },
    } as const;
    expect(
      given(...before('held'))
        .when(back, act('guan', '2026-04-24 10:00'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Reporting a hearing', () => {
  it('is for its host, once', () => {
    const { command, act: by } = story.reported;
    given(...before('reported'))
      .when(command, act('lam', '2026-05-06 10:00'))
      .denies('not-the-host');
    given(...until('reported'))
      .when(otherwise('reported', { opinion: '另' }), by)
      .refuses('hearing-already-reported');
  });
});

describe('CASE-15 The day of a hearing', () => {
  const set = (history: readonly CaseEvent[]) =>
    given(...history).state().clocks['hearing-day']?.set.dueDate;
  const scheduled = until('scheduled');
  const moved = (date: string, on: string) =>
    played(
      [
        {
          command: {
            type: 'PostponeHearing',
            data: { date: localDate(date), servedOn: localDate(on), reasons: '当事人申请改期' },
          },
          act: act('ou', `${on} 10:00`),
        },
      ],
      scheduled,
    );

  it('is a clock of the host, moves with it, and ends when it was held', () => {
    expect(set(scheduled)).toBe('2026-04-29');
    expect(set(moved('2026-05-12', '2026-04-24'))).toBe('2026-05-12');
    expect(set(until('held'))).toBeUndefined();
  });

  it('may be brought forward, in good time', () => {
    const later = played(
      [
        {
          command: otherwise('scheduled', { date: localDate('2026-05-12') }),
          act: story.scheduled.act,
        },
      ],
      before('scheduled'),
    );
    const forward = { date: localDate('2026-05-07'), servedOn: localDate('2026-04-20') };
    const command = { type: 'PostponeHearing', data: { ...forward, reasons: '提前' } } as const;
    const brought = played([{ command, act: act('ou', '2026-04-20 10:00') }], later);
    expect(set(brought)).toBe('2026-05-07');
    const early = { date: localDate('2026-04-20'), servedOn: localDate('2026-04-17') };
    given(...scheduled)
      .when(
        { type: 'PostponeHearing', data: { ...early, reasons: '提前' } },
        act('ou', '2026-04-17 18:00'),
      )
      .refuses('hearing-too-soon', 'PL 64');
  });

  it('K7 has another host where the first may hold it no more', () => {
    const leave = act('ou', '2026-04-20 10:00');
    const registry = {
      ...leave.registry,
      capacityAt: (id: string, at: Act['now']) =>
        id === 'mai' ? undefined : leave.registry.capacityAt(id, at),
    };
    const another = otherwise('scheduled', {
      host: 'lam',
      date: localDate('2026-05-07'),
      servedOn: localDate('2026-04-20'),
    });
    given(...scheduled)
      .when(another, leave)
      .refuses('hearing-already-scheduled');
    expect(
      given(...scheduled)
        .when(another, { ...leave, registry })
        .events(),
    ).toMatchObject([{ data: { plan: { host: 'lam' } } }]);
  });
});
