import { type Act, localDate, plusDays } from '#domain/kernel';
import type { DirectService, PublicNotice } from '#domain/procedure';
import { decisions } from '#testing';
import { type ApplicationCommand, applicationNoun } from '../application/application.noun.js';
import { steps, tale } from '../application/application.examples.js';
import type { ApplicationEvent } from '../application/application.events.js';
import { by, ringing } from '../desk.examples.js';
import { grantedStep, tale as licenceTale } from '../licence/licence.examples.js';
import { licenceNoun } from '../licence/licence.noun.js';

const refusal = '（江海）应急许驳〔2026〕12号';
const notice: PublicNotice = {
  method: 'public-notice',
  attempts: ['邮寄退回', '留置未果'],
  where: '区政府门户网站',
};
const direct: DirectService = { method: 'direct', receiver: '王明', signed: true };
const refuse: ApplicationCommand = {
  type: 'RefuseApplication',
  data: {
    grounds: [{ kind: 'condition-not-met', text: '不符合条件', law: 'LL 38' }],
    departure: '现场条件已变化',
  },
};
const refused = tale(steps.received, steps.accepted, steps.assigned, steps.signed, [
  refuse,
  by('pan', '2026-09-22'),
]);
const application = decisions(applicationNoun);
const post = (papers = [refusal], service = notice) =>
  ({ type: 'PostPublicNotice', data: { papers, service } }) as const;
const serve = { type: 'ServePapers', data: { papers: [refusal], service: direct } } as const;
const correct = (servedOn: string, paper = refusal) =>
  ({
    type: 'CorrectService',
    data: { paper, servedOn: localDate(servedOn), reasons: '回证日期有误' },
  }) as const;

const posted = [
  ...refused,
  ...application(...refused)
    .when(post(), by('cai', '2026-09-28'))
    .events(),
];
const clock = `CAL-14:${refusal}`;
const ring = (history: readonly ApplicationEvent[], of = clock, day = '2026-10-29') => {
  const started = history.flatMap(({ data }) => ('clocks' in data ? (data.clocks ?? []) : []));
  const found = started.find((one) => one.clock === of && one.op === 'start');
  if (found?.op !== 'start') throw new Error(`${of} never ran.`);
  const { due } = found.set;
  const command = { type: 'RingClock', data: { clock: of, due, kind: 'expiry', step: 1 } } as const;
  const at: Act = { ...ringing(day), validAt: due };
  return application(...history)
    .when(command, at)
    .events();
};

describe('Service by public notice（公告送达）', () => {
  it('CAL-14 counts when the term of the notice is over, and not before', () => {
    const term = plusDays(localDate('2026-09-28'), 30);
    expect(posted.at(-1)).toMatchObject({
      type: 'PapersPosted',
      data: { papers: [refusal], postedOn: '2026-09-28', servedOn: term, by: 'cai' },
    });
    expect(ring(posted)).toMatchObject([
      {
        type: 'PapersServed',
        data: {
          papers: [refusal],
          service: notice,
          servedOn: term,
          by: 'public-notice',
          documents: [{ code: '许回', content: { of: [refusal], servedOn: term } }],
          clocks: [{ op: 'stop', clock, outcome: 'lapsed' }],
        },
      },
    ]);
  });
  it('is for papers that no other way reached the party with, and says which were tried', () => {
    application(...refused)
      .when(post([refusal], { ...notice, attempts: [] }), by('cai', '2026-09-28'))
      .refuses('other-ways-first', 'CPL 95');
    const served = [
      ...refused,
      ...application(...refused)
        .when(serve, by('cai', '2026-09-23'))
        .events(),
    ];
    application(...served)
      .when(post(), by('cai', '2026-09-28'))
      .refuses('already-served');
    application(...refused)
      .when(post(['（江海）应急许审〔2026〕12号']), by('cai', '2026-09-28'))
      .refuses('not-served-here');
    application(...posted)
      .when(post(), by('cai', '2026-09-29'))
      .decidesNothing();
    application(...posted)
      .when(post([refusal], { ...notice, where: '报纸' }), by('cai', '2026-09-29'))
      .refuses('already-posted');
  });
  it('is over where the party comes for his paper', () => {
    const [handed] = application(...posted)
      .when(serve, by('cai', '2026-10-09'))
      .events();
    expect(handed).toMatchObject({
      type: 'PapersServed',
      data: { servedOn: '2026-10-09', clocks: [{ op: 'stop', clock, outcome: 'met' }] },
    });
  });
  it('runs its term whatever ends the licence meanwhile', () => {
    const suspension = '（江海）应急许扣〔2026〕12号';
    const licence = decisions(licenceNoun);
    const suspended = licenceTale(grantedStep, [
      {
        type: 'SuspendLicence',
        data: { source: 'case-1', cause: '罚9号', from: localDate('2026-10-12') },
      },
      { ...by('he', '2026-10-12'), actor: { kind: 'system', by: 'reaction', name: 'r' } },
    ]);
    const told = licence(...suspended)
      .when(post([suspension]), by('cai', '2026-10-13'))
      .events();
    const annulled = licence(...suspended, ...told).when(
      {
        type: 'AnnulLicence',
        data: { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false },
      },
      by('he', '2026-10-20'),
    );
    expect(licence(...suspended, ...told, ...annulled.events()).state()).toMatchObject({
      status: 'annulled',
      clocks: { [`CAL-14:${suspension}`]: {} },
    });
  });
});

describe('Correcting a service that was entered wrongly（更正送达日期）', () => {
  const served = [
    ...refused,
    ...application(...refused)
      .when(serve, by('cai', '2026-09-23'))
      .events(),
  ];
  const asked = (servedOn: string, person = 'he', history: readonly ApplicationEvent[] = served) =>
    application(...history).when(correct(servedOn), by(person, '2026-09-28'));

  it('says the right day on a paper that cites it; both days stay on record', () => {
    const events = asked('2026-09-25').events();
    expect(events).toMatchObject([
      {
        type: 'ServiceCorrected',
        data: {
          papers: [refusal],
          was: '2026-09-23',
          servedOn: '2026-09-25',
          correctedBy: 'he',
          documents: [{ code: '许送更', content: { was: '2026-09-23', servedOn: '2026-09-25' } }],
        },
      },
    ]);
    expect(application(...served, ...events).state()).toMatchObject({
      served: [{ papers: [refusal], servedOn: '2026-09-25' }],
    });
    asked('2026-09-25', 'he', [...served, ...events]).decidesNothing();
  });
  it('bears the day in the proof of a way that has one', () => {
    const mail = {
      method: 'mail',
      receiver: '王明',
      mailNumber: 'E1',
      receivedOn: localDate('2026-09-24'),
    } as const;
    const mailed = application(...refused)
      .when(
        { type: 'ServePapers', data: { papers: [refusal], service: mail } },
        by('cai', '2026-09-25'),
      )
      .events();
    expect(asked('2026-09-23', 'he', [...refused, ...mailed]).events()).toMatchObject([
      { data: { service: { ...mail, receivedOn: '2026-09-23' } } },
    ]);
  });
  it('is neither before the paper nor to come, another day than on record, and of a service', () => {
    asked('2026-09-21').refuses('too-early-in-time');
    asked('2026-09-29').refuses('served-in-the-future');
    asked('2026-09-23').refuses('day-unchanged');
    asked('2026-09-25', 'he', refused).refuses('not-served-yet');
  });
  it('is the head’s, and not whose who served', () =>
    asked('2026-09-25', 'cai').denies('wrong-role'));
  it('puts right what a public notice served as well', () => {
    const noticed = [...posted, ...ring(posted)];
    expect(
      application(...noticed)
        .when(correct('2026-10-29'), by('he', '2026-11-02'))
        .events(),
    ).toMatchObject([{ data: { service: notice, was: '2026-10-28', servedOn: '2026-10-29' } }]);
  });
});
