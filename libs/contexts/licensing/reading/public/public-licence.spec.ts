import { instant, localDate, type LocalDate } from '#domain/kernel';
import { rowAfter } from '#testing';
import { reacting, ringing } from '../../desk.examples.js';
import { grant, granted, grantedStep, type Step, tale } from '../../licence/licence.examples.js';
import { licenceRegister } from '../../projections/licence-register.js';
import { publicLicence } from './public-licence.js';

const organ = { id: 'bureau', name: '江海区应急管理局' };
const shown = (history: typeof granted, on: string) =>
  publicLicence(rowAfter(licenceRegister, ...history), localDate(on), organ);
const file = (at: string): Step => [
  { type: 'FileRenewal', data: { application: 'renewal-1', filedAt: instant(at) } },
  reacting('2028-09-01'),
];
const expiry = (last: string): Step => [
  {
    type: 'RingClock',
    data: {
      clock: 'LIC-D12',
      due: instant(`${last}T23:59:59.999+08:00`),
      kind: 'expiry',
      step: 1,
    },
  },
  ringing('2028-09-22'),
];
const renew = (validFrom: string, validTo: string): Step => [
  {
    type: 'RenewLicence',
    data: {
      application: 'renewal-1',
      number: 'second',
      validFrom: localDate(validFrom),
      validTo: localDate(validTo),
    },
  },
  reacting('2028-09-30'),
];
const late = tale(
  grantedStep,
  file('2028-09-15'),
  expiry('2028-09-21'),
  renew('2028-09-30', '2030-09-29'),
);

describe('What the public sees of a licence', () => {
  it('DESK-5 is every term with its number, and the days between them', () =>
    expect(shown(late, '2028-10-01')).toMatchObject({
      number: 'second',
      status: 'valid',
      validFrom: '2028-09-30',
      validTo: '2030-09-29',
      terms: [
        { number: grant.number, from: '2026-09-22', to: '2028-09-21' },
        { number: 'second', from: '2028-09-30', to: '2030-09-29' },
      ],
      gaps: [{ from: '2028-09-22', to: '2028-09-29' }],
    }));

  it.each([
    ['2026-09-21', 'not-begun', grant.number],
    ['2026-09-22', 'valid', grant.number],
    ['2028-09-21', 'valid', grant.number],
    ['2028-09-22', 'expired', grant.number],
    ['2028-09-29', 'expired', grant.number],
    ['2028-09-30', 'valid', 'second'],
    ['2030-09-30', 'expired', 'second'],
  ])('DESK-24 is how it stood on %s: %s', (on, status, number) =>
    expect(shown(late, on)).toMatchObject({ status, number }),
  );

  it('DESK-24 tells each ending by its own name, from its day on', () => {
    const struck = (events: typeof granted): typeof granted => [
      ...events,
      ...([
        {
          type: 'LicenceCancelled',
          data: { cause: 'annulled', by: 'news', cancelledOn: day('2027-03-02'), documents: [] },
        },
      ] as const),
    ];
    const annulled: typeof granted = [
      ...granted,
      {
        type: 'LicenceAnnulled',
        data: {
          ground: 'fraud-or-bribe',
          by: 'he',
          annulledOn: day('2027-03-01'),
          officialMistake: false,
          documents: [],
        },
      },
    ];
    expect(shown(struck(annulled), '2027-02-28')).toMatchObject({ status: 'valid' });
    expect(shown(struck(annulled), '2027-03-02')).toMatchObject({
      status: 'annulled',
      statusName: { zh: '撤销' },
      endings: [
        { kind: 'annulled', on: '2027-03-01' },
        { kind: 'cancelled', on: '2027-03-02', causeName: { zh: '撤销' } },
      ],
    });
  });

  it('DESK-24 is suspended on the days of the suspension alone', () => {
    const suspended: typeof granted = [
      ...granted,
      {
        type: 'LicenceSuspended',
        data: { source: 'case-1', cause: 'LIC-L5', from: day('2027-01-01'), documents: [] },
      },
      { type: 'SuspensionEnded', data: { source: 'case-1', endedOn: day('2027-01-30') } },
    ];
    const on = (text: string) => shown(suspended, text).suspended;
    expect(['2026-12-31', '2027-01-01', '2027-01-30', '2027-01-31'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

const day = (text: string): LocalDate => localDate(text);
