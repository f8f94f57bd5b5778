import { fields, localDateOf, type MessageOf, refuse, same, startOfDay } from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { underNotice } from '../stages.js';
import { forTheUnit, unitOrOfficer } from '../who-may.js';
import { nextReport } from '../periods.js';

const { parts, shape, file, text } = fields;

const proof = shape('ProgressProof', {
  sha256: file(exhibitReference, {
    about: 'SHA-256 of the photo or paper（佐证材料校验值）',
    here: true,
    at: () => 'then',
  }),
});

/**
 * The unit reports how far it is, with proof; from that day the time for the next report runs, by
 * the rhythm of the notice (HAZ-S8, HAZ-D8). A report that is missed stays owed and climbs.
 */
export const reportProgress = knownCommand('ReportProgress', {
  title: 'Report progress（报告整改进展）',
  at: 'progress',
  by: unitOrOfficer,
  evenInOwn: true,
  asks: {
    summary: text({ about: 'How far it is（整改进展）' }),
    proof: parts(proof, { about: 'Proof（佐证材料）', min: 1, max: 50 }),
  },
  who: forTheUnit,
  repeat: ({ summary, proof: shown }, { progress }) => {
    const last = progress.at(-1);
    const sums = shown.map(({ sha256 }) => sha256);
    return last !== undefined && same([last.summary, last.proof], [summary, sums]);
  },
  stage: (hazard) => {
    underNotice(hazard);
    if (!hazard.plan)
      refuse('plan-first', 'The plan is filed first（须先报送治理方案）.', 'HAZ-S6', 'O16 15');
  },
  rule: ({ summary, proof: shown }, hazard, act, { id: by }) => {
    const { notice } = underNotice(hazard);
    const reportedOn = localDateOf(act.now);
    const sums = shown.map(({ sha256 }) => sha256);
    const next = {
      start: startOfDay(reportedOn),
      until: nextReport(reportedOn, notice.reportEveryMonths),
    };
    return [
      {
        type: 'ProgressReported',
        data: {
          summary,
          proof: sums,
          reportedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [
            forms.progress,
            { summary, proof: sums, reportedOn },
          ]),
          clocks: [
            ...stop(hazard, act.now, rules.progress),
            oweStep(act, hazard, rules.progress, next),
          ],
        },
      },
    ];
  },
});

export type ReportProgress = MessageOf<typeof reportProgress>;
