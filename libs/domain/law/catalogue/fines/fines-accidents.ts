import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import type { Entry, FineRange } from '../build/entry.js';
import { fine } from './fine.js';
import { between, income, table } from './fine-rows.js';
import { workSafety2014 } from './fines-2014.js';
import { conduct } from './fines-conduct.js';
import { bodies, principals } from './fines-work-safety.js';

const priced = entries('fine');

const grades = [
  ['ordinary', '一般事故'],
  ['larger', '较大事故'],
  ['major', '重大事故'],
  ['extraordinary', '特别重大事故'],
] as const;
type Wan = readonly [min: number, max: number];

/** The unit responsible for an accident, by grade (WSL 114(1)). */
const accidents = (rows: readonly Wan[]): readonly FineRange[] =>
  grades.map(([grade, zh], i) =>
    fine(grade, 'unit', zh, `${grade} accident`, between(...(rows[i] ?? [0, 0]))),
  );

/** 情节特别严重、影响特别恶劣: twice to five times the amounts before (WSL 114(2); ACL-22). */
const egregious = (rows: readonly Wan[]): readonly FineRange[] =>
  grades.map(([grade, zh], i) => {
    const [min, max] = rows[i] ?? [0, 0];
    const when = `${zh}，情节特别严重、影响特别恶劣`;
    const bounds = between(min * times.egregiousTimesMin, max * times.egregiousTimesMax);
    return fine(`${grade}-egregious`, 'unit', when, `${grade}, egregious`, {
      ...bounds,
      named: true,
    });
  });

/** WSL2014 109(4): the last grade had a range above its own, and no multiple. */
const especiallySerious = fine(
  'extraordinary-egregious',
  'unit',
  '特别重大事故，情节特别严重',
  'extraordinary, especially serious',
  { ...between(1_000, 2_000), named: true },
);

const times = { egregiousTimesMin: 2, egregiousTimesMax: 5 };

const scale = [
  [
    inForce.R493,
    '2014-11-30',
    'R493 37',
    'V',
    [
      [10, 20],
      [20, 50],
      [50, 200],
      [200, 500],
    ],
  ],
  [
    inForce.WSL2014,
    inForce.WSL2014_LAST,
    'WSL2014 109',
    'V',
    [
      [20, 50],
      [50, 100],
      [100, 500],
      [500, 1_000],
    ],
  ],
  [
    inForce.WSL,
    undefined,
    'WSL 114',
    'V',
    [
      [30, 100],
      [100, 200],
      [200, 1_000],
      [1_000, 2_000],
    ],
  ],
] as const;

/** What an accident of especial gravity adds, by the law of the act. */
const beyond = (from: string, rows: readonly Wan[]): readonly FineRange[] => {
  if (from === inForce.WSL) return egregious(rows);
  return from === inForce.WSL2014 ? [especiallySerious] : [];
};

const unitsAfterAccidents = scale.map(([from, to, cite, mark, rows]) =>
  priced('WSL-114', cite, mark, {
    from,
    ...(to && { to }),
    keyedBy: 'act',
    zh: '对事故发生负有责任的单位，按事故等级处以罚款；情节特别严重、影响特别恶劣的，从其规定加重。',
    en: 'The unit responsible for an accident is fined by grade, and more where it is egregious.',
    fines: [...accidents(rows), ...beyond(from, rows)],
    ...(from === inForce.WSL && { amounts: times }),
  }),
);

const beforeWsl2021 = (cite: string, mark: string, from: string, to: string) =>
  priced('WSL-95', cite, mark, {
    from,
    to,
    keyedBy: 'act',
    zh: '事故发生单位主要负责人处上一年年收入百分之三十至八十的罚款。',
    en: 'Principal, accident: 30, 40, 60 or 80 % of last year’s income.',
    fines: [
      fine('ordinary', 'person', '一般事故', 'ordinary accident', income(30)),
      fine('larger', 'person', '较大事故', 'larger accident', income(40)),
      fine('major', 'person', '重大事故', 'major accident', income(60)),
      fine('extraordinary', 'person', '特别重大事故', 'extraordinary accident', income(80)),
    ],
  });

const before2021 = [
  beforeWsl2021('R493 38', 'V', inForce.R493, '2014-11-30'),
  beforeWsl2021('WSL2014 92', 'V', inForce.WSL2014, inForce.WSL2014_LAST),
];

/** §3.7 (WSL 2021) with the versions before it that rules.md knows. */
export const workSafetyFines: readonly Entry[] = [
  ...table([...bodies, ...principals, ...conduct]),
  ...unitsAfterAccidents,
  ...before2021,
  ...workSafety2014,
];
