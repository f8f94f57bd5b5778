import { instant, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, health, ringing } from '../../desk.examples.js';
import { applicationNoun } from '../application.noun.js';
import { papers, receive, steps, tale } from '../application.examples.js';

const given = decisions(applicationNoun);
const plan = { item: 'plan-filing', facts: { publishedOn: '2026-08-24' } } as const;
const filed = tale([receive(plan), by('lin', '2026-09-07')]);
const confirm = {
  type: 'ConfirmFiling',
  data: { place: '江海', certificateSerial: 7 },
} as const;
const ring: RingClock = {
  type: 'RingClock',
  data: {
    clock: 'PLN-2',
    due: instant('2026-09-14T23:59:59.999+08:00'),
    kind: 'expiry',
    step: 1,
  },
};

describe('Filing an emergency plan (S9, PLN-1, PLN-2)', () => {
  it('starts the check of completeness and tells whether it came in time', () => {
    expect(filed).toMatchObject([
      {
        data: {
          duty: { rule: 'PLN-1', due: '2026-09-20', late: false },
          clocks: [{ clock: 'PLN-2', set: { dueDate: '2026-09-14' } }],
        },
      },
    ]);
    const late = tale([
      receive({ ...plan, facts: { publishedOn: '2026-07-01' } }),
      by('lin', '2026-09-07'),
    ]);
    expect(late).toMatchObject([{ data: { duty: { late: true } } }]);
  });
  it('is confirmed with a number, and the plan goes into the register', () =>
    expect(
      given(...filed)
        .when(confirm, by('lin', '2026-09-10'))
        .events(),
    ).toMatchObject([
      {
        type: 'FilingConfirmed',
        data: {
          number: '江海应急预案备〔2026〕000007-4',
          grant: { origin: 'filed', licence: 'application-1', validFrom: '2026-09-10' },
          clocks: [{ op: 'stop', clock: 'PLN-2', outcome: 'met' }],
        },
      },
    ]));
  it('changes nothing when it is confirmed again', () => {
    const once = given(...filed)
      .when(confirm, by('lin', '2026-09-10'))
      .events();
    given(...filed, ...once)
      .when(confirm, by('lin', '2026-09-11'))
      .decidesNothing();
  });
  it('counts as filed when the desk is silent', () => {
    expect(
      given(...filed)
        .when(ring, ringing('2026-09-15'))
        .events(),
    ).toMatchObject([{ type: 'FilingDeemed', data: { filedOn: '2026-09-07', rule: 'PLN-2' } }]);
    expect(
      given(...filed)
        .when(confirm, by('lin', '2026-09-15'))
        .events(),
    ).toMatchObject([{ type: 'FilingDeemed' }]);
  });
  it('knows no acceptance and no review', () => {
    given(...filed)
      .when(...steps.accepted)
      .refuses('stage-not-in-item');
    given(...filed)
      .when(...steps.assigned)
      .refuses('stage-not-in-item');
  });
  it('asks a high-risk unit for the opinion of experts as well', () => {
    const facts = { ...plan.facts, highRisk: true };
    const history = tale([
      receive({ ...plan, facts }, papers('plan-filing')),
      by('lin', '2026-09-07'),
    ]);
    given(...history)
      .when(confirm, by('lin', '2026-09-08'))
      .refuses('materials-lacking');
  });
  it('belonged to the city to 2026-04-30 when it is the plan of a hazchem unit', () => {
    const facts = { hazchemUnit: true };
    const history = tale([receive({ ...plan, facts }), by('lin', '2026-04-07')]);
    given(...history)
      .when(confirm, by('lin', '2026-04-08'))
      .refuses('not-competent', 'HCR 70');
  });
});

describe('Declaring occupational hazards (S12)', () => {
  const declared = receive({ item: 'occupational-hazards' });
  const sent = tale([
    { ...declared, data: { ...declared.data, organ: health } },
    by('lin', '2026-09-07'),
  ]);
  it('goes to the health department, with a receipt in its name', () =>
    expect(
      given(...sent)
        .when(confirm, by('lin', '2026-09-08'))
        .events(),
    ).toMatchObject([
      { data: { documents: [{ title: '申报回执', number: '（江海）卫健申〔2026〕12号' }] } },
    ]));
  it('is no filing of a licence: a licence is not confirmed like that', () =>
    given(...tale(steps.received))
      .when(confirm, by('lin', '2026-09-08'))
      .refuses('stage-not-in-item'));
});
