import {
  alert,
  deadline,
  limit,
  months,
  threshold,
  unrolled,
  workingDays,
} from '../build/builders.js';

const own = '区级考核办法';
const plan = '江海府办〔2011〕46号';
const from = '2011-01-01';
const late = alert('逐级上报督办', 'told upwards until it is done');

/** The scoring table of the yearly appraisal（考核评分表）. */
export const appraisalTable = 'APR-TABLE';

const levels = (full: number, partly: number) => [
  { choice: 'full', title: '全面落实', points: full },
  { choice: 'partly', title: '基本落实', points: partly },
  { choice: 'not', title: '未落实', points: 0 },
];

/**
 * §6.6: the yearly appraisal of work safety and the one-vote veto. The table, the times of the
 * steps and the period of a veto are the district's own (mark U): what stands here is its default.
 */
export const appraisal = [
  threshold(appraisalTable, own, 'D / U', {
    from,
    zh: '安全生产目标管理考核评分表：逐项定档计分，合计定等次；一票否决的不得评为优秀，发生两起以上重大或者一起以上特别重大事故的定为较差（项目、分值由区级配置）。',
    en: 'Scoring table of the yearly appraisal: items, levels, points, grades, and what goes before all points; the district’s own.',
    table: {
      form: 'scoring',
      factors: [
        {
          factor: 'responsibility',
          title: '责任制落实',
          source: '粤发〔2011〕13号',
          choices: levels(20, 12),
        },
        {
          factor: 'quota',
          title: '控制指标',
          source: plan,
          choices: [
            { choice: 'kept', title: '控制指标以内', points: 30 },
            { choice: 'over', title: '突破控制指标', points: 0 },
          ],
        },
        { factor: 'hazards', title: '隐患排查治理', source: 'WSL 41', choices: levels(20, 12) },
        { factor: 'checks', title: '监督检查', source: 'WSL 62', choices: levels(15, 9) },
        { factor: 'base', title: '基层基础建设', source: plan, choices: levels(15, 9) },
      ],
      grades: [
        { grade: 4, fromPoints: 90 },
        { grade: 3, fromPoints: 75 },
        { grade: 2, fromPoints: 60 },
        { grade: 1, fromPoints: 0 },
      ],
      vetoes: [
        { veto: 'one-vote', title: '一票否决', grade: 3 },
        { veto: 'grave-accidents', title: '两起以上重大或者一起以上特别重大事故', grade: 1 },
      ],
    },
  }),
  threshold('APR-GRAVE', '粤府考核办法（2017）', 'U', {
    from,
    zh: '考核年度内发生两起以上重大或者一起以上特别重大事故的，考核等次定为较差（原文未核对，由区级配置）。',
    en: 'Two major accidents in the year, or one extraordinary: the lowest grade (text not checked; a setting).',
    amounts: { major: 2, extraordinary: 1 },
  }),
  deadline('DPG-3', 'DPG 21', 'Vw / U', {
    from: '2018-04-08',
    zh: '一票否决期内取消评先评优资格，不得晋升职务职级或者重用；期限由区级配置。',
    en: 'Within the period of a veto: no honours, no promotion, no important post. The period is a setting.',
    term: unrolled(months(12, '否决决定', 'the decision on the veto')),
    expiry: limit('否决期满', 'the period of the veto is over'),
  }),
  deadline('APR-HONOUR', own, 'D / U', {
    from,
    zh: '表彰决定后十二个月内被一票否决的，应当撤销表彰。',
    en: 'Who comes under a veto within 12 months of being commended loses the commendation.',
    term: unrolled(months(12, '表彰决定', 'the commendation')),
    expiry: limit('期满不再撤销', 'it is not withdrawn any more'),
  }),
  deadline('APR-REVIEW', own, 'D / U', {
    from,
    zh: '收到自评材料后十个工作日内完成材料审核。',
    en: 'Material is reviewed within 10 working days of the self-assessment.',
    term: workingDays(10, '自评', 'the self-assessment'),
    expiry: late,
  }),
  deadline('APR-CHECK', own, 'D / U', {
    from,
    zh: '材料审核后二十个工作日内完成实地考核。',
    en: 'The field check follows within 20 working days of the review.',
    term: workingDays(20, '材料审核', 'the review'),
    expiry: late,
  }),
  deadline('APR-DRAFT', own, 'D / U', {
    from,
    zh: '实地考核后十个工作日内提出初评结果。',
    en: 'The draft result follows within 10 working days of the field check.',
    term: workingDays(10, '实地考核', 'the field check'),
    expiry: late,
  }),
  deadline('APR-OBJECT', own, 'D / U', {
    from,
    zh: '被考核对象对初评结果有异议的，五个工作日内提出。',
    en: 'Whoever is appraised objects within 5 working days of the draft result.',
    term: workingDays(5, '告知初评结果', 'the draft result'),
    expiry: limit('逾期视为无异议', 'no objection any more'),
  }),
  deadline('APR-ANSWER', own, 'D / U', {
    from,
    zh: '异议应当在十个工作日内复核答复，由初评以外的人员办理。',
    en: 'An objection is answered within 10 working days, by somebody else than who drafted.',
    term: workingDays(10, '提出异议', 'the objection'),
    expiry: late,
  }),
  deadline('APR-FINAL', own, 'D / U', {
    from,
    zh: '初评结果告知或者异议答复后二十个工作日内由安委会审定。',
    en: 'The safety committee settles the result within 20 working days of the draft, or of the answer.',
    term: workingDays(20, '告知初评结果或者答复异议', 'the draft result, or the answer'),
    expiry: late,
  }),
  deadline('APR-PUBLISH', own, 'D / U', {
    from,
    zh: '考核结果审定后十个工作日内通报，并移送组织人事部门。',
    en: 'The result is published, and told to the personnel body, within 10 working days.',
    term: workingDays(10, '审定', 'the final result'),
    expiry: late,
  }),
  deadline('APR-RECTIFY', '粤府考核办法（2016）', 'U', {
    from,
    zh: '考核等次较差的，一个月内提出整改措施（原文未核对，由区级配置）。',
    en: 'Whoever has the lowest grade hands in a plan of rectification within a month (a setting).',
    term: months(1, '考核结果通报', 'the final result'),
    expiry: late,
  }),
  deadline('APR-RECONSIDER', own, 'D / U', {
    from,
    zh: '一票否决作出或者撤销的，十个工作日内重新审定考核结果、表彰。',
    en: 'A veto comes or falls: results and commendations are looked at again within 10 working days.',
    term: workingDays(10, '否决作出或者撤销', 'the veto, or its fall'),
    expiry: late,
  }),
];
