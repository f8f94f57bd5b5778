import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { act, oneHuman } from '../stories/people.examples.js';
import type { CaseEvent } from '../case.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const { command, act: by } = story.reviewed;
const on = given(...before('reviewed'));

describe('Reviewing a case legally', () => {
  it('issues the opinion', () =>
    expect(on.when(command, by).events()[0]).toMatchObject({
      data: { by: 'guan', documents: [{ title: '法制审核意见书' }] },
    }));

  it('tells whoever reviews and decides which measurements are not sound', () => {
    const measured = (['valid', 'expired', 'in-repair'] as const).map((calibration) => ({
      measurand: '可燃气体浓度',
      value: '12.5',
      measuredIn: '%LEL',
      instrument: 'd1',
      called: '四合一气体检测仪',
      calibration,
    }));
    const withThem = (history: readonly CaseEvent[]): readonly CaseEvent[] =>
      history.map((event) =>
        event.type === 'FieldworkRecorded'
          ? { ...event, data: { ...event.data, measured } }
          : event,
      );
    const doubtful = [{ calibration: 'expired' }, { calibration: 'in-repair' }];
    const review = given(...withThem(before('reviewed'))).when(command, by);
    expect(review.events()[0]).toMatchObject({ data: { measuredInDoubt: doubtful } });
    const { command: decide, act: head } = story.decided;
    const decision = given(...withThem(before('decided'))).when(decide, head);
    expect(decision.events()[0]).toMatchObject({
      type: 'PenaltyDecided',
      data: { measuredInDoubt: doubtful },
    });
    expect(on.when(command, by).events()[0]!.data).not.toHaveProperty('measuredInDoubt');
  });

  it('is for a reviewer who never investigated', () => {
    on.when(command, act('ou', '2026-05-07 10:00')).denies('wrong-role');
    const lam = played(
      [
        {
          command: {
            type: 'ReplaceOfficers',
            data: { officers: ['chen', 'lam'], reasons: '协助' },
          },
          act: act('he', '2026-03-06 09:00'),
        },
      ],
      until('inquiry'),
    );
    const history = [...lam, ...before('reviewed').slice(until('inquiry').length)];
    given(...history)
      .when(command, act('lam', '2026-05-07 10:00'))
      .denies('investigator-of-the-case', 'PL 58', 'ENF-R4');
  });

  it('DESK-12 is not for an investigator under another entry of the register', () =>
    on.when(command, oneHuman(by, 'guan', 'chen')).denies('investigator-of-the-case', 'ENF-R4'));

  it('asks the first-time reviewer for the legal qualification', () => {
    on.when(otherwise('reviewed', { firstTime: true }), by).refuses(
      'no-legal-qualification',
      'PL 58',
    );
    const qualified = otherwise('reviewed', { firstTime: true, qualification: 'A20180440700001' });
    expect(on.when(qualified, by).events()).toHaveLength(1);
  });

  it('waits until the party was heard', () => {
    given(...until('answered'))
      .when(command, by)
      .refuses('hearing-outstanding', 'PL 63');
    given(...until('held'))
      .when(command, by)
      .refuses('hearing-not-reported');
    given(...before('reviewed', 'answered'))
      .when(command, by)
      .refuses('defence-unanswered', 'PL 45');
  });

  it('may be given again when it did not pass, and not when it did', () => {
    const failed = played(
      [{ command: otherwise('reviewed', { passed: false }), act: by }],
      before('reviewed'),
    );
    expect(
      given(...failed)
        .when(command, act('guan', '2026-05-08 09:00'))
        .events(),
    ).toHaveLength(1);
    given(...until('reviewed'))
      .when(otherwise('reviewed', { passed: false }), by)
      .refuses('already-reviewed');
    on.when(otherwise('reviewed', { opinion: '' }), by).refuses('no-reasons');
  });
});

describe('Discussing a case collectively', () => {
  const { command: discuss, act: head } = story.discussed;

  it('is led by the head, with others, after review', () => {
    given(...before('discussed', 'reviewed'))
      .when(discuss, head)
      .refuses('legal-review-due', 'PL 58');
    given(...before('discussed'))
      .when(otherwise('discussed', { attendees: ['ou'] }), head)
      .refuses('not-collective', 'PL 57');
    given(...before('discussed'))
      .when(otherwise('discussed', { attendees: ['zheng', 'guan'] }), head)
      .refuses('not-collective');
    given(...before('discussed'))
      .when(discuss, act('guan', '2026-05-08 10:00'))
      .denies('wrong-role');
  });

  it('may send the case back to the officers', () => {
    const back = otherwise('discussed', { conclusion: 'investigate-further' });
    const history = played([{ command: back, act: head }], before('discussed'));
    expect(given(...history).state().stage).toBe('open');
    given(...history)
      .when(story.decided.command, story.decided.act)
      .refuses('party-not-notified');
    given(...history)
      .when(back, head)
      .decidesNothing();
  });
});
