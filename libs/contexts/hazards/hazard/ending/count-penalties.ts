import { type Act, type ClockChange, label } from '#domain/kernel';
import {
  countedIn,
  countingFacts,
  type FactOfFile,
  owe,
  strikingFacts,
  voided,
} from '#domain/procedure';
import { type Hazard, hazardCommand } from '../hazard.state.js';
import { closureCount, closureRule, type Penalty } from './closure-count.js';

/** The duty to propose closure, and its clock（提请关闭职责）. */
export const closureDuty = 'closure';

/** Penalties that their cases told of, and that stand（已计入的处罚）. */
export const countedPenalties = (hazard: Hazard): readonly Penalty[] =>
  countedIn(hazard, closureRule).map(({ fact: decision, on: decidedOn, as, times }) => ({
    decision,
    decidedOn,
    law: as === 'HSL' ? 'HSL' : 'WSL',
    ...(times !== undefined && { fines: times }),
  }));

const bySecondReading = '（含危险化学品安全法处罚，由负责人决定是否采此理解）';

/**
 * Who is told when a unit was punished often enough（X4）: the head owes to look whether closure
 * is proposed. What he owes falls away when a penalty does, and is done by proposing.
 */
export const closureOwed = (hazard: Hazard, act: Act): readonly ClockChange[] => {
  const { verified, closure, clocks } = hazard;
  const { ofWsl, withHsl } = closureCount(countedPenalties(hazard), act);
  const runs = clocks[closureDuty] !== undefined;
  if (!withHsl.met || verified?.grade !== 'major') return runs ? fallenShort(hazard, act) : [];
  return runs || closure ? [] : headLooks(hazard, act, ofWsl.met ? '' : bySecondReading);
};

const fallenShort = (hazard: Hazard, act: Act): readonly ClockChange[] =>
  voided(hazard, act.validAt, '处罚撤销后不再达到次数', (one) => one === closureDuty);

const headLooks = ({ reported }: Hazard, act: Act, reading: string): readonly ClockChange[] => {
  if (!reported) return [];
  const what = label(
    'look whether closure is to be proposed to the government: punished often enough',
    `受处罚次数已达法定次数，研究是否提请政府关闭${reading}`,
  );
  const by = { kind: 'post', role: 'head-of-organ', organ: reported.report.organ } as const;
  const why = ['WSL 113', closureRule];
  return [owe(act, { duty: closureDuty, rule: 'DTY-SETTLE', what, by, why })];
};

/** It counts while the hazard exists: from the day it was found, until it is gone or none. */
const counts = ({ rule, on }: FactOfFile, hazard: Hazard): boolean => {
  const { reported, verified, rejected, delisted, ended } = hazard;
  const over = rejected ?? delisted ?? ended;
  return (
    rule === closureRule &&
    reported !== undefined &&
    !over &&
    verified?.grade !== 'ordinary' &&
    on >= reported.report.foundOn
  );
};

export const countPenalty = hazardCommand(
  'CountFact',
  countingFacts({ counts, follows: closureOwed }),
);
export const strikePenalty = hazardCommand('StrikeFact', strikingFacts({ follows: closureOwed }));
