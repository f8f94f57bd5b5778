import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, hash, ringing } from '../../desk.examples.js';
import type { ApplicationCommand } from '../application.noun.js';
import { applicationNoun } from '../application.noun.js';
import { papers, receive, type Step, steps, tale, underReview } from '../application.examples.js';

const given = decisions(applicationNoun);
const notice = (
  mode: 'offered' | 'announced' = 'offered',
  parties = ['neighbour'],
): ApplicationCommand => ({
  type: 'NoticeHearing',
  data: { mode, parties },
});
const request: ApplicationCommand = { type: 'RequestHearing', data: { party: 'neighbour' } };
const schedule = (host = 'hu', day = '2026-10-14'): ApplicationCommand => ({
  type: 'ScheduleHearing',
  data: { host, heldOn: localDate(day), place: '三楼会议室' },
});
const hold: ApplicationCommand = {
  type: 'HoldHearing',
  data: { transcript: hash('transcript'), attended: ['neighbour'] },
};
const start: readonly Step[] = [steps.received, steps.accepted, steps.assigned];
const noticed: Step = [notice(), by('rao', '2026-09-21')];
const requested: Step = [request, by('lin', '2026-09-25T10:00:00+08:00')];
const scheduled: Step = [schedule(), by('he', '2026-09-28')];
const heard: Step = [hold, by('hu', '2026-10-14')];
const ring: RingClock = {
  type: 'RingClock',
  data: { clock: 'LIC-D7', due: instant('2026-09-29T15:59:59.999Z'), kind: 'expiry', step: 1 },
};

describe('Offering a hearing (LIC-S11, LIC-D7)', () => {
  it('tells those concerned and starts their time to ask for it', () =>
    expect(tale(...start, noticed).at(-1)).toMatchObject({
      data: {
        documents: [{ code: '许听告' }],
        clocks: [{ op: 'start', clock: 'LIC-D7', set: { dueDate: '2026-09-29' } }],
      },
    }));
  it('announces one in the public interest and then must hold it', () =>
    expect(tale(...start, [notice('announced', []), by('rao', '2026-09-21')]).at(-1)).toMatchObject(
      {
        data: { documents: [{ code: '许听公' }], clocks: [{ clock: 'LIC-D8' }] },
      },
    ));
  it('changes nothing a second time', () => {
    given(...tale(...start, noticed))
      .when(...noticed)
      .decidesNothing();
  });
  it('DESK-21 tells the applicant always, and he may ask whatever the notice says', () => {
    const alone = tale(...start, [notice('offered', []), by('rao', '2026-09-21')]);
    expect(alone.at(-1)).toMatchObject({ data: { parties: ['申请人'] } });
    const asks: ApplicationCommand = { type: 'RequestHearing', data: { party: '本公司' } };
    expect(
      given(...tale(...start, noticed))
        .when(asks, by('wang', '2026-09-25'))
        .events(),
    ).toMatchObject([{ data: { party: '申请人' } }]);
    given(...tale(...start, noticed))
      .when(asks, by('lin', '2026-09-25'))
      .refuses('not-a-party');
  });
  it('DESK-21 sets no day after the last on which it may be held (LIC-D8)', () => {
    const given2 = given(...tale(...start, noticed, requested));
    given2.when(schedule('hu', '2026-11-20'), by('he', '2026-09-28')).refuses('hearing-too-late');
    expect(given2.when(schedule('hu', '2026-10-29'), by('he', '2026-09-28')).events()).toHaveLength(
      1,
    );
    given2.when(schedule('hu', '2026-10-30'), by('he', '2026-09-28')).refuses('hearing-too-late');
  });
  it('is unknown to a rating', () => {
    const item = 'standardisation';
    const history = tale(
      [receive({ item }, papers(item)), by('lin', '2026-09-07')],
      steps.accepted,
      steps.assigned,
    );
    given(...history)
      .when(...noticed)
      .refuses('stage-not-in-item');
  });
  it('lets the right go when nobody asks in time', () => {
    const history = tale(...start, noticed);
    const lapsed = given(...history)
      .when(ring, ringing('2026-09-30'))
      .events();
    expect(lapsed).toMatchObject([
      { type: 'HearingRightLapsed', data: { clocks: [{ outcome: 'lapsed' }] } },
    ]);
    given(...history, ...lapsed)
      .when(request, by('lin', '2026-09-30'))
      .refuses('hearing-right-lost', 'LIC-D7');
    given(...history)
      .when(request, by('lin', '2026-09-30'))
      .refuses('hearing-right-lost');
    given(...history)
      .when(steps.signed[0], by('rao', '2026-09-28'))
      .refuses('hearing-open', 'LIC-S11');
    expect(
      given(...history, ...lapsed)
        .when(steps.signed[0], by('rao', '2026-09-30'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Asking for the hearing (LIC-D8)', () => {
  it('starts the time in which it is held', () =>
    expect(tale(...start, noticed, requested).at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'LIC-D7', outcome: 'met' },
          { op: 'start', clock: 'LIC-D8' },
        ],
      },
    }));
  it('changes nothing a second time, and is only for those who were told', () => {
    given(...tale(...start, noticed, requested))
      .when(...requested)
      .decidesNothing();
    given(...tale(...start, noticed))
      .when({ type: 'RequestHearing', data: { party: 'passer-by' } }, by('lin', '2026-09-22'))
      .refuses('not-a-party');
    given(...underReview)
      .when(...requested)
      .refuses('hearing-not-offered');
  });
});

describe('Setting the day (LIC-D9)', () => {
  const asked = tale(...start, noticed, requested);
  it('keeps the full working days of notice', () => {
    expect(
      given(...asked)
        .when(...scheduled)
        .events(),
    ).toMatchObject([{ data: { host: 'hu' } }]);
    given(...asked)
      .when(schedule('hu', '2026-10-13'), by('he', '2026-09-28'))
      .refuses('hearing-notice-too-short', 'LIC-D9');
  });
  it('takes a host who does not review this application (LL 48)', () => {
    const own = tale(
      steps.received,
      steps.accepted,
      [{ type: 'AssignReviewer', data: { reviewer: 'zhou' } }, by('pan', '2026-09-15')],
      [notice(), by('zhou', '2026-09-21')],
      requested,
    );
    given(...own)
      .when(schedule('zhou'), by('he', '2026-09-28'))
      .denies('host-is-reviewer', 'LIC-S11');
    given(...asked)
      .when(schedule('ren'), by('he', '2026-09-28'))
      .denies('capacity-missing');
  });
  it('never makes a reviewer of the host afterwards', () => {
    const hosted = tale(...start, noticed, requested, [schedule('zhou'), by('he', '2026-09-28')]);
    given(...hosted)
      .when(
        { type: 'HandOver', data: { hand: 'review', to: 'zhou', reason: 'leave' } },
        by('pan', '2026-09-29'),
      )
      .denies('host-is-reviewer', 'LL 48');
  });
  it('changes nothing a second time, and waits until somebody asked', () => {
    given(...tale(...start, noticed, requested, scheduled))
      .when(...scheduled)
      .decidesNothing();
    given(...tale(...start, noticed))
      .when(...scheduled)
      .refuses('hearing-not-requested');
    given(...underReview)
      .when(...scheduled)
      .refuses('hearing-not-offered');
  });
});

describe('Holding the hearing', () => {
  const set = tale(...start, noticed, requested, scheduled);
  const held = tale(...start, noticed, requested, scheduled, heard);
  const sign = (evidence: readonly string[], ground: string): ApplicationCommand => ({
    type: 'SignReview',
    data: { opinion: 'grant', evidence, grounds: [{ text: '听证认定', evidence: ground }] },
  });
  const all = [...papers('design-review').map(({ sha256 }) => sha256), hash('transcript')];
  it('puts the transcript on file and stops the clock (LIC-D8)', () =>
    expect(held.at(-1)).toMatchObject({
      data: { documents: [{ title: '听证笔录' }], clocks: [{ clock: 'LIC-D8', outcome: 'met' }] },
    }));
  it('leaves only the record to decide on (LIC-S12)', () => {
    given(...held)
      .when(sign(all, hash('design-chapter')), by('rao', '2026-10-15'))
      .refuses('not-in-the-record', 'LL 48');
    expect(
      given(...held)
        .when(sign(all, hash('transcript')), by('rao', '2026-10-15'))
        .events(),
    ).toHaveLength(1);
    given(...held)
      .when(sign(all.slice(0, -1), hash('transcript')), by('rao', '2026-10-15'))
      .refuses('evidence-not-listed');
  });
  it('is for the host who was named, on the day or after it', () => {
    given(...set)
      .when(hold, by('zhou', '2026-10-14'))
      .denies('not-the-host');
    given(...set)
      .when(hold, by('hu', '2026-10-13'))
      .refuses('hearing-too-early');
    given(...set)
      .when(hold, by('rao', '2026-10-14'))
      .denies('wrong-role');
    given(...tale(...start, noticed, requested))
      .when(...heard)
      .refuses('hearing-not-scheduled');
  });
  it('changes nothing a second time and is held once', () => {
    given(...held)
      .when(...heard)
      .decidesNothing();
    given(...held)
      .when(
        { type: 'HoldHearing', data: { transcript: hash('other'), attended: [] } },
        by('hu', '2026-10-15'),
      )
      .refuses('hearing-held');
    given(...held)
      .when(schedule('hu', '2026-12-01'), by('he', '2026-10-15'))
      .refuses('hearing-held');
  });
});
