import { metal, principal, unit } from './files.js';
import { exitAndRestoration } from './leaving.story.js';
import { listedOf, publishedOf } from './listed.story.js';
import { answeredOf, liftedOf, measures, receivers, sentOf } from './measures.story.js';
import { penaltyOf, type PenaltyDays } from './penalty.story.js';
import type { Place } from '../place.js';
import type { Scene } from '../story.js';

const daysOf = (hour: string, dates: readonly string[]): PenaltyDays => {
  const names = [
    'found',
    'applied',
    'filed',
    'scene',
    'concluded',
    'told',
    'toldServed',
    'reviewed',
    'discussed',
    'decided',
    'served',
  ];
  return Object.fromEntries(names.map((name, n) => [name, `${dates[n]} ${hour}`])) as PenaltyDays;
};

const spring = [
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-03-06',
  '2026-03-16',
  '2026-03-18',
  '2026-03-19',
  '2026-03-30',
  '2026-03-31',
  '2026-04-01',
  '2026-04-02',
];
const autumn = [
  '2027-10-11',
  '2027-10-12',
  '2027-10-13',
  '2027-10-15',
  '2027-10-20',
  '2027-10-22',
  '2027-10-25',
  '2027-11-03',
  '2027-11-04',
  '2027-11-05',
  '2027-11-08',
];
const yuan = (amount: number): number => amount * 100;
const concealed = { item: 'R493-36', violates: 'R493 9', punishes: 'R493 36' } as const;

const registered: Scene = {
  at: '2026-03-02 08:05',
  who: 'registrar',
  path: '/citizens',
  body: { name: '梁宏达', identityNumber: '440524188001010014' },
  as: 'citizen',
  zh: '主要负责人登记为自然人当事人，身份加密',
  en: 'The principal is an entry of the register, sealed',
};

const listing = {
  unit: ['2026-04-08', '2026-04-09', '2026-04-10', '2026-04-20', '2026-04-22', '2026-04-23'],
  principal: ['2026-04-08', '2026-04-09', '2026-04-10', '2026-04-21', '2026-04-22', '2026-04-23'],
  metal: ['2027-11-10', '2027-11-11', '2027-11-12', '2027-11-24', '2027-11-26', '2027-11-29'],
};

const byTime = (one: Scene, other: Scene): number => (one.at < other.at ? -1 : 1);

/** A concealed accident: the penalties, the list, four measures, exit, lie, restoration. */
export const concealedAccident = async (place: Place): Promise<readonly Scene[]> => {
  const facts = '瞒报2026年1月8日坠落事故，一人死亡，并转移现场';
  const person = { kind: 'citizen', id: '{citizen}', name: '梁宏达' };
  const both = { ...concealed, facts };
  const when = { endedOn: '2026-01-08', foundOn: '2026-03-02', receiver: '梁宏达' };
  return [
    registered,
    ...penaltyOf(place, {
      as: 'unitCase',
      party: await place.party('宏达化工'),
      act: { actId: 'act-conceal-unit', ...both },
      fine: { fineFen: yuan(1_200_000), step: 'first' },
      ...when,
      days: daysOf('10:00', spring),
    }),
    ...penaltyOf(place, {
      as: 'personCase',
      party: person,
      act: { actId: 'act-conceal-person', ...both },
      fine: { fineFen: yuan(160_000), incomeFen: yuan(200_000), step: 'person' },
      ...when,
      days: daysOf('15:00', spring),
    }),
    ...listedOf(unit, listing.unit, {
      capacity: 'unit',
      receiver: '梁宏达',
      number: '江海应急列〔2026〕1号',
      words: '已补报事故，请求从轻',
    }),
    ...listedOf(principal, listing.principal, {
      capacity: 'responsible',
      receiver: '梁宏达',
      number: '江海应急列〔2026〕2号',
    }),
    ...publishedOf(unit, ['2026-04-24', '2026-04-28']),
    ...publishedOf(principal, ['2026-04-24', '2026-04-28']),
    ...measures,
    ...exitAndRestoration(place),
  ].toSorted(byTime);
};

/** Another subject, whose penalty a court revokes after it was listed. */
export const penaltyRevokedInCourt = async (place: Place): Promise<readonly Scene[]> => {
  const suit = '/enforcement-cases/{metalCase}/litigation';
  return [
    ...penaltyOf(place, {
      as: 'metalCase',
      party: await place.party('金锐五金'),
      act: {
        actId: 'act-conceal-metal',
        facts: '瞒报2027年9月3日机械伤害事故，一人死亡',
        ...concealed,
      },
      endedOn: '2027-09-03',
      foundOn: '2027-10-11',
      fine: { fineFen: yuan(1_000_000), step: 'first' },
      receiver: '莫金锐',
      days: daysOf('10:00', autumn),
    }),
    ...listedOf(metal, listing.metal, {
      capacity: 'unit',
      receiver: '莫金锐',
      number: '江海应急列〔2027〕3号',
    }),
    ...publishedOf(metal, ['2027-11-30', '2027-12-02']),
    sentOf(metal, '2027-12-03 10:00', receivers[0]),
    answeredOf(metal, '2027-12-15', 'm1', true),
    {
      at: '2028-02-14 10:00',
      who: 'officer1',
      path: suit,
      body: { court: '江门市江海区人民法院', courtCaseNumber: '（2028）粤0704行初12号' },
      zh: '当事人不服处罚，提起行政诉讼',
      en: 'The party sues against the penalty',
    },
    {
      at: '2028-06-12 10:00',
      who: 'officer1',
      path: `${suit}/judgment`,
      body: {
        outcome: 'revoked',
        judgmentNumber: '（2028）粤0704行初12号判决',
        reason: '主要证据不足，撤销处罚决定',
      },
      zh: '生效判决撤销处罚：名单事项随即得知，负责人三个工作日内撤销列入',
      en: 'The judgment revokes the penalty: the entry is told at once',
    },
    {
      at: '2028-06-14 10:00',
      who: 'head',
      path: `${metal.path}/revocation`,
      body: { number: '江海应急撤〔2028〕1号', reason: '处罚决定被法院撤销' },
      zh: '撤销列入：公示、措施随之解除',
      en: 'The listing is revoked, publication and measures with it',
    },
    ...liftedOf(metal, 'm1', {
      sent: ['2028-06-14 11:00', '江海应急函〔2028〕9号'],
      acknowledged: ['2028-06-20 10:00', '江发改函〔2028〕40号'],
      reason: '处罚被撤销，撤销列入',
    }),
  ];
};
