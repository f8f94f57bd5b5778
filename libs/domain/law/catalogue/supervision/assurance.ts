import { alert, days, deadline, months, workingDays } from '../build/builders.js';
import { inForce } from '../build/dates.js';

const plan = '江海府办〔2011〕46号';
const late = alert('逐级上报督办', 'told upwards until it is done');

/**
 * What a unit lays by for accidents（抵押金、安责险、安全费用）: the law gives the duty and no
 * time; these times are the district’s own (mark U).
 */
export const assurance = [
  deadline('SAF-INSURE', 'WSL 51', 'V / U', {
    from: inForce.WSL,
    zh: '高危行业、领域的生产经营单位应当投保安全生产责任保险；自建立台账起三十日内督促投保（期限由区级配置）。',
    en: 'Insurance is mandatory in high-risk trades; within 30 days of the record being opened (a setting).',
    term: days(30, '建立台账', 'the record'),
    expiry: late,
  }),
  deadline('SAF-DEPOSIT', plan, 'U', {
    from: '2011-01-01',
    zh: '风险抵押金自核定通知起三十日内缴存（期限由区级配置）。',
    en: 'A deposit is paid within 30 days of its notice (a setting).',
    term: days(30, '核定通知', 'the notice'),
    expiry: late,
  }),
  deadline('SAF-FILL', plan, 'U', {
    from: '2011-01-01',
    zh: '风险抵押金、安全生产责任保险、安全生产费用存在缺口的，一个月内补足（期限由区级配置）。',
    en: 'What falls short is made good within a month (a setting).',
    term: months(1, '发现缺口', 'the shortage was found'),
    expiry: late,
  }),
  deadline('SAF-CHECK', '区级安全投入配置', 'D / U', {
    from: '2011-01-01',
    zh: '存在缺口的单位，十个工作日内开展隐患核查（期限由区级配置）。',
    en: 'A unit that falls short is inspected for hazards within 10 working days (a setting).',
    term: workingDays(10, '发现缺口', 'the shortage was found'),
    expiry: late,
  }),
];
