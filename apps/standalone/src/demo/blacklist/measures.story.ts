import { type File, principal, unit } from './files.js';
import type { Scene } from '../story.js';

export const receivers = [
  ['m1', 'project-approval', '江海区发展和改革局'],
  ['m2', 'land', '江门市自然资源局江海分局'],
  ['m3', 'securities', '广东证监局'],
  ['m4', 'loans', '江海农商银行'],
] as const;

/** Asks one measure of a department. */
export const sentOf = (
  { path, tag }: File,
  at: string,
  [measureId, kind, to]: readonly [measureId: string, kind: string, to: string],
): Scene => ({
  at,
  who: 'officer3',
  path: `${path}/measures`,
  body: {
    measureId,
    kind,
    basis: 'WSL 78',
    to,
    number: `江海应急函〔${at.slice(0, 4)}〕${tag}${measureId.slice(1)}号`,
  },
  zh: `移送联合惩戒措施：${to}`,
  en: `A measure is sent (${kind})`,
});

export const answeredOf = (
  { path }: File,
  on: string,
  measureId: string,
  accepted: boolean,
): Scene => ({
  at: `${on} 10:30`,
  who: 'officer3',
  path: `${path}/measures/${measureId}/answer`,
  body: {
    accepted,
    number: `复〔${on.slice(0, 4)}〕${measureId.slice(1)}号`,
    answeredOn: on,
    ...(accepted ? { inForceFrom: on } : { reason: '该企业无在办用地事项，不予采取' }),
  },
  zh: accepted ? `对方采取措施，有其文号（${measureId}）` : `对方不采取，有其文号（${measureId}）`,
  en: accepted ? 'Taken, with its number' : 'Rejected, with its number',
});

/** When, and under which number. */
type Step = readonly [at: string, number: string];

/** A measure is lifted, and the other side says so. */
export const liftedOf = (
  { path }: File,
  measureId: string,
  told: Readonly<{ sent: Step; acknowledged: Step; reason: string }>,
): readonly Scene[] => {
  const { sent, acknowledged, reason } = told;
  return [
    {
      at: sent[0],
      who: 'officer3',
      path: `${path}/measures/${measureId}/lifting`,
      body: { reason, number: sent[1] },
      zh: `函告对方解除措施（${measureId}）`,
      en: 'The measure is lifted',
    },
    {
      at: acknowledged[0],
      who: 'officer3',
      path: `${path}/measures/${measureId}/lifting/acknowledgement`,
      body: { number: acknowledged[1], acknowledgedOn: acknowledged[0].slice(0, 10) },
      zh: `对方确认已解除，有其文号（${measureId}）`,
      en: 'The other side says so, with its number',
    },
  ];
};

/** Four departments are asked; one takes it not, one never answers. */
export const measures: readonly Scene[] = [
  ...receivers.map((one, n) => sentOf(unit, `2026-05-06 09:1${n}`, one)),
  answeredOf(unit, '2026-05-12', 'm1', true),
  answeredOf(unit, '2026-05-13', 'm2', false),
  answeredOf(unit, '2026-05-14', 'm3', true),
  sentOf(principal, '2026-05-06 15:10', ['m1', 'honours', '江海区委宣传部']),
  answeredOf(principal, '2026-05-15', 'm1', true),
];
