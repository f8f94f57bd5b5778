import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { forTheUnit, unitOrOfficer } from '../source/who-may.js';
import { limitsField, mustMakeSense } from './limits.js';
import { type Installed, installedCommand } from './point.state.js';

const { text } = fields;

const inUse = ({ retired }: Installed): void => {
  if (retired) refuse('point-retired', 'It was retired（监测点已停用）.');
};

/** Other limits from now on（调整报警阈值）; those before stay on record with their days. */
export const setLimits = installedCommand('SetLimits', {
  title: 'Set the limits of a point（设定报警阈值）',
  at: 'limits',
  by: unitOrOfficer,
  asks: { limits: limitsField, reason: text({ about: 'Why（调整理由）', max: 500 }) },
  who: ({ installed: { stands } }, act) => forTheUnit(stands, act),
  repeat: (asked, { lastSet }) =>
    lastSet !== undefined && same([lastSet.limits, lastSet.reason], [asked.limits, asked.reason]),
  stage: (point, _, { limits }) => {
    inUse(point);
    mustMakeSense(point.installed.measure, limits);
  },
  rule: (asked, _, act, { id: by }) => [
    { type: 'LimitsSet', data: { ...asked, since: act.now, by } },
  ],
});

export type SetLimits = MessageOf<typeof setLimits>;

/** It measures no longer（停用）: nothing of it is taken, and its silence is no alarm. */
export const retirePoint = installedCommand('RetirePoint', {
  title: 'Retire a point（停用监测点）',
  at: 'retirement',
  by: unitOrOfficer,
  asks: { reason: text({ about: 'Why（停用理由）', max: 500 }) },
  who: ({ installed: { stands } }, act) => forTheUnit(stands, act),
  repeat: ({ reason }, { retired }) => retired?.reason === reason,
  stage: inUse,
  rule: ({ reason }, _, act, { id: by }) => [
    { type: 'PointRetired', data: { reason, retiredOn: localDateOf(act.now), by } },
  ],
});

export type RetirePoint = MessageOf<typeof retirePoint>;
