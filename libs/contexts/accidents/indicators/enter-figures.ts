import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { accidentFields, allRates, populations, reportedKinds, totals } from './year.events.js';
import {
  clerkOf,
  clerkOrInstallation,
  clerksOf,
  mustBeOpen,
  openedCommand,
  type Opened,
} from './year.state.js';

const { flag, oneOf, text, whole } = fields;

const most = 1_000_000_000;
const field = oneOf(accidentFields, { about: 'Field of accidents（事故领域）' });
const source = text({ about: 'From which document（来源文件、文号）', max: 300 });
const synthetic = flag({ about: 'Made up or estimated（虚拟或者估算）' });

const said = <T extends object>(asked: T, all: readonly object[]): boolean =>
  all.some((one) =>
    Object.entries(asked).every(([name, value]) =>
      same(value, (one as Readonly<Record<string, unknown>>)[name]),
    ),
  );

const stage = (year: Opened): void => mustBeOpen(year);
const door = { by: clerksOf, who: clerkOf, stage } as const;

/** The quota of deaths that the city handed down（下达指标）. */
export const enterQuota = openedCommand('EnterQuota', {
  title: 'Enter a quota handed down（登记下达的控制指标）',
  at: 'quotas',
  ...door,
  asks: {
    field,
    deaths: whole({ about: 'Deaths at most（死亡人数控制指标）', min: 0, max: 100_000 }),
    source,
  },
  repeat: (asked, { quotas }) => said(asked, quotas),
  rule: (asked, _, act, { id: by }) => [
    { type: 'QuotaEntered', data: { ...asked, enteredOn: localDateOf(act.now), by } },
  ],
});

/** By what deaths are divided（统计基数）; what is made up stays marked. */
export const enterPopulation = openedCommand('EnterPopulation', {
  title: 'Enter a population（登记统计基数）',
  at: 'populations',
  ...door,
  asks: {
    population: oneOf(populations, {
      about: 'GDP in ten thousand yuan, employees, vehicles（GDP万元、从业人员、机动车）',
    }),
    amount: whole({ about: 'How much or how many（数值）', min: 1, max: most }),
    source,
    synthetic,
  },
  repeat: (asked, year) => said(asked, year.populations),
  rule: (asked, _, act, { id: by }) => [
    { type: 'PopulationEntered', data: { ...asked, enteredOn: localDateOf(act.now), by } },
  ],
});

/** A rate of the plan: how many out of how many（职业健康比率、规划其他比率）. */
export const enterRate = openedCommand('EnterRate', {
  title: 'Enter a rate of the plan（登记规划比率）',
  at: 'rates',
  ...door,
  asks: {
    rate: oneOf(allRates, { about: 'Which rate（比率）' }),
    counted: whole({ about: 'How many（分子）', min: 0, max: most }),
    outOf: whole({ about: 'Out of how many（分母）', min: 1, max: most }),
    source,
    synthetic,
  },
  repeat: (asked, { rates }) => said(asked, rates),
  rule: (asked, _, act, { id: by }) => {
    if (asked.counted > asked.outOf)
      refuse(
        'more-than-all',
        `${asked.counted} 大于总数 ${asked.outOf}（more than there are）.`,
        'ODL 16',
      );
    return [{ type: 'RateEntered', data: { ...asked, enteredOn: localDateOf(act.now), by } }];
  },
});

const printed = {
  value: whole({ about: 'Its number（数值）', min: 0, max: most }),
  document: text({ about: 'Which document（文件）', max: 200 }),
  printedOn: text({ about: 'Page or section（页码、章节）', max: 60 }),
  sentence: text({ about: 'The sentence that states it（原文）', max: 1_000 }),
} as const;

/** What a document states（上报数字）, with page and sentence; it is never computed with. */
export const reportFigure = openedCommand('ReportFigure', {
  title: 'Enter a figure that a document states（登记上报数字）',
  at: 'reported-figures',
  by: clerksOf,
  system: ['installation'],
  who: ({ opened: { organ } }, act) => clerkOrInstallation(organ, act),
  stage,
  asks: {
    field,
    kind: oneOf(reportedKinds, { about: 'Accidents, deaths or quota（起数、死亡、指标）' }),
    ...printed,
  },
  repeat: (asked, { reported }) => said(asked, reported),
  rule: (asked, _, act, { id: by }) => [
    { type: 'FigureReported', data: { ...asked, enteredOn: localDateOf(act.now), by } },
  ],
});

/** Offices and people as a document states them（机构、人员数字）; computed with in nothing. */
export const reportTotal = openedCommand('ReportTotal', {
  title: 'Enter a total that a document states（登记上报机构人员数字）',
  at: 'reported-totals',
  by: clerksOf,
  system: ['installation'],
  who: ({ opened: { organ } }, act) => clerkOrInstallation(organ, act),
  stage,
  asks: {
    total: oneOf(totals, { about: 'Of what（机构、人员类别）' }),
    ...printed,
  },
  repeat: (asked, year) => said(asked, year.totals),
  rule: (asked, _, act, { id: by }) => [
    { type: 'TotalReported', data: { ...asked, enteredOn: localDateOf(act.now), by } },
  ],
});

export type ReportTotal = MessageOf<typeof reportTotal>;
export type EnterQuota = MessageOf<typeof enterQuota>;
export type EnterPopulation = MessageOf<typeof enterPopulation>;
export type EnterRate = MessageOf<typeof enterRate>;
export type ReportFigure = MessageOf<typeof reportFigure>;
