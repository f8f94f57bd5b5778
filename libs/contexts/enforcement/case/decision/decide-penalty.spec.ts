import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';

const given = decisions(caseNoun);
const { command, act: by } = story.decided;
const on = given(...before('decided'));
const [overstock, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const first = (change: Partial<PenaltyItem>) =>
  otherwise('decided', { items: [{ ...overstock, ...change }, unlicensed] });

describe('Deciding a penalty', () => {
  it('issues the decision, ends the case period, starts service and publication', () => {
    expect(on.when(command, by).events()).toMatchObject([
      {
        type: 'PenaltyDecided',
        data: {
          decisionNumber: '（江海）应急罚〔2026〕12号',
          decidedOn: '2026-05-12',
          fineFen: 15_000_000,
          confiscationFen: 800_000,
          kinds: ['fine', 'confiscation'],
          decidedBy: 'ou',
          workSafetyLaw: true,
          onSpotCollection: false,
          remediesTold: true,
          clocks: [
            { op: 'stop', clock: 'ENF-D3', outcome: 'met' },
            { op: 'start', clock: 'ENF-D7', set: { dueDate: '2026-05-21' } },
            { op: 'start', clock: 'ENF-D12', set: { dueDate: '2026-05-21' } },
          ],
        },
      },
    ]);
  });

  it('is still possible late, and then says so', () => {
    const [event] = on.when(command, act('ou', '2026-06-03 09:00')).events();
    expect(event?.data).toMatchObject({ clocks: [{ clock: 'ENF-D3', outcome: 'late' }, {}, {}] });
  });

  it('is not published where no act falls under the Work Safety Law', () => {
    const [event] = on.when(otherwise('decided', { items: [unlicensed] }), by).events();
    expect(event?.data).toMatchObject({ workSafetyLaw: false, clocks: [{}, { clock: 'ENF-D7' }] });
  });

  it('may be lighter than notified', () =>
    expect(on.when(first({ fineFen: 1_000_000 }), by).events()).toHaveLength(1));

  it.each([
    ['heavier-than-notified', first({ fineFen: 3_000_001 })],
    ['heavier-than-notified', first({ kinds: ['fine', 'production-stopped'] })],
    ['heavier-than-notified', first({ kinds: ['fine', 'confiscation'], confiscationFen: 1 })],
    ['amount-and-kind-differ', first({ kinds: ['warning'] })],
    ['no-penalty-stated', otherwise('decided', { items: [] })],
    ['no-evidence', otherwise('decided', { evidence: [] })],
    ['remedies-not-told', otherwise('decided', { remedies: { reviewBody: '', court: 'x' } })],
    [
      'act-already-fined',
      otherwise('decided', {
        finedBefore: [{ actId: overstock.actId, decisionNumber: '旧罚1号' }],
      }),
    ],
  ])('refuses with %s', (code, asked) => on.when(asked, by).refuses(code));

  it('allows another kind of penalty for an act that was fined', () => {
    const history = played(
      [
        {
          command: otherwise('notified', { items: [{ ...overstock, kinds: ['fine', 'warning'] }] }),
          act: story.notified.act,
        },
      ],
      before('notified'),
    );
    expect(history).toHaveLength(before('notified').length + 1);
    const warned = { ...overstock, kinds: ['warning'], fineFen: 0 } as const;
    const rest = played([story.noticeServed], history);
    const decideWarning = otherwise('decided', {
      items: [warned],
      finedBefore: [{ actId: overstock.actId, decisionNumber: '旧罚1号' }],
    });
    expect(
      given(...rest)
        .when(decideWarning, act('ou', '2026-04-21 09:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('rests only on what the hearing examined', () => {
    const sample = {
      ...story.scene.command,
      data: { ...story.scene.command.data, recordId: 'sample-1' },
    };
    const more = played([{ command: sample, act: story.scene.act }], until('scene'));
    const history = [...more, ...before('decided').slice(until('scene').length)];
    given(...history)
      .when(otherwise('decided', { evidence: ['scene-1', 'sample-1'] }), by)
      .refuses('outside-hearing-record', 'PL 65');
  });

  it('waits for defence and hearing time unless both are given up in writing', () => {
    const served = until('noticeServed');
    const soon = act('ou', '2026-04-20 23:59');
    given(...served)
      .when(command, soon)
      .refuses('hearing-time-running', 'PL 64', 'ENF-D5');
    const waiver = (defence: boolean, hearing: boolean) =>
      played(
        [
          {
            command: { type: 'WaiveRights', data: { defence, hearing, paper: 'sha256:w' } },
            act: act('chen', '2026-04-14 10:00'),
          },
        ],
        served,
      );
    given(...waiver(false, true))
      .when(command, soon)
      .refuses('defence-time-running', 'PL 45', 'PL 62');
    given(...waiver(true, false))
      .when(command, soon)
      .refuses('hearing-time-running');
    given(...waiver(true, true))
      .when(command, soon)
      .refuses('discussion-due', 'PL 57', 'ENF-CD');
    given(...served)
      .when(command, act('ou', '2026-04-21 00:01'))
      .refuses('discussion-due');
  });

  it('waits for the notice, the hearing, the review and the discussion', () => {
    given(...until('notified'))
      .when(command, by)
      .refuses('notice-not-served', 'PL 44');
    given(...until('scheduled'))
      .when(command, by)
      .refuses('hearing-outstanding', 'PL 63');
    given(...before('decided', 'reviewed', 'discussed'))
      .when(command, by)
      .refuses('legal-review-due', 'PL 58', 'ENF-LR');
    given(...before('decided', 'discussed'))
      .when(command, by)
      .refuses('discussion-due', 'PL 57');
    const failed = played(
      [{ command: otherwise('reviewed', { passed: false }), act: story.reviewed.act }],
      before('reviewed'),
    );
    given(...failed)
      .when(command, by)
      .refuses('legal-review-failed', 'PL 58');
    const against = played(
      [{ command: otherwise('discussed', { conclusion: 'no-penalty' }), act: story.discussed.act }],
      before('discussed'),
    );
    given(...against)
      .when(command, by)
      .refuses('discussion-against', 'PL 57');
  });

  it.each([
    { publicInterest: true },
    { complex: true },
    { severalRelations: true },
    { otherLaw: '地方性法规' },
  ])('waits for legal review when %j, hearing or not', (change) => {
    const gravity = { publicInterest: false, complex: false, severalRelations: false, ...change };
    const history = played(
      [
        { command: otherwise('concluded', { gravity }), act: story.concluded.act },
        story.notified,
        story.noticeServed,
      ],
      before('concluded'),
    );
    given(...history)
      .when(command, by)
      .refuses('legal-review-due', 'PL 58');
  });

  it('is for the head, on the day, never by who investigated', () => {
    on.when(command, act('chen', '2026-05-12 10:00')).denies('wrong-role');
    on.when(command, act('guan', '2026-05-12 10:00')).denies('wrong-role');
    on.when(
      command,
      act('ou', '2026-05-12 10:00', {
        validAt: by.validAt,
        now: act('ou', '2026-05-13 10:00').now,
      }),
    ).refuses('back-dated');
  });

  it('refuses another decision', () =>
    given(...until('decided'))
      .when(first({ fineFen: 2_000_000 }), by)
      .refuses('case-decided', 'PL 57'));
});

describe('1e Where the party can go against the decision', () => {
  const asked = (change: object) => ({
    ...story.decided.command,
    data: {
      ...story.decided.command.data,
      remedies: { ...story.decided.command.data.remedies, ...change },
    },
  });
  const { act: by } = story.decided;
  const on = given(...before('decided'));

  it.each([[{ reviewBody: '火星' }], [{ reviewBody: '人民政府' }], [{ court: '火星法院' }]])(
    'is a government and a people’s court: not %j',
    (change) => on.when(asked(change), by).refuses('remedies-not-told', 'PL 59'),
  );

  it('is the government above the organ, where the register knows it', () => {
    const registry = {
      ...by.registry,
      organ: (id: string) =>
        id === 'government'
          ? { ...by.registry.organ('bureau')!, id, name: '江门市江海区人民政府' }
          : { ...by.registry.organ(id)!, parent: 'government' },
    };
    const known = { ...by, registry };
    on.when(asked({ reviewBody: '蓬江区人民政府' }), known).refuses('remedies-not-told', 'ARL 24');
    const [decided] = on.when(asked({}), known).events();
    expect(decided).toMatchObject({
      data: {
        documents: [
          { content: { challenge: { review: expect.stringMatching(/60日内.*江海区人民政府/) } } },
          { title: '信用修复告知书', content: { creditClass: 'ordinary' } },
        ],
      },
    });
  });
});
