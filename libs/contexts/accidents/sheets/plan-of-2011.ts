// What the plan of the district prints of the years 2006 to 2010（“十二五”规划）: seven totals a
// year in one sentence. It prints a quota for the deaths of industry alone.

const document = '江海府办〔2011〕46号';
const printedOn = '一、（一）1';

type Printed = readonly [
  year: number,
  industrial: readonly [accidents: number, deaths: number, quota: number],
  road: readonly [accidents: number, deaths: number],
  fire: readonly [accidents: number, deaths: number],
];

const printed: readonly Printed[] = [
  [2006, [2, 2, 5], [1369, 23], [35, 0]],
  [2007, [1, 1, 3], [1233, 20], [49, 0]],
  [2008, [1, 2, 3], [1443, 27], [68, 0]],
  [2009, [1, 1, 3], [1784, 26], [59, 0]],
  [2010, [1, 1, 2], [2209, 25], [62, 0]],
];

/** Its first sentence says 企业, the others do not. */
const sentenceOf = ([year, [accidents, deaths, quota], road, fire]: Printed): string =>
  [
    `${year}年全区共发生工矿商贸${year === 2006 ? '企业' : ''}生产安全事故${accidents}宗，`,
    `死亡${deaths}人(市下达指标为${quota}人)；道路交通事故${road[0]}宗，死亡${road[1]}人；`,
    `火灾事故${fire[0]}宗，死亡${fire[1]}人。`,
  ].join('');

/** Its totals as rows of the sheet of reported figures, of the organ called so. */
export const printedFigures = (organ: string) =>
  printed.flatMap((one) => {
    const [year, industrial, road, fire] = one;
    const said = { organ, year: String(year), document, printedOn, sentence: sentenceOf(one) };
    const row = (field: string, kind: string, value: number) => ({
      ...said,
      field,
      kind,
      value: String(value),
    });
    return [
      row('工矿商贸', '事故起数', industrial[0]),
      row('工矿商贸', '死亡人数', industrial[1]),
      row('工矿商贸', '下达指标', industrial[2]),
      row('道路交通', '事故起数', road[0]),
      row('道路交通', '死亡人数', road[1]),
      row('火灾', '事故起数', fire[0]),
      row('火灾', '死亡人数', fire[1]),
    ];
  });

type Stated = readonly [total: string, value: number, printedOn: string, sentence: string];

const set = '完成了区和5个街道安全监管机构单独设置';
const network = '建立起区、街道、村（社区）“三级”安全监管网络，村级安全员339人';
const officers = '目前，区、街道两级取得行政执法资格的有30人';
const staff = '全区5个街道办事处已全部设立了安全监管机构，配备了专职安全监管人员27人';
const villages = '全区56个村（社区）全部成立了安全监管机构，共配备了专职或兼职安全监管人员339名';

/** Offices and people at the end of 2010, sentence by sentence: two of them are stated twice. */
const stated: readonly Stated[] = [
  ['设立安全监管机构的街道', 5, '一、（一）2', set],
  ['村级安全监管人员', 339, '一、（一）2', network],
  ['取得行政执法资格人员', 30, '一、（一）4', officers],
  ['设立安全监管机构的街道', 5, '一、（一）5', staff],
  ['街道专职安全监管人员', 27, '一、（一）5', staff],
  ['设立安全监管机构的村（社区）', 56, '一、（一）5', villages],
  ['村级安全监管人员', 339, '一、（一）5', villages],
];

/** Them as rows of the sheet of reported totals, of the organ called so. */
export const printedTotals = (organ: string) =>
  stated.map(([total, value, where, sentence]) => ({
    organ,
    year: '2010',
    total,
    value: String(value),
    document,
    printedOn: where,
    sentence,
  }));
