import { alert, deadline, limit, workingDays } from '../build/builders.js';
import { inForce } from '../build/dates.js';

const from = inForce.M11;
const own = '区级名单管理配置';
const upwards = alert('逐级上报督办', 'told upwards until it is done');

/** A step of the list that the law gives no time for: the district's own duty (BLK-D16). */
const step = (
  id: string,
  count: number,
  [zh, en]: readonly [string, string],
  [sinceZh, sinceEn]: readonly [string, string],
) =>
  deadline(`BLK-D16-${id}`, own, 'D / U', {
    from,
    zh,
    en,
    term: workingDays(count, sinceZh, sinceEn),
    expiry: upwards,
  });

/** §4.3: words before the decision, its service, and what the law gives no time for. */
export const listingSteps = [
  deadline('BLK-D14', 'M11', 'U', {
    from,
    zh: '列入告知书送达后五个工作日内可以陈述、申辩（参照行政处罚法第六十四条）。',
    en: 'Statement and defence within 5 working days of the notice (PL 64 by analogy).',
    term: workingDays(5, '告知书送达', 'notice served'),
    expiry: limit('可以作出决定', 'the decision may follow'),
  }),
  deadline('BLK-D15', 'M11', 'U', {
    from,
    zh: '列入决定书与信用修复告知书在作出后七个工作日内一并送达（参照行政处罚法第六十一条）。',
    en: 'Decision and notice on credit repair are served together within 7 working days (PL 61).',
    term: workingDays(7, '列入决定', 'listing decision'),
    expiry: upwards,
  }),
  step(
    'CONFIRM',
    10,
    ['拟列入线索十个工作日内确认或者终结。', 'A candidate is confirmed or closed.'],
    ['线索形成', 'the candidate'],
  ),
  step(
    'NOTIFY',
    10,
    ['确认后十个工作日内告知。', 'The subject is notified.'],
    ['确认', 'the confirmation'],
  ),
  step(
    'DECIDE',
    15,
    ['陈述申辩期满后十五个工作日内决定。', 'It is decided after the words.'],
    ['陈述申辩期满', 'the end of the words'],
  ),
  step(
    'REPAIR',
    3,
    ['未一并送达的信用修复告知书三个工作日内补送。', 'A notice that was left out is served.'],
    ['决定书送达', 'the service'],
  ),
  step(
    'MEASURES',
    5,
    ['公示后五个工作日内移送管理措施（及时通报）。', 'Measures are sent promptly.'],
    ['公示', 'the publication'],
  ),
  step(
    'ANSWER',
    15,
    ['移送后十五个工作日内催办答复。', 'The answer of the other side is chased.'],
    ['移送', 'the dispatch'],
  ),
  step(
    'LIFT',
    3,
    ['移出后三个工作日内解除全部措施并取得确认。', 'Measures are lifted everywhere.'],
    ['移出', 'leaving the list'],
  ),
  step(
    'EXIT',
    20,
    ['提前移出申请二十个工作日内决定（条文尚未取得）。', 'An early exit is decided.'],
    ['申请', 'the application'],
  ),
];
