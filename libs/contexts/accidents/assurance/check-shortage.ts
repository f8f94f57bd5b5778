import { inspectionReference } from '#contexts/hazards/contract';
import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { shortageNames, shortages } from './assurance.events.js';
import { clerkOf, clerks, openedCommand } from './assurance.state.js';
import { checkClock } from './shortage.js';

const { oneOf, ref, text } = fields;

/**
 * The unit was inspected for hazards because it had too little（缺口隐患核查）: the inspection goes
 * on in its own file; what it fell short of is owed still until it is made good.
 */
export const checkShortage = openedCommand('CheckShortage', {
  title: 'The unit was inspected because of a shortage（登记缺口隐患核查）',
  at: 'shortage-checks',
  by: clerks,
  asks: {
    of: oneOf(shortages, { about: 'Of what it has too little（缺口类别）' }),
    inspection: ref(inspectionReference, {
      about: 'The inspection（执法检查）',
      of: ({ unit }) => unit as string,
      in: ({ organ }) => organ as string,
    }),
    findings: text({ about: 'What was found（核查情况）', max: 1_000 }),
  },
  against: (asked, { opened }) => ({ ...asked, unit: opened.unit.id, organ: opened.organ }),
  who: clerkOf,
  repeat: (asked, { checked }) => alreadySo(checked.at(-1), asked),
  stage: ({ clocks, lapsed }, _, { of }) => {
    if (!(checkClock(of) in clocks) && !(checkClock(of) in lapsed))
      refuse(
        'nothing-to-check',
        `${shortageNames[of].zh}没有待核查的缺口（nothing of it waits to be looked at）.`,
        'WSL 62',
      );
  },
  rule: (asked, all, act, { id: by }) => [
    {
      type: 'ShortageChecked',
      data: {
        ...asked,
        checkedOn: localDateOf(act.now),
        by,
        clocks: stop(all, act.validAt, checkClock(asked.of)),
      },
    },
  ],
});

export type CheckShortage = MessageOf<typeof checkShortage>;
