import { principal, unit } from './files.js';
import { publishedOf } from './listed.story.js';
import { answeredOf, liftedOf, sentOf } from './measures.story.js';
import type { Place } from '../place.js';
import type { Scene } from '../story.js';

const promise = '承诺依法如实报告事故，接受监督';

const applied: readonly Scene[] = [
  {
    at: '2027-04-19 10:00',
    who: 'applicant',
    path: `${unit.path}/exit-application`,
    body: { performed: '罚款已缴清', harmRemoved: '已整改', promise, evidence: ['{early}'] },
    handsIn: { as: 'early', what: '缴款凭证.png', matter: unit.path.slice(1) },
    zh: '（错误示范）未满十二个月申请提前移出',
    en: '(refused) the twelve months are not over',
    refused: { status: 409, law: 'M11-13' },
  },
  {
    at: '2027-04-26 10:00',
    who: 'applicant',
    path: `${unit.path}/exit-application`,
    body: { performed: '罚款已缴清', harmRemoved: '已整改', promise, evidence: ['{paid}'] },
    handsIn: { as: 'paid', what: '缴款凭证副本.png', matter: unit.path.slice(1) },
    zh: '宏达化工：满十二个月，申请提前移出，附凭证与信用承诺书',
    en: 'The unit applies, with proof and a public promise',
  },
  {
    at: '2027-04-26 15:00',
    who: 'officer3',
    path: `${principal.path}/exit-application`,
    body: { performed: '罚款已缴清', harmRemoved: '已离任', promise, evidence: ['{paidToo}'] },
    handsIn: { as: 'paidToo', what: '个人缴款凭证.png', matter: principal.path.slice(1) },
    zh: '主要负责人：另行申请提前移出，由执法员代收',
    en: 'The principal applies by an application of his own',
  },
];

const banned: Scene = {
  at: '2026-06-08 10:00',
  who: 'officer3',
  path: `${principal.path}/bans`,
  body: {
    rule: 'ACB-1',
    paper: '宏达董字〔2026〕3号',
    from: '2026-06-01',
    until: '2031-05-31',
  },
  zh: '主要负责人被撤职：五年任职资格限制',
  en: 'He was removed: a ban of five years binds him',
};

const answered = (place: Place): readonly Scene[] => {
  const present = [place.shown('officer3'), place.shown('leader')];
  const found = { present, performed: true, harmRemoved: true, noNewBreach: true };
  return [
    {
      at: '2027-05-10 10:00',
      who: 'officer3',
      path: `${unit.path}/exit-verification`,
      body: { ...found, findings: '与申请一致' },
      zh: '两名未参与原案的执法人员现场核查',
      en: 'Two officers verify it on site',
    },
    {
      at: '2027-05-10 15:00',
      who: 'officer3',
      path: `${principal.path}/exit-verification`,
      body: { ...found, findings: '与申请一致' },
      zh: '对主要负责人的申请核查',
      en: 'His application is verified too',
    },
    {
      at: '2027-05-14 10:00',
      who: 'head',
      path: `${unit.path}/exit`,
      body: { number: '江海应急移〔2027〕1号', reason: '符合提前移出条件' },
      zh: '准予宏达化工提前移出：公示、措施随之解除',
      en: 'The unit leaves the list early',
    },
    {
      at: '2027-05-14 15:00',
      who: 'head',
      path: `${principal.path}/exit`,
      body: { number: '江海应急移〔2027〕2号', reason: '符合提前移出条件' },
      zh: '（错误示范）任职资格限制期间准予提前移出',
      en: '(refused) his ban runs: no early exit',
      refused: { status: 409, law: 'M11-13a' },
    },
    {
      at: '2027-05-14 15:30',
      who: 'head',
      path: `${principal.path}/exit-refusal`,
      body: { number: '江海应急不移〔2027〕1号', reason: '任职资格限制尚未届满' },
      zh: '不予主要负责人提前移出，说明理由与救济',
      en: 'Refused, with reasons and remedies',
    },
  ];
};

const lifted = (measureId: string, at: string): readonly Scene[] =>
  liftedOf(unit, measureId, {
    sent: [`2027-05-17 ${at}`, `江海应急函〔2027〕${measureId}号`],
    acknowledged: [`2027-05-24 ${at}`, `解复〔2027〕${measureId}号`],
    reason: '提前移出',
  });

const restored: Scene = {
  at: '2027-09-01 10:00',
  who: 'head',
  path: `${unit.path}/restoration`,
  body: {
    number: '江海应急恢〔2027〕1号',
    lie: '缴款凭证系伪造',
    heard: '当事人承认凭证不实',
    evidence: ['{forged}'],
  },
  handsIn: { as: 'forged', what: '银行核对记录.png', matter: unit.path.slice(1) },
  zh: '申请虚假：撤销提前移出，恢复列入，期限自当日重新计算三年',
  en: 'Got by a lie: restored, and its three years begin anew',
};

const servedAgain: Scene = {
  at: '2027-09-01 15:00',
  who: 'officer3',
  path: `${unit.path}/decision/service`,
  body: {
    service: { method: 'direct', receiver: '梁宏达', signed: true },
    withRepairNotice: true,
  },
  zh: '恢复列入的决定与信用修复告知书一并送达',
  en: 'Served again, both papers on one receipt',
};

/** The ban, both applications, what became of them, and the lie. */
export const exitAndRestoration = (place: Place): readonly Scene[] => [
  banned,
  ...applied,
  ...answered(place),
  ...['m1', 'm3', 'm4'].flatMap((one, n) => lifted(one, `09:1${n}`)),
  restored,
  servedAgain,
  ...publishedOf(unit, ['2027-09-02', '2027-09-06']),
  sentOf(unit, '2027-09-07 10:00', ['m5', 'project-approval', '江海区发展和改革局']),
  answeredOf(unit, '2027-09-15', 'm5', true),
];
