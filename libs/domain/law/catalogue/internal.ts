import { alert, deadline, months, workingDays } from './build/builders.js';

const late = alert('逐级上报督办', 'told upwards until it is done');
const from = '2000-01-01';

/**
 * Duties of the office to which no law gives a period（内部办理期限）: the bureau's own, which a
 * district sets as it finds right (mark U). Each is owed by somebody (`owe`).
 */
export const internal = [
  deadline('DTY-SETTLE', '局内规定 督办', 'D / U', {
    from,
    zh: '系统联动未能办理，或者所依据的事项当时并不成立的，承办人应当及时核实处理。',
    en: 'What the system could not carry over, or what an act rested on and was not so, is settled by whoever acted.',
    term: workingDays(3, '发现', 'the finding'),
    expiry: late,
  }),
  deadline('DTY-PASS-UP', '局内规定 村居巡查', 'D / U', {
    from,
    zh: '村（居）巡查发现自身不能处理的隐患，一个工作日内上报街道。',
    en: 'What a village patrol finds and cannot settle itself goes up to the street within 1 working day.',
    term: workingDays(1, '巡查', 'the patrol'),
    expiry: late,
  }),
  deadline('DTY-REFUND', '局内规定 退款', 'D / U', {
    from,
    zh: '处罚变更、撤销后多缴的款项应当及时退还。',
    en: 'What was paid and is no longer owed is given back without delay.',
    term: workingDays(10, '多缴款项确定', 'the day it is no longer owed'),
    expiry: late,
  }),
  deadline('DTY-RECUSED', '局内规定 回避复核', 'D / U', {
    from,
    zh: '回避决定作出后，应当及时复核被回避人员此前的行为。',
    en: 'What a recused person did before is looked at again without delay.',
    term: workingDays(5, '回避决定', 'the decision on the recusal'),
    expiry: late,
  }),
  deadline('DTY-TRANSFER', '局内规定 移送核实', 'D / U', {
    from,
    zh: '指定专案组后，应当立即核实涉嫌犯罪情况并提出移送报告。',
    en: 'The team named for a suspected crime verifies it and reports without delay.',
    term: workingDays(3, '指定专案组', 'the naming of the team'),
    expiry: late,
  }),
  deadline('DTY-DAY', '局内规定 定日办理', 'D / U', {
    from,
    zh: '已确定日期的工作，应当在当日办理。',
    en: 'What was appointed for a day is done on that day.',
    expiry: late,
  }),
  deadline('DTY-ANSWER', '局内规定 督办', 'D / U', {
    from,
    zh: '外部机关逾期未复的，承办人应当催办。',
    en: 'An answer from a body outside is pressed for when it does not come.',
    term: workingDays(15, '发函', 'the request'),
    expiry: late,
  }),
  deadline('DTY-PUBLISHED', '局内规定 公开核实', 'D / U', {
    from,
    zh: '公开或者撤下后，应当逐一核实载体并登记回执。',
    en: 'What was made public, or taken off, is looked for at each place.',
    term: workingDays(3, '公开或者撤下', 'the publication or its removal'),
    expiry: late,
  }),
  deadline('DTY-MONTHLY', '局内规定 定期工作', 'D / U', {
    from,
    zh: '每月定期工作。',
    en: 'Work that is due each month.',
    term: months(1, '上一期', 'the period before'),
    expiry: late,
  }),
  deadline('DTY-QUARTERLY', '局内规定 定期工作', 'D / U', {
    from,
    zh: '每季度定期工作。',
    en: 'Work that is due each quarter.',
    term: months(3, '上一期', 'the period before'),
    expiry: late,
  }),
  deadline('DTY-HALF-YEARLY', '局内规定 定期工作', 'D / U', {
    from,
    zh: '每半年定期工作。',
    en: 'Work that is due each half-year.',
    term: months(6, '上一期', 'the period before'),
    expiry: late,
  }),
] as const;
