import { wan, yuan } from '#domain/kernel';
import {
  alert,
  days,
  deadline,
  duty,
  entries,
  extend,
  liability,
  limit,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const formula = entries('formula');
const from = inForce.RWD;
const old = { from: '2012-05-02', to: '2018-01-03', keyedBy: 'report' } as const;

/** §7.2: reports (举报) and rewards. */
export const reports = [
  duty('WHI-1', 'WSL 73', 'V / Vw', {
    from: inForce.WSL,
    zh: '公布举报电话12350、信箱、网络平台；受理、调查核实并形成书面材料，督促落实。',
    en: 'Channels are public; results are written, signed and followed up.',
  }),
  duty('WHI-2', 'WSL 73', 'V', {
    from: inForce.WSL,
    zh: '不属于本部门职责的，及时移送。',
    en: 'What is not the own duty is transferred at once.',
  }),
  duty('WHI-3', 'WSL 73', 'V', {
    from: inForce.WSL,
    zh: '涉及人员死亡的，由县级以上人民政府组织核查。',
    en: 'Death-related reports are checked by the government.',
  }),
  deadline('WHI-4', '安监总财〔2012〕63号', 'Vw / U', {
    from: old.from,
    zh: '举报事项应当自受理之日起六十日内办结；情况复杂的，经上级批准可以延长三十日。',
    en: 'Handled within 60 days, at most 30 more with upper-level approval.',
    term: days(60, '受理举报', 'acceptance'),
    can: [extend(30, ['higher-organ'], '安监总财〔2012〕63号', 'Vw / U')],
    expiry: liability,
  }),
  deadline('WHI-5', '安监总财〔2012〕63号', 'Vw', {
    from: old.from,
    zh: '办结后十日内向举报人反馈。',
    en: 'Feedback within 10 days of the finish.',
    term: days(10, '办结', 'finish'),
    expiry: liability,
  }),
  formula('WHI-6', '安监总财〔2012〕63号', 'Vw', {
    ...old,
    zh: '一般举报奖励一千元至一万元（2012年规定）。',
    en: 'Rule of 2012: 1,000 to 10,000 yuan.',
    amounts: { floorFen: yuan(1_000), capFen: wan(1) },
  }),
  formula('WHI-6', 'RWD', 'Vw S16', {
    from,
    keyedBy: 'report',
    zh: '奖励金额按照行政处罚金额的百分之十五计算，最低三千元，最高不超过三十万元。',
    en: '15 % of the fine, at least 3,000, at most 300,000 yuan.',
    amounts: { basisPoints: 1_500, floorFen: yuan(3_000), capFen: wan(30) },
  }),
  formula('WHI-7', '安监总财〔2012〕63号', 'Vw', {
    ...old,
    zh: '举报瞒报、谎报事故奖励三千元至三万元（2012年规定）。',
    en: 'Rule of 2012, concealment: 3,000 to 30,000 yuan.',
    amounts: { floorFen: yuan(3_000), capFen: wan(3) },
  }),
  formula('WHI-7', 'RWD', 'Vw S16', {
    from,
    keyedBy: 'report',
    zh: '举报瞒报、谎报事故的，按最终确认的等级和查实的瞒报死亡人数奖励：一般、较大、重大、特别重大每人三、四、五、六万元，最高三十万元。',
    en: 'Concealed deaths: 30,000 to 60,000 yuan per person by final grade, at most 300,000.',
    amounts: {
      ordinaryPerDeathFen: wan(3),
      largerPerDeathFen: wan(4),
      majorPerDeathFen: wan(5),
      extraordinaryPerDeathFen: wan(6),
      capFen: wan(30),
    },
  }),
  formula('WHI-8', '安监总财〔2012〕63号', 'Vw S16', {
    ...old,
    zh: '2012年奖励规定：一般一千至一万元，瞒报谎报三千至三万元。',
    en: 'Old formula: 1,000 to 10,000; concealment 3,000 to 30,000 yuan.',
    amounts: {
      floorFen: yuan(1_000),
      capFen: wan(1),
      concealmentFloorFen: yuan(3_000),
      concealmentCapFen: wan(3),
    },
  }),
  formula('WHI-9', 'local', 'U', {
    from,
    keyedBy: 'report',
    zh: '区级小额奖励，按配置（他区例：二百元、五百元，每月不超过一千元）。',
    en: 'Small awards of the district, to be configured.',
    amounts: { smallFen: yuan(200), largerFen: yuan(500), monthlyCapFen: yuan(1_000) },
  }),
  duty('WHI-10', 'RWD', 'Vw S16', { from, zh: '谁受理、谁奖励。', en: 'Who accepts, pays.' }),
  duty('WHI-11', 'RWD', 'Vw / U', {
    from,
    zh: '奖励最先有效举报人；联名举报的奖励第一署名人。',
    en: 'First effective report only; joint report: the first signer.',
  }),
  duty('WHI-12', '应急〔2020〕69号', 'U', {
    from: '2020-09-16',
    zh: '企业员工举报领取奖励须实名。',
    en: 'An employee needs the real name to get the award.',
  }),
  deadline('WHI-13', 'RWD', 'U', {
    from,
    zh: '接到领奖通知之日起六十日内领取，逾期视为放弃。',
    en: 'Collected within 60 days of the notice, then forfeited.',
    term: days(60, '接到领奖通知', 'notice of the award'),
    expiry: limit('视为放弃', 'forfeited'),
  }),
  duty('WHI-14', 'local', 'U / D', {
    from,
    zh: '奖励由集体或者第二审批人审核，与承办人分离。',
    en: 'A second approver who is not the handler.',
  }),
  duty('WHI-15', 'PIPL 28, 34', 'V', {
    from: '2021-11-01',
    zh: '不得出示举报原件，不得泄露举报人身份，不得将举报转给被举报单位。',
    en: 'The identity is never shown.',
  }),
  deadline('WHI-16', '信访工作条例 22', 'V', {
    from: '2022-05-01',
    zh: '信访事项十五日内告知是否受理。',
    en: 'Petitions: told within 15 days whether accepted.',
    term: days(15, '收到信访事项', 'receipt'),
    expiry: liability,
  }),
  deadline('WHI-16-FINISH', '信访工作条例 34', 'V', {
    from: '2022-05-01',
    zh: '信访事项自受理之日起六十日内办结，可以延长三十日。',
    en: 'Petitions: finished within 60 days, at most 30 more.',
    term: days(60, '受理', 'acceptance'),
    can: [extend(30, ['head-of-organ', 'principal-head'], '信访工作条例 34')],
    expiry: liability,
  }),
  deadline('WHI-16-REVIEW', '信访工作条例 35', 'V', {
    from: '2022-05-01',
    zh: '复查、复核申请和办理各三十日。',
    en: 'Review and second review: 30 days each.',
    term: days(30, '收到书面答复（复查申请）', 'receipt of the answer or request'),
    expiry: alert('可以进入下一程序', 'the next step is open'),
  }),
];
