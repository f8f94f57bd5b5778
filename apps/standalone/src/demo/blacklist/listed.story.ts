import type { File } from './files.js';
import type { Scene } from '../story.js';

const direct = (receiver: string) => ({ service: { method: 'direct', receiver, signed: true } });

/** From the confirmation of the candidate to both papers on one receipt. */
export const listedOf = (
  { path, name, hour, tag }: File,
  [confirmed, told, served, reviewed, decided, handed]: readonly string[],
  more: Readonly<{ capacity: string; receiver: string; number: string; words?: string }>,
): readonly Scene[] => [
  {
    at: `${confirmed} ${hour}`,
    who: 'officer3',
    path: `${path}/confirmation`,
    body: {
      trigger: 'M11-6d',
      capacity: more.capacity,
      gravity: '指使瞒报，转移现场，性质恶劣',
    },
    zh: `${name}：未参与原案的执法员确认拟列入线索`,
    en: 'An officer who did not investigate confirms the candidate',
  },
  {
    at: `${told} ${hour}`,
    who: 'officer3',
    path: `${path}/notice`,
    body: {
      cause: '瞒报生产安全事故，已受行政处罚',
      basis: ['M11 6', 'WSL 78'],
      measures: ['增加检查频次', '项目核准从严', '限制用地', '证券融资、贷款通报'],
    },
    zh: `${name}：列入告知（事实、依据、期限、措施、权利）`,
    en: 'The subject is told: facts, basis, term, measures, rights',
  },
  {
    at: `${served} ${hour}`,
    who: 'officer3',
    path: `${path}/notice/service`,
    body: direct(more.receiver),
    zh: `${name}：告知书送达，五个工作日内可以陈述申辩`,
    en: 'The notice is served: five working days for words',
  },
  ...heardOf({ path, name, hour, tag }, served!, more.words),
  {
    at: `${reviewed} ${hour}`,
    who: 'reviewer',
    path: `${path}/legal-review`,
    body: { passed: true, opinion: '事实清楚，程序合法，同意列入' },
    zh: `${name}：法制审核通过`,
    en: 'The legal review passes',
  },
  {
    at: `${decided} ${hour}`,
    who: 'head',
    path: `${path}/decision`,
    body: { number: more.number },
    zh: `${name}：作出处罚的机关负责人决定列入，期限三年`,
    en: 'The head of the organ that imposed the penalty lists, for three years',
  },
  {
    at: `${handed} ${hour}`,
    who: 'officer3',
    path: `${path}/decision/service`,
    body: { ...direct(more.receiver), withRepairNotice: true },
    zh: `${name}：列入决定书、信用修复告知书一并送达，一份回证（两书同达）`,
    en: 'Decision and notice on repair, on one receipt',
  },
];

const heardOf = ({ path, name, hour }: File, after: string, words?: string): readonly Scene[] =>
  words === undefined
    ? []
    : [
        {
          at: `${after.slice(0, 8)}${Number(after.slice(8)) + 3} ${hour}`,
          who: 'officer3',
          path: `${path}/hearing`,
          body: {
            kind: 'statement',
            said: words,
            adopted: false,
            reason: '瞒报事实清楚，不属从轻情形',
            evidence: [],
          },
          zh: `${name}：陈述申辩，说明不采纳理由`,
          en: 'It defends itself; answered with reasons',
        },
      ];

/** Entered first, then public. */
export const publishedOf = (
  { path, name, hour, tag }: File,
  [entered, published]: readonly [string, string],
): readonly Scene[] => [
  {
    at: `${entered} ${hour}`,
    who: 'officer3',
    path: `${path}/credit-entry`,
    body: {
      system: '广东省信用信息平台',
      number: `YJ${entered.replaceAll('-', '')}${tag}`,
      enteredOn: entered,
    },
    zh: `${name}：三个工作日内录入信用系统`,
    en: 'Entered in the credit system within three working days',
  },
  {
    at: `${published} ${hour}`,
    who: 'officer3',
    path: `${path}/publication`,
    body: { places: ['国家企业信用信息公示系统', '信用中国', '区局网站'] },
    zh: `${name}：二十个工作日内公示`,
    en: 'Public within twenty working days',
  },
];
