import {
  alert,
  clearBefore,
  days,
  deadline,
  extend,
  head,
  liability,
  limit,
  stay,
  unrolled,
  workingDays,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const act = [
  '违法行为发生之日；连续或者继续状态的，自终了之日',
  'the act; end of a continuing act',
] as const;
const tooLate = limit('不再给予行政处罚', 'no penalty may be imposed any more');
const suspended = stay('案件中止', 'case suspended', ['O18', 'U']);

/**
 * The rule of O15 that stood in for PL 60 until 2026-01-31: 30 days, to 90 by the head, to 180 by
 * the next higher organ.
 */
const underO15 = {
  from: inForce.O15,
  to: inForce.O15_LAST,
  keyedBy: 'filing',
  zh: '行政处罚案件自立案之日起三十日内办结；经本机关负责人批准可延至九十日，经上一级批准可延至一百八十日。',
  en: 'A case is decided within 30 days of filing; to 90 days with the head, to 180 with the next higher organ.',
  term: days(30, '立案', 'filing of the case'),
  can: [
    extend(60, head, 'O15 32', 'Vw S6'),
    extend(90, ['higher-organ'], 'O15 32', 'Vw S6'),
    stay('案件中止', 'case suspended', ['O15', 'U']),
  ],
  expiry: liability,
} as const;

/** §3.6, from the limitation to the service of the decision. */
export const enforcementCase = [
  deadline('ENF-D1', 'PL 36', 'V', {
    from: inForce.PL1996,
    keyedBy: 'act',
    zh: '违法行为在二年内未被发现的，不再给予行政处罚。',
    en: 'An act not discovered within 2 years is not penalised any more.',
    term: unrolled(years(2, ...act)),
    expiry: tooLate,
    amounts: { years: 2 },
  }),
  deadline('ENF-D1-HARM', 'PL 36', 'V', {
    from: inForce.PL1996,
    to: inForce.PL1996_LAST,
    keyedBy: 'act',
    zh: '旧法未对危害生命健康安全的行为另设期限，均为二年。',
    en: 'The old law knew no longer period for harm to life or health: 2 years.',
    term: unrolled(years(2, ...act)),
    expiry: tooLate,
    amounts: { years: 2 },
  }),
  deadline('ENF-D1-HARM', 'PL 36', 'V', {
    from: inForce.PL,
    keyedBy: 'act',
    zh: '涉及公民生命健康安全、金融安全且有危害后果的，期限延长至五年。',
    en: 'Where life, health or financial safety is concerned and harm occurred, 5 years.',
    term: unrolled(years(5, ...act)),
    expiry: tooLate,
    amounts: { years: 5 },
  }),
  ...[
    { from: inForce.O15, to: inForce.O15_LAST, cite: 'O15 23' },
    { from: inForce.O18, cite: 'O18' },
  ].map(({ cite, ...dated }) =>
    deadline('ENF-D2', cite, 'U', {
      ...dated,
      zh: '紧急情况下先行调查的，应当在五日内补办立案手续。',
      en: 'After an urgent investigation the filing form is completed within 5 days.',
      term: days(5, '首次调查', 'first act of investigation'),
      expiry: alert('程序瑕疵', 'a defect of procedure'),
    }),
  ),
  deadline('ENF-D3', 'O15 32', 'Vw S6', underO15),
  deadline('ENF-D3', 'PL 60', 'V', {
    from: inForce.O18,
    keyedBy: 'filing',
    zh: '行政机关应当自立案之日起九十日内作出行政处罚决定；法律、法规、规章另有规定的，从其规定。',
    en: 'The decision is made within 90 days of filing, unless a law, regulation or rule says otherwise.',
    term: days(90, '立案', 'filing of the case'),
    can: [suspended],
    expiry: liability,
    unless: 'ENF-D3b',
  }),
  deadline('ENF-D3a', 'O15 32', 'Vw S6', underO15),
  deadline('ENF-D3b', 'O18', 'U', {
    from: inForce.O18,
    keyedBy: 'filing',
    zh: '应急管理部令第18号规定的办案期限：条文尚未取得，按配置。',
    en: 'The case period of O18: text not obtained, to be configured; until then ENF-D3 applies.',
    can: [suspended],
    expiry: liability,
  }),
  deadline('ENF-D4', 'PL 56', 'V', {
    from: inForce.PL,
    zh: '先行登记保存证据的，应当在七日内及时作出处理决定。',
    en: 'What becomes of registered evidence is decided within 7 working days.',
    term: workingDays(7, '先行登记保存', 'registration of the evidence'),
    expiry: limit('解除先行登记保存', 'the measure is lifted'),
  }),
  ...['ENF-D5', 'ENF-D5a'].map((id) =>
    deadline(id, 'PL1996 42', 'U', {
      from: inForce.PL1996,
      to: inForce.PL1996_LAST,
      zh: '当事人要求听证的，应当在行政机关告知后三日内提出（旧法）。',
      en: 'Old law: a hearing is requested within 3 days of being told.',
      term: days(3, '送达听证告知书', 'notice of the right to a hearing served'),
      expiry: limit('丧失听证权利', 'the right to a hearing is lost'),
    }),
  ),
  deadline('ENF-D5', 'PL 64(1)', 'V', {
    from: inForce.PL,
    zh: '当事人要求听证的，应当在行政机关告知后五日内提出。',
    en: 'A party asks for a hearing within 5 working days of being told of the right.',
    term: workingDays(5, '送达听证告知书', 'notice of the right to a hearing served'),
    expiry: limit('丧失听证权利', 'the right to a hearing is lost'),
  }),
  deadline('ENF-D6', 'PL 64(2)', 'V', {
    from: inForce.PL,
    zh: '行政机关应当在举行听证的七日前，通知当事人及有关人员听证的时间、地点。',
    en: 'Time and place are told to the party with 7 full working days before the hearing.',
    term: clearBefore(workingDays(7, '举行听证', 'date of the hearing')),
    expiry: alert('听证程序违法', 'the hearing is defective'),
    amounts: { workingDaysMin: 7 },
  }),
  deadline('ENF-D6-EARLIEST', 'PL 64(2)', 'V / D', {
    from: inForce.PL,
    zh: '通知后满七个工作日，次日起方可举行听证（从严理解）。',
    en: 'The 7th working day after the notice; the hearing may be held from the day after (cautious reading).',
    term: workingDays(7, '送达听证通知书', 'notice of the hearing served'),
    expiry: alert('次日起可举行听证', 'a hearing may be held from the next day'),
  }),
  deadline('ENF-D7', 'PL 61', 'V', {
    from: inForce.PL,
    zh: '当事人不在场的，应当在七日内依照民事诉讼法送达行政处罚决定书。',
    en: 'A decision not handed over on the spot is served within 7 working days.',
    term: workingDays(7, '宣告（作出）决定', 'announcement of the decision'),
    expiry: alert('送达程序瑕疵', 'a defect of service'),
  }),
];
