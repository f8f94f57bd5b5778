import { inspectionReference } from '#contexts/hazards/contract';
import { type Referring, seeing } from '#testing';
import * as patrol from './patrol/patrol.examples.js';
import { patrolNoun } from './patrol/patrol.noun.js';
import { by } from './people.examples.js';

const upstairs = patrol.tale(patrol.recorded, patrol.passed);

/** What a patrol led to: the hazard or the inspection of the unit that was visited. */
export const referring: readonly Referring[] = [
  {
    noun: patrolNoun,
    history: upstairs,
    command: patrol.ledToHazard,
    act: patrol.seeingTheHazard(by('li', '2026-06-03')),
  },
  {
    noun: patrolNoun,
    history: upstairs,
    command: {
      type: 'AnswerPatrol',
      data: { outcome: 'inspection', findings: '已安排检查', inspection: 'inspection-1' },
    },
    act: seeing(by('li', '2026-06-03'), inspectionReference, 'inspection-1', {
      standing: { party: 'hongda', organ: 'waihai', facts: { reports: [] } },
    }),
  },
];
