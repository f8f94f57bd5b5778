import { fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { shown } from '#domain/procedure';
import { inspectedAnew } from './recurs.js';
import { knownCommand, onRegister } from './source.state.js';
import { pairOnSite } from './who-may.js';

const { flag, parts, text } = fields;

/**
 * The regular special inspection（专项检查）by two officers: the next is owed by its grade
 * (HSL-22).
 */
export const inspectSource = knownCommand('InspectSource', {
  title: 'Record the special inspection（登记专项检查）',
  at: 'inspections',
  by: ['officer'],
  asks: {
    present: parts(shown, {
      about: 'Officers and certificates（检查人员及证件）',
      min: 1,
      max: 20,
    }),
    findings: text({ about: 'What was found（检查情况）' }),
    problems: flag({ about: 'Something is wrong（发现问题）' }),
  },
  who: (source, act, { present }) => pairOnSite(source, act, present),
  repeat: (asked, { inspected }, act) => {
    if (!inspected || inspected.inspectedOn !== localDateOf(act.now)) return false;
    const { present, findings, problems } = inspected;
    return same({ present, findings, problems }, asked);
  },
  stage: onRegister,
  rule: (asked, source, act, { id: by }) => [
    {
      type: 'SourceInspected',
      data: {
        ...asked,
        inspectedOn: localDateOf(act.now),
        by,
        clocks: inspectedAnew(act, source),
      },
    },
  ],
});

export type InspectSource = MessageOf<typeof inspectSource>;
