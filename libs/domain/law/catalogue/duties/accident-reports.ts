import {
  alert,
  days,
  deadline,
  duty,
  hours,
  threshold,
  unrolled,
  workingDays,
} from '../build/builders.js';
import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

const own = '区级事故处置配置';
const upwards = alert('逐级上报督办', 'told upwards until it is done');

/** §6.3 and §6.7: who is told of an accident, of what, and how often（事故信息报告）. */
export const accidentReports = [
  deadline('ACC-D14', 'WSL 86', 'U', {
    from: inForce.WSL,
    zh: '评估工作启动后六十日内完成（四川省规定，本区参照，以现行规定核对）。',
    en: 'An evaluation is finished within 60 days of its start (Sichuan; a setting here).',
    term: days(60, '评估启动', 'the start of the evaluation'),
    expiry: upwards,
  }),
  deadline('ACC-D16', own, 'D / U', {
    from: inForce.R493,
    zh: '法律未规定期限的事故处置环节，在本区确定的日期前办理。',
    en: 'What the law gives no time for is done by the day that is set.',
    expiry: upwards,
  }),
  deadline('ACC-D16-VERIFY', own, 'D / U', {
    from: inForce.R493,
    zh: '发现涉嫌迟报、漏报、谎报、瞒报的，五个工作日内核实认定。',
    en: 'A report that may be late, omitted, false or concealed is looked into within 5 working days.',
    term: workingDays(5, '发现疑点', 'the doubt'),
    expiry: upwards,
  }),
  deadline('ACC-D16-HAND-UP', own, 'D / U', {
    from: inForce.R493,
    zh: '事故等级超出本级调查权限的，三个工作日内移交上级。',
    en: 'What the level above investigates is handed up within 3 working days.',
    term: workingDays(3, '达到该等级', 'the grade'),
    expiry: upwards,
  }),
  deadline('ACC-D16-TEAM', own, 'D / U', {
    from: inForce.R493,
    zh: '事故报告后五个工作日内成立事故调查组。',
    en: 'The team is formed within 5 working days of the report.',
    term: workingDays(5, '事故报告', 'the report of the accident'),
    expiry: upwards,
  }),
  deadline('ACC-D16-PUBLISH', own, 'D / U', {
    from: inForce.R493,
    zh: '批复后十个工作日内公布事故调查报告。',
    en: 'The report is published within 10 working days of its approval.',
    term: workingDays(10, '批复', 'the approval'),
    expiry: upwards,
  }),
  deadline('ACC-D19', 'O21', 'U', {
    from: inForce.O21,
    zh: '一般、较大事故和较大涉险事故每日至少续报一次，直至处置结束。',
    en: 'Ordinary and larger accidents: a follow-up at least each day, until the case is over.',
    term: unrolled(days(1, '首次报告（上次续报）', 'the first report, or the last follow-up')),
    expiry: upwards,
  }),
  deadline('ACC-D19-MAJOR', 'O21', 'U', {
    from: inForce.O21,
    zh: '重大以上事故每日至少续报两次。',
    en: 'From major accidents up: at least two follow-ups a day, here one in each 12 hours.',
    term: hours(12, '首次报告（上次续报）', 'the first report, or the last follow-up'),
    expiry: upwards,
  }),
  deadline('ACC-D19-CHANGE', 'O21', 'U', {
    from: inForce.O21,
    zh: '伤亡人数发生变化的，当日续报。',
    en: 'Changed casualties are told on the same day.',
    expiry: upwards,
  }),
  threshold('ACL-20', 'O21 26', 'Vw S65', {
    from: inForce.O21,
    keyedBy: 'act',
    zh: '较大涉险事故：涉险十人以上、被困或者下落不明三人以上、紧急疏散五百人以上，或者严重污染环境、危及重要场所设施安全，有其一即构成。',
    en: 'Grave near-accident: 10 endangered, 3 trapped or missing, 500 evacuated, grave pollution or important places endangered; one is enough.',
    amounts: { endangered: 10, trapped: 3, evacuated: 500 },
  }),
  duty('ACL-21', 'FR15 5', 'Vw', {
    from: inForce.FR15,
    to: inForce.FR15_LAST,
    keyedBy: 'act',
    zh: '迟报：超过规定时限报告；漏报：因过失遗漏；谎报：故意不如实报告；瞒报：隐瞒已经发生的事故，超过时限未报并经查证属实。',
    en: 'Late: after the time; omitted: left out by negligence; false: untrue on purpose; concealed: hidden beyond the time, and verified.',
  }),
  duty('ACL-21', 'M14 5', 'Vw', {
    from: inForce.M14,
    keyedBy: 'act',
    zh: '迟报：超过规定时限报告；漏报：因过失遗漏；谎报：故意不如实报告；瞒报：隐瞒已经发生的事故，超过时限未报并经查证属实。',
    en: 'Late: after the time; omitted: left out by negligence; false: untrue on purpose; concealed: hidden beyond the time, and verified.',
  }),
  ...dutiesFrom(inForce.R493, [
    [
      'ACL-1',
      'R493 10',
      'V',
      '接到事故报告后，同时报告本级人民政府，并通知公安机关、劳动保障行政部门、工会和人民检察院；必要时可以越级。',
      'Told at the same time: the own government, police, labour department, union, procuratorate; levels may be skipped.',
    ],
    [
      'ACL-2',
      'R493 12',
      'V',
      '报告事故应当包括单位概况、时间地点现场、简要经过、伤亡（含下落不明）和初步损失、已采取措施、其他六项。',
      'Six items: unit; time, place, scene; course; casualties with missing and loss; measures; other.',
    ],
    [
      'ACL-3',
      'R493 30',
      'V',
      '事故调查报告应当包括六项内容，附证据材料，调查组成员签名。',
      'Six items, evidence annexed, signed by all members.',
    ],
    [
      'ACL-4',
      'R493 31',
      'V',
      '事故调查报告报送负责调查的人民政府后，调查工作即告结束，资料归档。',
      'The inquiry ends when the report is with the government.',
    ],
    [
      'ACL-8',
      'R493 39',
      'V',
      '政府、部门不立即抢救，迟报、漏报、谎报、瞒报，阻碍调查，作伪证的，对责任人员给予处分。',
      'Government or department: no rescue, late, omitted, false, concealed report: discipline.',
    ],
    [
      'ACL-9',
      'R493 40',
      'V',
      '对事故负有责任的单位暂扣、吊销证照，对人员暂停、撤销资格；中介机构出具虚假证明的，暂扣、吊销证照及人员资格。',
      'Licences and certificates of those responsible; intermediaries with false proof.',
    ],
    [
      'ACL-10',
      'R493 41',
      'V',
      '参与调查的人员重大疏漏、包庇袒护、借机打击报复的，给予处分。',
      'Investigators: grave omission, shielding, revenge: discipline.',
    ],
    [
      'ACL-11',
      'R493 42',
      'V',
      '故意拖延或者拒绝落实经批复的处理意见的，由监察机关给予处分。',
      'Wilful delay or refusal of the approved handling: discipline.',
    ],
    [
      'ACL-12',
      'R493 43',
      'V',
      '条例规定的罚款由应急管理部门决定；法律、行政法规另有规定的，从其规定。',
      'Fines of R493 are decided by the emergency department; other laws prevail.',
    ],
  ]),
  ...dutiesFrom(inForce.WSL, [
    [
      'ACL-15',
      'WSL 87',
      'V',
      '责任事故除追究单位责任外，对负有审批、监督职责的部门失职渎职的，一并查明追究。',
      'The approving and supervising departments are examined too.',
    ],
    [
      'ACL-19',
      'WSL 115',
      'V',
      '民用航空、铁路、电力行业的处罚，也可以由其主管部门决定。',
      'Air, rail, power: their own departments may impose it too.',
    ],
  ]),
];
