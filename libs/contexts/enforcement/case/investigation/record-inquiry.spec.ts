import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, label, type Standing } from '#domain/kernel';
import { decisions, seeing } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { shown } from '../stories/matter.examples.js';
import { act, at, oneHuman } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const open = given(...until('filed'));
const { command: inquiry, act: heard } = story.inquiry;
const { command: scene, act: seen } = story.scene;

describe('Summoning to an inquiry', () => {
  const summons = {
    type: 'SummonToInquiry',
    data: { summonsId: 's1', person: '容某', at: at('2026-03-05 14:00'), place: '大队询问室' },
  } as const;
  const by = act('chen', '2026-03-04 15:00');
  const summoned = played([{ command: summons, act: by }], until('filed'));

  it('issues a numbered notice, the second one with its ordinal', () => {
    const second = { ...summons, data: { ...summons.data, summonsId: 's2', person: '仓管员' } };
    expect(summoned.at(-1)?.data).toMatchObject({
      documents: [{ number: '（江海）应急询〔2026〕12号', ordinal: 1 }],
    });
    expect(
      given(...summoned)
        .when(second, by)
        .events()[0]?.data,
    ).toMatchObject({
      documents: [{ number: '（江海）应急询〔2026〕12-2号', ordinal: 2 }],
    });
  });

  it('changes nothing when asked again; refuses another of that id, and a time gone by', () => {
    given(...summoned)
      .when(summons, by)
      .decidesNothing();
    given(...summoned)
      .when({ ...summons, data: { ...summons.data, place: '另处' } }, by)
      .refuses('summons-id-taken');
    open.when(summons, act('chen', '2026-03-05 14:01')).refuses('summons-in-the-past');
  });
});

describe('ISSUE-12.6 What was investigated', () => {
  const on = given(...until('filed'));
  const said = (startedAt: string, endedAt: string) =>
    otherwise('inquiry', { startedAt: at(startedAt), endedAt: at(endedAt) });
  const later = { now: at('2026-03-04 16:00') };
  const happened = (moment: string) => ({ ...later, validAt: at(moment) });

  it('is no older than the filing, by the moment', () => {
    const by = act('liang', '2026-03-04 16:00');
    const early = said('2026-03-04 08:00', '2026-03-04 09:00');
    on.when(early, { ...by, ...happened('2026-03-04 09:00') }).refuses('too-early-in-time', 'E50');
    const across = said('2026-03-04 09:29', '2026-03-04 10:00');
    on.when(across, { ...by, ...happened('2026-03-04 10:00') }).refuses('too-early-in-time', 'E50');
    const after = said('2026-03-04 09:30', '2026-03-04 10:00');
    expect(on.when(after, { ...by, ...happened('2026-03-04 10:00') }).events()).toHaveLength(1);
    const dated = otherwise('scene', { startedAt: undefined, endedAt: undefined });
    on.when(dated, { ...seen, ...happened('2026-03-04 09:29') }).refuses(
      'too-early-in-time',
      'E50',
    );
    expect(on.when(dated, { ...seen, ...happened('2026-03-04 09:30') }).events()).toHaveLength(1);
  });

  it('may be as old as an urgent pre-filing', () => {
    const urgent = {
      type: 'PreFileCase',
      data: { officers: ['chen', 'liang'], grounds: '现场将被破坏', urgent: true },
    } as const;
    const pre = given(
      ...played([{ command: urgent, act: act('chen', '2026-03-03 08:00') }], before('applied')),
    );
    const by = { ...act('liang', '2026-03-03 16:00'), validAt: at('2026-03-03 07:59') };
    pre.when(said('2026-03-03 07:00', '2026-03-03 07:59'), by).refuses('too-early-in-time', 'E50');
    const inTime = { ...by, validAt: at('2026-03-03 09:00') };
    expect(pre.when(said('2026-03-03 08:00', '2026-03-03 09:00'), inTime).events()).toHaveLength(1);
  });
});

describe('Recording an inquiry', () => {
  const on = given(...before('inquiry'));

  it('issues the record with who was there', () => {
    expect(on.when(inquiry, heard).events()).toMatchObject([
      { type: 'InquiryRecorded', data: { by: 'liang', documents: [{ title: '询问笔录' }] } },
    ]);
  });

  it.each([
    ['too-few-officers', shown('chen')],
    ['too-few-officers', [...shown('liang'), ...shown('liang')]],
    ['not-certified', [...shown('liang'), { officer: 'trainee', certificate: '' }]],
    ['not-on-the-case', shown('liang', 'huang')],
    ['certificate-not-shown', [...shown('liang'), { officer: 'chen', certificate: '粤A000' }]],
  ])('denies with %s', (code, present) =>
    on.when(otherwise('inquiry', { present }), heard).denies(code),
  );

  it('DESK-12 takes two human beings, not two entries of one', () =>
    on.when(inquiry, oneHuman(heard, 'chen', 'liang')).denies('too-few-officers', 'PL 42'));

  it('is recorded by somebody who was there', () => {
    const others = played(
      [
        {
          command: {
            type: 'ReplaceOfficers',
            data: { officers: ['chen', 'liang', 'huang'], reasons: '增派' },
          },
          act: act('he', '2026-03-05 08:00'),
        },
      ],
      before('inquiry'),
    );
    given(...others)
      .when(inquiry, act('huang', '2026-03-05 16:00'))
      .denies('not-present', 'PL 55');
  });

  it('wants rights told, a signature or the reason why there is none, and a time', () => {
    on.when(otherwise('inquiry', { rightsTold: false }), heard).refuses('rights-not-told', 'PL 55');
    on.when(otherwise('inquiry', { signed: false }), heard).refuses('not-signed', 'PL 55');
    const noted = otherwise('inquiry', { signed: false, refusalNote: '拒绝签名，见证人在场' });
    expect(on.when(noted, heard).events()).toHaveLength(1);
    const ends = otherwise('inquiry', { endedAt: at('2026-03-05 16:01') });
    on.when(ends, heard).refuses('inquiry-time-wrong');
  });

  it('hears each person apart', () => {
    const next = (startedAt: string) =>
      otherwise('inquiry', {
        recordId: 'inquiry-2',
        person: '仓管员',
        startedAt: at(startedAt),
        endedAt: at('2026-03-05 15:50'),
      });
    given(...until('inquiry'))
      .when(next('2026-03-05 15:09'), heard)
      .refuses('inquiries-overlap', 'PL 55');
    expect(
      given(...until('inquiry'))
        .when(next('2026-03-05 15:10'), heard)
        .events(),
    ).toHaveLength(1);
  });

  it('refuses another record of that id, and what comes after the conclusion', () => {
    given(...until('inquiry'))
      .when(otherwise('inquiry', { statement: '改口' }), heard)
      .refuses('record-id-taken');
    given(...until('concluded'))
      .when(otherwise('inquiry', { recordId: 'late' }), act('liang', '2026-04-09 09:00'))
      .refuses('investigation-concluded', 'PL 57');
  });

  it('keeps the date of a fact that is recorded late', () => {
    const late = act('liang', '2026-03-09 09:00', { validAt: at('2026-03-05 15:10') });
    expect(on.when(inquiry, late).events()[0]?.data).toMatchObject({ recordedOn: '2026-03-05' });
  });
});

describe('Recording fieldwork', () => {
  it('issues the record of the scene, or the voucher of samples', () => {
    expect(
      given(...before('scene'))
        .when(scene, seen)
        .events()[0]?.data,
    ).toMatchObject({
      documents: [{ title: '勘验笔录' }],
    });
    expect(
      given(...before('scene'))
        .when(otherwise('scene', { kind: 'sample' }), seen)
        .events()[0]?.data,
    ).toMatchObject({ documents: [{ title: '抽样取证凭证' }] });
  });

  it('says from when to when, on the record too, where that can be', () => {
    const [event] = given(...before('scene'))
      .when(scene, seen)
      .events();
    const times = { startedAt: at('2026-03-05 08:10'), endedAt: at('2026-03-05 08:50') };
    expect(event?.data).toMatchObject({ fieldwork: times, documents: [{ content: times }] });
    const wrong = [
      { startedAt: times.endedAt, endedAt: times.startedAt },
      { endedAt: at('2026-03-05 18:00') },
      { startedAt: undefined },
      { endedAt: undefined },
    ];
    for (const told of wrong)
      given(...before('scene'))
        .when(otherwise('scene', told), seen)
        .refuses('fieldwork-time-wrong', 'PL 55');
    given(...before('scene'))
      .when(otherwise('scene', { startedAt: at('2026-03-04 09:00') }), seen)
      .refuses('too-early-in-time', 'E50');
    const without = { startedAt: undefined, endedAt: undefined };
    expect(
      given(...before('scene'))
        .when(otherwise('scene', without), seen)
        .events(),
    ).toHaveLength(1);
  });

  it('refuses a lone officer, and another record of that id', () => {
    given(...before('scene'))
      .when(otherwise('scene', { present: shown('chen') }), seen)
      .denies('too-few-officers', 'PL 42', 'ENF-R1');
    given(...until('scene'))
      .when(otherwise('scene', { findings: '另' }), seen)
      .refuses('record-id-taken');
  });

  it('refuses before the case is filed', () =>
    given(...until('applied'))
      .when(scene, seen)
      .refuses('case-not-filed'));
});

describe('CASE-22 The files of fieldwork', () => {
  const photo = 'ab'.repeat(32);
  const { command, act: by } = story.scene;
  const scene = { ...command, data: { ...command.data, files: [photo] } };
  const history = before('scene');
  const found = (standing?: Standing): Act =>
    seeing({ ...by, stream: 'enforcementCase-440704.c1' }, exhibitReference, photo, { standing });

  it('were handed in to the case before: a digest that somebody types is none', () => {
    const here = { matters: ['enforcementCase-440704.c1'], facts: {} };
    const [event] = given(...history)
      .when(scene, found(here))
      .events();
    expect(event).toMatchObject({ data: { fieldwork: { files: [photo] } } });
    given(...history)
      .when(scene, found())
      .unknown('reference-unknown');
    const elsewhere = { matters: ['enforcementCase-440704.c2'], facts: {} };
    given(...history)
      .when(scene, found(elsewhere))
      .refuses('reference-of-another-matter');
    const gone = { ...here, ended: { how: label('disposed of', '销毁') } };
    given(...history)
      .when(scene, found(gone))
      .refuses('reference-ended');
  });
});
