import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import type { Entry, FineRange } from '../build/entry.js';
import { fine } from './fine.js';
import { between, income, table } from './fine-rows.js';
import { workSafety2014 } from './fines-2014.js';
import { conduct } from './fines-conduct.js';
import { bodies, principals } from './fines-work-safety.js';

const priced = entries('fine');

/** WSL 114: the unit responsible for an accident, by grade; × 2 to 5 when egregious. */
const accidents = (
  from: string,
  rows: readonly (readonly [number, number])[],
): readonly FineRange[] =>
  (['ordinary', 'larger', 'major', 'extraordinary'] as const).map((grade, i) => {
    const [min, max] = rows[i] ?? [0, 0];
    return fine(
      grade,
      'unit',
      ['一般事故', '较大事故', '重大事故', '特别重大事故'][i] ?? '',
      `${grade} accident`,
      {
        ...between(min, max),
        ...(from === inForce.WSL && {
          besides: {
            zh: '情节特别严重、影响特别恶劣的，处二倍以上五倍以下',
            en: 'egregious: 2 to 5 times',
          },
        }),
      },
    );
  });

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
    'U',
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

const unitsAfterAccidents = scale.map(([from, to, cite, mark, rows]) =>
  priced('WSL-114', cite, mark, {
    from,
    ...(to && { to }),
    keyedBy: 'act',
    zh: '对事故发生负有责任的单位，按事故等级处以罚款。',
    en: 'The unit responsible for an accident is fined by grade.',
    fines: accidents(from, rows),
    ...(from === inForce.WSL && { amounts: { egregiousTimesMin: 2, egregiousTimesMax: 5 } }),
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
  beforeWsl2021('WSL2014 92', 'U', inForce.WSL2014, inForce.WSL2014_LAST),
];

/** §3.7 (WSL 2021) with the versions before it that rules.md knows. */
export const workSafetyFines: readonly Entry[] = [
  ...table([...bodies, ...principals, ...conduct]),
  ...unitsAfterAccidents,
  ...before2021,
  ...workSafety2014,
];
