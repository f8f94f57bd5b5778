import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  own,
  refuse,
} from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import { heldMeasure, takenOn } from './measures.js';
import { papersOf, forms } from '../papers.js';
import { again, drawUp, move, type NumberedDocument } from '#domain/procedure';
import type { Case } from '../case.state.js';

const { day, id, text } = fields;

type Testing = Readonly<{ measureId: string; body: string; startedOn: LocalDate }>;

/** The party is told how long it takes, and the body that tests is commissioned（鉴定委托书）. */
const testingPapers = (state: Case, act: Act, said: Testing): readonly NumberedDocument[] => {
  const { goods } = heldMeasure(state, said.measureId).application;
  return drawUp(
    papersOf(state),
    act,
    [forms.testing, said],
    [forms.commission, { ...said, goods }],
  );
};

/**
 * Held goods go to testing (检测、检验、鉴定). That time does not count towards the term, but only
 * because the party was told of it in writing (CL 25; E9).
 */
export const startTesting = caseCommand('StartTesting', {
  title: 'Send goods for testing（送检）',
  at: 'measures/:measureId/testing',
  by: officers,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    body: text({ about: 'Who tests（检测机构）', max: 200 }),
    partyToldOn: day({ about: 'The party was told in writing on（书面告知日期）', past: true }),
  },
  who: (state, act) => officerOfCase(state, act, { coercive: true }),
  repeat: (asked, state) => {
    const { testing, testingResult } = own(state.measures, asked.measureId) ?? {};
    return again(testing, asked, 'testing-already-started') && !testingResult;
  },
  late: (state, { measureId }) => takenOn(state, measureId),
  stage: (state, _, { measureId }) => heldMeasure(state, measureId),
  rule: (asked, state, act, by) => {
    const clock = clockOfOne(rules.seizure, asked.measureId);
    const running = state.clocks[clock];
    if (!running)
      return refuse(
        'no-term-running',
        'No term of sealing or seizure runs（没有进行中的查封扣押期限）.',
        'CL 25',
      );
    const startedOn = localDateOf(act.validAt);
    mustNotBeBefore(takenOn(state, asked.measureId), asked.partyToldOn);
    if (asked.partyToldOn > startedOn)
      refuse(
        'party-not-told',
        'Tell the party in writing how long testing takes（须书面告知当事人检测检验期间）.',
        'CL 25',
        'E9',
      );
    const tests = { from: startedOn, reason: asked.body, law: 'CL 25' };
    const clocks = move(act, state, clock, {
      facts: (was) => ({ ...was, excluded: [...(was.excluded ?? []), tests] }),
      why: 'testing',
    });
    return [
      {
        type: 'TestingStarted',
        data: {
          testing: asked,
          startedOn,
          by,
          documents: testingPapers(state, act, { ...asked, startedOn }),
          clocks,
        },
      },
    ];
  },
});

export type StartTesting = MessageOf<typeof startTesting>;
