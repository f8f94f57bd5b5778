import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import { measureOf, testedSince } from './measures.js';
import { again, move } from '#domain/procedure';

const { id, text } = fields;

/** The result of the test is there: the term of the measure goes on (CL 25). */
export const endTesting = caseCommand('EndTesting', {
  title: 'Record the result of testing（检测结论）',
  at: 'measures/:measureId/testing-result',
  by: officers,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    result: text({ about: 'Result（检测结论）' }),
  },
  who: (state, act) => officerOfCase(state, act, { coercive: true }),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.testingResult, asked, 'testing-already-ended'),
  late: (state, { measureId }) => testedSince(state, measureId),
  rule: (asked, state, act, by) => {
    const { testing } = measureOf(state, asked.measureId);
    const clock = clockOfOne(rules.seizure, asked.measureId);
    const running = state.clocks[clock];
    const open = running?.set.facts.excluded?.find(({ to }) => to === undefined);
    if (!testing || !running || !open)
      return refuse('no-testing', 'No testing is under way（没有正在进行的检测检验）.', 'CL 25');
    const endedOn = localDateOf(act.validAt);
    const clocks = move(act, state, clock, {
      facts: (was) => ({
        ...was,
        excluded: was.excluded?.map((one) => (one === open ? { ...one, to: endedOn } : one)),
      }),
      why: 'testing ended',
    });
    return [
      {
        type: 'TestingEnded',
        data: {
          testing: asked,
          endedOn,
          by,
          clocks,
        },
      },
    ];
  },
});

export type EndTesting = MessageOf<typeof endTesting>;
