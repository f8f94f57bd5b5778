import { instant, localDate } from '#domain/kernel';
import { decisions, seeingTold } from '#testing';
import { by, shown, system, type Who } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';
import { hazardReference } from '../hazard.reference.js';
import { whoseHazard } from '../who-may.js';

const given = decisions(hazardNoun);
const { tale } = story;
const [report, reporting] = story.reported;
const [verify, verifying] = story.verified;
const reported = tale(story.reported);
const verified = tale(story.reported, story.verified);

describe('HAZ-S1 a hazard is reported', () => {
  it('by anybody in office, with the unit as the register knows it, and is looked at in time', () => {
    expect(reported).toMatchObject([
      {
        type: 'HazardReported',
        data: {
          by: 'village',
          report: { subject: { id: 'hongda', name: '江海区宏达化工有限公司' } },
          documents: [{ title: '隐患登记表' }],
          clocks: [{ clock: 'HAZ-D17-VERIFY', set: { dueDate: '2026-06-08', duty: 'officer' } }],
        },
      },
    ]);
    given(...reported)
      .when(report, reporting)
      .decidesNothing();
    given(...reported)
      .when({ ...report, data: { ...story.reportData, facts: '另述' } }, reporting)
      .refuses('hazard-id-taken');
  });

  it('HAZ-D6 HZL-2 by the unit itself, of its own hazards alone', () => {
    const self = { ...report, data: { ...story.reportData, source: 'self-report' } } as const;
    expect(given().when(self, by('agent', '2026-06-01')).events()).toHaveLength(1);
    given().when(self, by('stranger', '2026-06-01')).denies('not-the-unit', 'WSL 41(2)');
  });

  it('HZL-3 by the safety manager past a slow principal, HZL-1 HZL-10 into the one register', () => {
    const past = { ...report, data: { ...story.reportData, source: 'safety-manager' } } as const;
    expect(given().when(past, by('agent', '2026-06-01')).events()).toMatchObject([
      { data: { report: { source: 'safety-manager' } } },
    ]);
  });

  it('of a unit or an area that the registers know, found no later than today', () => {
    const other = (change: object) => ({ ...report, data: { ...story.reportData, ...change } });
    const unit = { subject: { kind: 'unit', id: 'nobody' } } as const;
    const area = { subject: { kind: 'area', id: 'nowhere' } } as const;
    given()
      .when({ ...report, data: { ...story.reportData, ...unit } }, reporting)
      .unknown('unit-unknown');
    given()
      .when({ ...report, data: { ...story.reportData, ...area } }, reporting)
      .unknown('organ-unknown');
    given()
      .when(other({ foundOn: localDate('2026-06-02') }), reporting)
      .refuses('found-in-the-future');
    given()
      .when(other({ handlingOrgan: 'lile', mandate: 'none' }), reporting)
      .denies('mandate-not-in-force');
  });

  it('E74 of an area, whose body has to rectify it', () => {
    const data = { ...story.reportData, subject: { kind: 'area', id: 'waihai' } } as const;
    const [event] = given()
      .when({ ...report, data }, reporting)
      .events();
    expect(event).toMatchObject({
      data: { report: { subject: { kind: 'area', name: '外海街道办事处' } } },
    });
    expect(whoseHazard(given(event!).state())?.organs).toContain('waihai');
  });
});

describe('HAZ-S14 a hazard that comes back', () => {
  const ended = tale(
    ...story.upToPlan,
    story.applied,
    story.passed,
    story.delisted,
    story.endPublished,
  );

  it('is a new one, tied to the old one of the same unit', () => {
    const data = { ...story.reportData, hazardId: 'hazard-2', relapseOf: 'hazard-1' };
    const command = { type: 'ReportHazard', data } as const;
    const act = by('chen', '2026-12-20');
    const looked = seeingTold(act, hazardReference, 'hazard-1', ended);
    const events = given().when(command, looked).events();
    expect(events).toMatchObject([{ data: { report: { relapseOf: 'hazard-1' } } }]);
    given()
      .when(command, seeingTold(act, hazardReference, 'hazard-1', verified))
      .refuses('not-over-yet', 'HAZ-S14');
  });
});

describe('HAZ-S2 two officers verify it on site', () => {
  it('by a clause of the criteria of the day it was found, and it gets its number (E39)', () => {
    expect(verified.at(-1)).toMatchObject({
      data: {
        grade: 'major',
        criterion: { set: 'CRI-2', law: '安监总管三〔2017〕121号', version: '2017-11-13' },
        documents: [{ number: '（江海）应急隐认〔2026〕5号' }],
        clocks: [
          { clock: 'HAZ-D17-VERIFY', outcome: 'met' },
          { clock: 'HAZ-D17-PROPOSE', set: { dueDate: '2026-06-09' } },
        ],
      },
    });
    given(...verified)
      .when(verify, verifying)
      .decidesNothing();
  });

  it('CRI-2 by the next edition when it was found on its first day, by none before its first', () => {
    const found = (day: string) =>
      given(
        ...tale([
          { ...report, data: { ...story.reportData, foundOn: localDate(day) } },
          by('village', '2026-10-09'),
        ]),
      ).when(verify, by('chen', '2026-10-10'));
    expect(found('2026-09-30').events()[0]).toMatchObject({
      data: { criterion: { law: 'AQ 3067-2026' } },
    });
    expect(found('2026-09-29').events()[0]).toMatchObject({
      data: { criterion: { law: '安监总管三〔2017〕121号' } },
    });
    given(...reported)
      .when(
        { ...verify, data: { ...story.verifyData, criterion: { set: 'CRI-3', clause: '一' } } },
        verifying,
      )
      .unknown('rule-not-in-force');
  });

  it('together, certificates shown, neither as one nor with a trainee nor with another’s', () => {
    const present = (...officers: readonly Who[]) => ({
      ...verify,
      data: { ...story.verifyData, present: shown(...officers) },
    });
    given(...reported)
      .when(present('chen'), verifying)
      .denies('too-few-officers', 'PL 42');
    given(...reported)
      .when(present('chen', 'trainee'), verifying)
      .denies('not-certified');
    given(...reported)
      .when(present('liang', 'huang'), verifying)
      .denies('not-present');
    given(...reported)
      .when(present('chen', 'li'), verifying)
      .denies('officer-of-other-organ');
    const wrong = [shown('chen')[0]!, { officer: 'liang', certificate: '粤J-chen' }];
    given(...reported)
      .when({ ...verify, data: { ...story.verifyData, present: wrong } }, verifying)
      .denies('certificate-not-shown', 'PL 55');
  });

  it('as a major one by a clause, as an ordinary one by none; an ordinary one is not listed', () => {
    const { criterion: _, ...without } = story.verifyData;
    given(...reported)
      .when({ ...verify, data: without }, verifying)
      .refuses('criterion-missing', 'HAZ-S2');
    const ordinary = { ...verify, data: { ...without, grade: 'ordinary' } } as const;
    const events = given(...reported)
      .when(ordinary, verifying)
      .events();
    const owed = { by: { role: 'officer' }, notBy: ['village', 'chen', 'liang'] };
    const clocks = [{ clock: 'HAZ-D17-VERIFY' }, { clock: 'removal', owed }];
    expect(events).toMatchObject([{ data: { clocks } }]);
    given(...reported, ...events)
      .when(...story.proposed)
      .refuses('not-major', 'O16 3');
  });

  it('or reject it with reasons, once for all', () => {
    const reject = {
      type: 'RejectHazard',
      data: { reason: '不构成隐患', present: story.verifyData.present },
    } as const;
    const events = given(...reported)
      .when(reject, verifying)
      .events();
    expect(events).toMatchObject([
      { type: 'HazardRejected', data: { clocks: [{ outcome: 'met' }] } },
    ]);
    given(...reported, ...events)
      .when(verify, verifying)
      .refuses('already-rejected');
    given(...verified)
      .when(reject, verifying)
      .refuses('already-verified');
    given(...reported, ...events)
      .when(...story.proposed)
      .refuses('hazard-rejected');
  });
});

describe('HAZ-S3 HZL-4 measures on site', () => {
  const [control, controlling] = story.controlled;

  it('HAZ-D7 stop production for six months at most, by order of the head', () => {
    const events = given(...verified)
      .when(control, controlling)
      .events();
    expect(events).toMatchObject([
      {
        data: {
          documents: [{ number: '（江海）应急隐决〔2026〕5号' }],
          clocks: [{ clock: 'HAZ-D7', set: { dueDate: '2026-12-02' } }],
        },
      },
    ]);
    given(...verified)
      .when(control, by('chen', '2026-06-02 15:00'))
      .denies('wrong-role');
    given(...verified)
      .when(control, by('wu', '2026-06-02 15:00'))
      .denies('other-organ');
  });

  it('HAZ-D9 HZL-5 cut electricity by the main head alone, a day after the unit was told', () => {
    const cut = (unitToldAt: string, emergency?: boolean) =>
      ({
        ...control,
        data: {
          ...story.controlData,
          measures: ['cut-power'],
          unitToldAt: instant(unitToldAt),
          ...(emergency && { emergency }),
        },
      }) as const;
    const main = by('zheng', '2026-06-03 15:00');
    given(...verified)
      .when(cut('2026-06-01T10:00:00+08:00'), by('ou', '2026-06-03 15:00'))
      .denies('main-head-needed', 'WSL 70');
    given(...verified)
      .when(cut('2026-06-02T15:00:01+08:00'), main)
      .refuses('told-too-late', 'HAZ-D9');
    expect(
      given(...verified)
        .when(cut('2026-06-02T15:00:00+08:00'), main)
        .events(),
    ).toHaveLength(1);
    expect(
      given(...verified)
        .when(cut('2026-06-03T14:59:00+08:00', true), main)
        .events(),
    ).toHaveLength(1);
  });

  it('HZL-11 are lifted only after a review that was passed, and with consent', () => {
    const stopped = tale(
      story.reported,
      story.verified,
      story.controlled,
      story.proposed,
      story.listed,
      story.served,
    );
    given(...stopped)
      .when(...story.lifted)
      .refuses('review-first', 'WSL 65(3)');
    const asked = given(...stopped)
      .when(
        { type: 'ApplyForReview', data: { ...story.applyData, purpose: 'resumption' } },
        by('agent', '2026-09-01 10:00'),
      )
      .events();
    expect(asked).toMatchObject([
      { data: { clocks: [{ clock: 'HAZ-D2', set: { dueDate: '2026-09-11' } }] } },
    ]);
    const [review] = story.passed;
    const reviewed = given(...stopped, ...asked)
      .when(review, by('huang', '2026-09-05'))
      .events();
    const lifted = given(...stopped, ...asked, ...reviewed)
      .when(...story.lifted)
      .events();
    expect(lifted).toMatchObject([
      { type: 'ControlsLifted', data: { clocks: [{ clock: 'HAZ-D7', outcome: 'void' }] } },
    ]);
    given(...verified)
      .when(...story.lifted)
      .refuses('no-measures');
  });
});

describe('HAZ-D17 what nobody did in time', () => {
  it('is told upwards once, and still owed', () => {
    const over = story.rings('HAZ-D17-VERIFY', '2026-06-08', '2026-06-09 09:00');
    const once = given(...reported)
      .when(...over)
      .events();
    expect(once).toMatchObject([{ type: 'ClockExpired', data: { rule: 'HAZ-D17-VERIFY' } }]);
    given(...reported, ...once)
      .when(...over)
      .decidesNothing();
    const [ring] = over;
    const escalation = { ...ring, data: { ...ring.data, kind: 'escalation', step: 2 } } as const;
    expect(
      given(...reported, ...once)
        .when(escalation, system('deadline', '2026-06-12'))
        .events(),
    ).toMatchObject([{ type: 'ClockEscalated', data: { to: 'head-of-organ' } }]);
    given(...reported)
      .when(ring, by('chen', '2026-06-09'))
      .denies('wrong-role');
  });
});
