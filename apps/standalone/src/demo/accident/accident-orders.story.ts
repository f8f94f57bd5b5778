import type { Place } from '../place.js';
import type { Scene } from '../story.js';

const file = '/accidents/{accident}';
const proof = (as: string, what: string) =>
  ({ handsIn: { as, what, matter: file.slice(1) } }) as const;

const penalty = (
  item: string,
  [kind, party]: readonly [string, string],
  [power, violates, punishes]: readonly [string, string, string],
  organ: string,
) => ({
  item,
  kind: 'penalty',
  what: `处以罚款（${punishes}）`,
  penalty: { kind, party, item: power, violates, punishes },
  organ,
  due: '2027-03-31',
});

/** The government orders three penalties, a discipline and a measure. */
export const ordered = (place: Place, unit: string): Scene => {
  const { bureau: organ, brigade } = place;
  return {
    at: '2026-09-21 10:00',
    who: 'mayor',
    path: `${file}/report/approval`,
    body: {
      number: '江海府批〔2026〕30号',
      orders: [
        penalty('o1', ['organisation', unit], ['AQ-114', 'WSL 41', 'WSL 114'], brigade),
        penalty('o2', ['citizen', '{citizen}'], ['AQ-95', 'WSL 21', 'WSL 95'], brigade),
        penalty('o3', ['citizen', '{citizen}'], ['AQ-110', 'WSL 83', 'WSL 110'], brigade),
        {
          item: 'o4',
          kind: 'discipline',
          what: '监管人员处分',
          to: '江海区监察委员会',
          organ,
          due: '2026-12-31',
        },
        { item: 'o5', kind: 'measure', what: '重新编制拆除方案并培训', organ, due: '2026-12-31' },
      ],
    },
    zh: '区政府批复：三项处罚、一项处分、一项整改，逐项落实到人到日',
    en: 'Approved: three penalties, a discipline, a measure, each owed by a day',
  };
};

const carriedOut: readonly Scene[] = [
  {
    at: '2026-09-25 10:00',
    who: 'head',
    path: `${file}/report/publication`,
    body: { places: ['区政府网站'] },
    zh: '公布调查报告',
    en: 'The report is published',
  },
  {
    at: '2026-09-28 10:00',
    who: 'head',
    path: `${file}/orders/o4/dispatch`,
    body: { number: '江海应急函〔2026〕40号' },
    zh: '处分事项移送监察委员会',
    en: 'The discipline goes to the body that decides it',
  },
  {
    at: '2026-09-29 10:00',
    who: 'head',
    path: `${file}/orders/o1/done`,
    body: { result: '已处罚', evidence: [] },
    zh: '（错误示范）没有案件决定就办结处罚',
    en: '(refused) a penalty is done without its case',
    refused: { status: 409, law: 'R493 32' },
  },
  {
    at: '2026-10-20 10:00',
    who: 'head',
    path: `${file}/bans`,
    body: {
      citizen: '{citizen}',
      ground: 'removed',
      since: '2026-10-15',
      paper: '宏达董字〔2026〕2号',
      responsible: true,
    },
    zh: '主要负责人被撤职：五年内不得担任任何生产经营单位主要负责人',
    en: 'The principal was removed: for five years he heads no unit',
  },
  {
    at: '2026-11-20 10:00',
    who: 'head',
    path: `${file}/orders/o4/answer`,
    body: {
      accepted: true,
      number: '江海监〔2026〕8号',
      result: '给予警告处分，影响期六个月',
    },
    zh: '监察委员会答复，处分结果封存',
    en: 'The body answers; what it decided is sealed',
  },
  {
    at: '2026-12-01 10:00',
    who: 'head',
    path: `${file}/orders/o5/done`,
    body: { result: '方案已审定', evidence: ['{plan}'] },
    ...proof('plan', '拆除方案.png'),
    zh: '整改措施凭证据办结',
    en: 'The measure is done, on proof',
  },
];

const tried = (unit: string): Scene => ({
  at: '2026-10-21 10:00',
  who: 'registrar',
  path: `/enterprises/${unit}/principal`,
  body: { principal: '梁某某', citizen: '{citizen}', from: '2026-10-21' },
  zh: '（错误示范）另一企业拟由其任主要负责人',
  en: '(refused) another unit would have him as its principal',
  refused: { status: 409, law: 'ACB-1' },
});

const evaluated: readonly Scene[] = [
  {
    at: '2027-08-16 10:00',
    who: 'mayor',
    path: `${file}/evaluation`,
    body: { evaluators: [{ name: '简志成', body: '江海区审计局' }] },
    zh: '批复后第十一个月启动评估，由调查组以外的人员进行',
    en: 'After eleven months others than the team evaluate it',
  },
  {
    at: '2027-08-20 10:00',
    who: 'mayor',
    path: `${file}/evaluation/report`,
    body: {
      results: [
        { item: 'o1', done: true, finding: '已落实' },
        { item: 'o2', done: true, finding: '已落实' },
        { item: 'o3', done: true, finding: '已落实' },
        { item: 'o4', done: true, finding: '已落实' },
        { item: 'o5', done: false, finding: '方案未执行', redoBy: '2027-10-29' },
      ],
      conclusion: '一项未落实，限期落实',
      places: ['区政府网站'],
    },
    zh: '评估：一项未落实，重新落实，由区政府主要负责人督办',
    en: 'One action was not carried out: it is owed again, higher',
  },
];

/** Where the evaluation stands is seen to in time, and what was not carried out is. */
export const afterEvaluation = (revision: number): readonly Scene[] => [
  {
    at: '2027-08-23 10:00',
    who: 'mayor',
    path: `${file}/publication-acknowledgements`,
    body: { event: revision, place: '区政府网站', acknowledgedOn: '2027-08-23' },
    zh: '核实评估报告已公布',
    en: 'The evaluation is seen to stand where it was published',
  },
  {
    at: '2027-08-30 10:00',
    who: 'head',
    path: `${file}/orders/o5/done`,
    body: { result: '已按方案执行', evidence: ['{redone}'] },
    ...proof('redone', '复工验收.png'),
    zh: '重新落实完毕',
    en: 'Now it is carried out',
  },
];

/** From the publication to the evaluation, with what came of each penalty. */
export const accidentOrders = (another: string, penalties: readonly Scene[]): readonly Scene[] =>
  [...carriedOut, tried(another), ...penalties, ...evaluated].toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  );
