import { decisions } from '#testing';
import { by, law } from '../../desk.examples.js';
import type { ApplicationCommand } from '../application.noun.js';
import { applicationNoun } from '../application.noun.js';
import { type Step, steps, tale, underReview } from '../application.examples.js';

const given = decisions(applicationNoun);
const step = 'expert-review' as const;
const propose: ApplicationCommand = {
  type: 'ProposeExclusion',
  data: { step, reason: '专家评审', needed: '约十日' },
};
const approve: ApplicationCommand = { type: 'ApproveExclusion', data: { step } };
const begin: ApplicationCommand = { type: 'BeginExcludedStep', data: { step } };
const end: ApplicationCommand = { type: 'EndExcludedStep', data: { step } };
const start: readonly Step[] = [steps.received, steps.accepted, steps.assigned];
const proposed: Step = [propose, by('rao', '2026-09-16')];
const approved: Step = [approve, by('he', '2026-09-16')];
const begun: Step = [begin, by('rao', '2026-09-17')];

describe('Time that does not count (LIC-S10, LIC-D5)', () => {
  it('takes a proposal of the reviewer and the approval of the head, told in writing', () => {
    expect(tale(...start, proposed, approved).at(-1)).toMatchObject({
      type: 'ExclusionApproved',
      data: {
        by: 'he',
        // How much time it needs, and why: that is what the applicant is told (LL 45).
        documents: [{ code: '许期', content: { step, needed: '约十日', reason: '专家评审' } }],
      },
    });
  });
  it('stops the clock of the decision while the step runs, and lets it run on afterwards', () => {
    const history = tale(...start, proposed, approved, begun);
    expect(history.at(-1)).toMatchObject({
      data: {
        excludedFrom: '2026-09-17',
        clocks: [{ op: 'move', clock: 'LIC-D2', set: { standing: true } }],
      },
    });
    const [ended] = given(...history)
      .when(end, by('rao', '2026-09-22'))
      .events();
    const excluded = [{ from: '2026-09-17', to: '2026-09-22', reason: step, law: 'LL 45' }];
    const facts = { start: by('lin', '2026-09-09').now, excluded };
    expect(ended).toMatchObject({
      data: {
        clocks: [
          { op: 'move', set: { standing: false, due: law.clock('LIC-D2', facts as never).due } },
        ],
      },
    });
    expect(law.clock('LIC-D2', facts as never).dueDate).toBe('2026-10-20');
  });
  it('keeps counting when nobody was told in writing (E7)', () => {
    const [event] = given(...underReview)
      .when(...begun)
      .events();
    expect(event?.data).toEqual({ step, begunOn: '2026-09-17', by: 'rao' });
  });
  it('counts until the notice when the notice comes after the beginning', () => {
    const events = given(...tale(...start, proposed, begun))
      .when(approve, by('he', '2026-09-18'))
      .events();
    expect(events).toMatchObject([
      { type: 'ExclusionApproved' },
      { type: 'ExcludedStepBegun', data: { begunOn: '2026-09-17', excludedFrom: '2026-09-18' } },
    ]);
  });
  it('changes nothing when asked twice', () => {
    given(...tale(...start, proposed))
      .when(...proposed)
      .decidesNothing();
    given(...tale(...start, proposed, approved))
      .when(...approved)
      .decidesNothing();
    given(...tale(...start, proposed, approved, begun))
      .when(...begun)
      .decidesNothing();
    const over = tale(...start, proposed, approved, begun, [end, by('rao', '2026-09-22')]);
    given(...over)
      .when(end, by('rao', '2026-09-23'))
      .decidesNothing();
  });
  it('is not approved before it is proposed, nor by whoever proposed it', () => {
    given(...underReview)
      .when(...approved)
      .refuses('exclusion-not-proposed');
    const history = tale(
      steps.received,
      steps.accepted,
      [{ type: 'AssignReviewer', data: { reviewer: 'zhou' } }, by('pan', '2026-09-15')],
      [propose, by('zhou', '2026-09-16')],
    );
    given(...history)
      .when(approve, by('zhou', '2026-09-16'))
      .denies('own-proposal');
    given(...tale(...start, proposed))
      .when(approve, by('rao', '2026-09-16'))
      .denies('wrong-role');
  });
  it('must be over before the review is signed, and is not ended before it began', () => {
    given(...tale(...start, begun))
      .when(...steps.signed)
      .refuses('step-running');
    given(...underReview)
      .when(end, by('rao', '2026-09-22'))
      .refuses('step-not-begun');
    given(...tale(...start, begun))
      .when(end, by('rao', '2026-09-15'))
      .refuses('interval-backwards');
  });
  it('says how much time is needed', () =>
    given(...underReview)
      .when(
        { type: 'ProposeExclusion', data: { step, reason: 'r', needed: ' ' } },
        by('rao', '2026-09-16'),
      )
      .refuses('needed-time-missing'));
});

describe('Extending the decision (LIC-D2)', () => {
  const extend = (amount = 10, reason = '情况复杂'): ApplicationCommand => ({
    type: 'ExtendDecision',
    data: { amount, reason },
  });
  const extended: Step = [extend(), by('he', '2026-09-30')];
  it('moves the end, with the head as approver and a notice of the reason', () =>
    expect(tale(...start, extended).at(-1)).toMatchObject({
      data: {
        approver: 'he',
        documents: [{ code: '许期' }],
        clocks: [{ op: 'move', set: { dueDate: '2026-10-27' } }],
      },
    }));
  it('happens once, before the end, within the cap of the law', () => {
    given(...tale(...start, extended))
      .when(...extended)
      .decidesNothing();
    given(...tale(...start, extended))
      .when(extend(5), by('he', '2026-09-30'))
      .refuses('extension-used-up');
    given(...underReview)
      .when(extend(11), by('he', '2026-09-30'))
      .refuses('extension-beyond-cap');
    given(...underReview)
      .when(extend(), by('he', '2026-10-13T23:00:00+08:00'))
      .events();
    given(...underReview)
      .when(extend(), by('he', '2026-10-14'))
      .refuses('period-over');
  });
  it('is for the head of the organ', () => {
    given(...underReview)
      .when(extend(), by('pan', '2026-09-30'))
      .denies('wrong-role');
    given(...underReview)
      .when(extend(), by('gao', '2026-09-30'))
      .denies('wrong-organ');
  });
});

describe('Several steps of one kind (LIC-S10, LIC-D5)', () => {
  const ended: Step = [end, by('rao', '2026-09-22')];
  const second: Step = [
    { type: 'ProposeExclusion', data: { step, reason: '二次评审', needed: '约五日' } },
    by('rao', '2026-09-23'),
  ];
  it('DESK-16 each have proposal, notice, beginning and end', () => {
    const history = tale(
      ...start,
      proposed,
      approved,
      begun,
      ended,
      second,
      [approve, by('he', '2026-09-23')],
      [begin, by('rao', '2026-09-24')],
      [end, by('rao', '2026-09-25')],
    );
    expect(history.at(-1)).toMatchObject({
      data: {
        clocks: [
          {
            set: {
              facts: {
                excluded: [
                  { from: '2026-09-17', to: '2026-09-22' },
                  { from: '2026-09-24', to: '2026-09-25' },
                ],
              },
            },
          },
        ],
      },
    });
  });
  it('DESK-16 one that began unasked is still proposed, and told in writing', () => {
    const history = tale(...start, begun);
    const late = given(...history)
      .when(propose, by('rao', '2026-09-18'))
      .events();
    expect(late).toHaveLength(1);
    expect(
      given(...history, ...late)
        .when(approve, by('he', '2026-09-18'))
        .events(),
    ).toMatchObject([{}, { type: 'ExcludedStepBegun', data: { excludedFrom: '2026-09-18' } }]);
  });
  it('DESK-15 another proposal while one is open is told that it differs', () =>
    given(...tale(...start, proposed))
      .when(...second)
      .refuses('exclusion-open'));
});
