import { localDate, type MessageOf } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../listing.examples.js';
import { listingNoun } from '../listing.noun.js';
import type { answerMeasure } from '../measures/send-measure.js';

const given = decisions(listingNoun);
const { tale } = story;

describe('BLK-S13 Decision and notice on repair', () => {
  it('go on one receipt that names both', () =>
    expect(tale(...story.upToListed, story.served).at(-1)!.data).toMatchObject({
      papers: ['decision', 'repair-notice'],
      documents: [{ content: { papers: ['列入决定书', '信用修复告知书'] } }],
      clocks: [{ clock: 'BLK-D15', op: 'stop', outcome: 'met' }],
    }));

  it('stand served without it, and the notice is owed (E68)', () => {
    const alone = given(...tale(...story.upToListed))
      .when(
        { type: 'ServeListing', data: { service: story.service, withRepairNotice: false } },
        by('he', '2026-04-22'),
      )
      .events();
    expect(alone[0]!.data).toMatchObject({
      papers: ['decision'],
      clocks: [
        { clock: 'BLK-D15', outcome: 'met' },
        { clock: 'BLK-D16-REPAIR', set: { dueDate: '2026-04-27' } },
      ],
    });
    const since = given(...tale(...story.upToListed), ...alone);
    const notice = { type: 'ServeRepairNotice', data: { service: story.service } } as const;
    expect(since.when(notice, by('he', '2026-04-24')).events()[0]!.data).toMatchObject({
      clocks: [{ clock: 'BLK-D16-REPAIR', outcome: 'met' }],
    });
    given(...tale(...story.upToListed, story.served))
      .when(notice, by('he', '2026-04-24'))
      .refuses('went-with-it');
  });
});

describe('BLK-S6 Publication', () => {
  it('comes after the entry in the credit system, by somebody who did not decide', () => {
    given(...tale(...story.upToListed, story.served))
      .when(story.published[0], by('wu', '2026-04-28'))
      .refuses('not-entered', 'BLK-S6', 'M11-11');
    given(...tale(...story.upToListed, story.served, story.entered))
      .when(story.published[0], by('ou', '2026-04-28'))
      .denies('decided-it');
  });
});

describe('BLK-S14 A measure', () => {
  const upToSent = tale(...story.upToPublic, story.sent);

  it('is sent, and its answer owed', () =>
    expect(upToSent.at(-1)!.data).toMatchObject({
      clocks: [
        { clock: 'BLK-D16-MEASURES', outcome: 'met' },
        { clock: 'BLK-D16-ANSWER.m1', set: { rule: 'BLK-D16-ANSWER' } },
      ],
    }));

  it('is in force since a day, or rejected without one', () => {
    const { inForceFrom: _, ...without } = story.answerData;
    const answer = (data: MessageOf<typeof answerMeasure>['data']) =>
      given(...upToSent).when({ type: 'AnswerMeasure', data }, by('he', '2026-05-13'));
    answer(without).refuses('in-force-or-not');
    answer({ ...story.answerData, accepted: false }).refuses('in-force-or-not');
    expect(answer({ ...without, accepted: false }).events()).toHaveLength(1);
  });

  it('is lifted with the entry, where the other side took it or said nothing', () => {
    const two = tale(
      ...story.upToPublic,
      story.sent,
      story.answered,
      [{ type: 'SendMeasure', data: story.measure('m2', 'loans') }, by('he', '2026-04-29')],
      [{ type: 'SendMeasure', data: story.measure('m3') }, by('he', '2026-04-29')],
      [
        {
          type: 'AnswerMeasure',
          data: {
            measureId: 'm3',
            accepted: false,
            number: '江自然函〔2026〕5号',
            answeredOn: localDate('2026-05-12'),
          },
        },
        by('he', '2026-05-13'),
      ],
      story.applied,
      story.verified,
      story.granted,
    );
    const clocks = (two.at(-1)!.data as { clocks: readonly { clock: string; op: string }[] })
      .clocks;
    expect(clocks.filter(({ op }) => op === 'start').map(({ clock }) => clock)).toEqual([
      'BLK-D16-LIFT.m1',
      'BLK-D16-LIFT.m2',
    ]);
    const lift = { type: 'LiftMeasure', data: { ...story.liftData, measureId: 'm3' } } as const;
    given(...two)
      .when(lift, by('he', '2027-06-01'))
      .refuses('nothing-to-lift');
  });

  it('stays a task until the other side says that it is lifted', () => {
    const lifted = tale(...story.upToVerified, story.granted, story.lifted);
    expect(given(...lifted).state().clocks).toHaveProperty(['BLK-D16-LIFT.m1']);
    const acknowledged = given(...lifted)
      .when(
        {
          type: 'AcknowledgeMeasureLifting',
          data: {
            measureId: 'm1',
            number: '江发改函〔2027〕12号',
            acknowledgedOn: localDate('2027-06-02'),
          },
        },
        by('he', '2027-06-02'),
      )
      .events();
    expect(given(...lifted, ...acknowledged).state().clocks).toEqual({});
  });
});

describe('BLK-S7, S8 An early exit', () => {
  it('is applied for after twelve months, and not a day before', () => {
    given(...tale(...story.upToPublic))
      .when(story.applied[0], by('agent', '2027-04-19 23:59'))
      .refuses('too-early-to-leave', 'BLK-D2', 'M11-13');
    expect(tale(...story.upToPublic, story.applied).at(-1)).toMatchObject({
      type: 'ExitApplied',
      data: { appliedOn: '2027-04-20' },
    });
  });

  it('is looked into on site by two, and decided by a head who did not investigate', () => {
    const applied = given(...tale(...story.upToPublic, story.applied));
    const alone = { ...story.verifyData, present: story.verifyData.present.slice(0, 1) };
    applied
      .when({ type: 'VerifyExit', data: alone }, by('he', '2027-05-10'))
      .denies('too-few-officers');
    applied.when(story.granted[0], by('ou', '2027-05-14')).refuses('not-verified', 'BLK-S8');
  });

  it('is refused where a condition is not met', () => {
    const missed = { ...story.verifyData, noNewBreach: false };
    given(
      ...tale(...story.upToPublic, story.applied, [
        { type: 'VerifyExit', data: missed },
        by('he', '2027-05-10'),
      ]),
    )
      .when(story.granted[0], by('ou', '2027-05-14'))
      .refuses('conditions-not-met', 'M11-14');
  });

  it('takes it off every place the same day, and voids what waited', () =>
    expect(tale(...story.upToVerified, story.granted).at(-1)!.data).toMatchObject({
      places: story.publishData.places,
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'BLK-D1', outcome: 'void' }),
        expect.objectContaining({ clock: 'BLK-D16-EXIT', outcome: 'met' }),
      ]),
    }));

  it('is refused to whom a ban binds until its last day, which ends none of it (M11-13a)', () => {
    const principal = tale(
      story.principalRaised,
      story.principalConfirmed,
      ...story.upToReviewed.slice(2),
      story.listed,
      story.served,
      story.entered,
      story.published,
      [{ type: 'NoteBan', data: story.banData }, by('he', '2026-06-10')],
      [story.applied[0], by('he', '2027-04-20')],
      story.verified,
    );
    const grant = (local: string) => given(...principal).when(story.granted[0], by('ou', local));
    grant('2027-05-14').refuses('ban-runs', 'M11-13a', 'ACB-1');
    const refusal = { number: '江海应急不移〔2027〕2号', reason: '任职资格限制期间' };
    const refused = given(...principal)
      .when({ type: 'RefuseExit', data: refusal }, by('ou', '2027-05-14'))
      .events();
    expect(given(...principal, ...refused).state()).not.toHaveProperty('ended');
    const over = given(...principal, ...refused)
      .when(
        {
          type: 'RingClock',
          data: { ...story.over(localDate('2029-04-20'), '2029-04-21')[0].data },
        },
        story.over(localDate('2029-04-20'), '2029-04-21')[1],
      )
      .events();
    const after = given(...principal, ...refused, ...over).state();
    expect(after.ended).toBe('expired');
    expect(after.bans).toHaveLength(1);
  });

  it('is refused for a ban that the penalty itself decided on', () => {
    const bans = [{ rule: 'ACB-4', identityToken: 't', from: localDate('2026-03-20') }] as const;
    const act = story.seeingPenalty(by('ou', '2027-05-14'), { bans }, 'citizen-1');
    const raised = {
      type: 'RaiseCandidate',
      data: story.principalData,
    } as const;
    const principal = tale(
      [raised, story.seeingPenalty(by('he', '2026-04-01'), {}, 'citizen-1')],
      story.principalConfirmed,
      ...story.upToReviewed.slice(2),
      story.listed,
      story.served,
      story.entered,
      story.published,
      [story.applied[0], by('he', '2027-04-20')],
      story.verified,
    );
    given(...principal)
      .when(story.granted[0], act)
      .refuses('ban-runs');
  });
});

describe('BLK-S9 A restored entry', () => {
  const restored = tale(...story.upToVerified, story.granted, story.restored);

  it('has its term anew, and is entered, published and measured again', () => {
    expect(restored.at(-1)!.data).toMatchObject({
      entry: { listedOn: '2027-09-01', until: '2030-09-01', exitFrom: '2028-09-01' },
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'BLK-D1', op: 'start' }),
        expect.objectContaining({ clock: 'BLK-D3', op: 'start' }),
        expect.objectContaining({ clock: 'BLK-D4', op: 'start' }),
        expect.objectContaining({ clock: 'BLK-D15', op: 'start' }),
      ]),
    });
    given(...restored)
      .when(story.published[0], by('wu', '2027-09-02'))
      .refuses('not-entered');
    given(...restored)
      .when({ type: 'ApplyForExit', data: story.applyData }, by('agent', '2028-08-31'))
      .refuses('too-early-to-leave');
  });

  it('is served as the listing was: both papers, on a receipt of its own (CRD-8)', () => {
    const again = given(...restored)
      .when(story.served[0], by('he', '2027-09-03'))
      .events();
    expect(again.at(-1)!.data).toMatchObject({
      documents: [{ content: { papers: ['撤销提前移出决定书', '信用修复告知书'] } }],
      clocks: [{ clock: 'BLK-D15', op: 'stop', outcome: 'met' }],
    });
  });

  it('rests on a penalty that stands: one that fell meanwhile is restored by nobody', () =>
    given(...tale(...story.upToVerified, story.granted))
      .when(story.restored[0], story.seeingPenalty(by('ou', '2027-09-01'), { fell: 'revoked' }))
      .refuses('penalty-fell', 'BLK-S11'));

  it('was removed early before', () =>
    given(...tale(...story.upToPublic))
      .when(story.restored[0], by('ou', '2027-09-01'))
      .refuses('not-removed-early', 'BLK-S9'));
});

describe('BLK-S10 The end of the term', () => {
  const ring = story.over(localDate('2029-04-20'), '2029-04-21');

  it('takes it off by itself, on its day and not before', () => {
    expect(tale(...story.upToPublic, story.sent, story.answered, ring).at(-1)).toMatchObject({
      type: 'ListingExpired',
      data: {
        endedOn: '2029-04-20',
        places: story.publishData.places,
        documents: [{ title: '期满移出决定书' }],
      },
    });
    given(...tale(...story.upToPublic))
      .when(ring[0], story.over(localDate('2029-04-20'), '2029-04-20 12:00')[1])
      .refuses('clock-still-running');
  });
});

describe('BLK-S11 The penalty falls', () => {
  it('has the head revoke it within three working days (BLK-D5)', () => {
    const fallen = tale(...story.upToPublic, story.fell);
    expect(fallen.at(-1)!.data).toMatchObject({
      clocks: [{ clock: 'BLK-D5', set: { dueDate: '2026-08-06' } }],
    });
    const revoked = tale(...story.upToPublic, story.fell, story.revoked);
    expect(revoked.at(-1)!.data).toMatchObject({
      places: story.publishData.places,
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'BLK-D5', outcome: 'met' }),
        expect.objectContaining({ clock: 'BLK-D1', outcome: 'void' }),
      ]),
    });
  });

  it('revokes nothing while it stands', () =>
    given(...tale(...story.upToPublic))
      .when(story.revoked[0], by('ou', '2026-08-05'))
      .refuses('penalty-stands', 'BLK-S11'));
});
