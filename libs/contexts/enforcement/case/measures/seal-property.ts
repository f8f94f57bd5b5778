import { caseCommand } from '../said/case.command.js';
import { measure } from '../said/case.shapes.js';
import { shown, drawUp, again, empowered, start, type Started } from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import { type Act, type ClockChange, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { namesGoods } from './apply-for-measure.js';
import { rules, clockOfOne } from '../case.law.js';
import { actsOf, handlingOf, present } from '../duties.js';
import type { MeasureApplication, Sealing } from './measures.events.js';
import { measureOf } from './measures.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { approved } from './register-evidence.js';
import { investigable } from '../stages.js';

const { id, optional, part, parts, personal, text } = fields;

/**
 * Seals or seizes goods (查封、扣押) by two certified officers, with decision and list handed over
 * on the spot. With `urgent` it is done before approval, which must follow within the hours of
 * COE-D1. Entrusted streets never do it (CL 17).
 */
export const sealProperty = caseCommand('SealProperty', {
  title: 'Seal or seize（查封、扣押）',
  at: 'measures/:measureId/sealing',
  by: officers,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    present: parts(shown, { about: 'Officers there, certificates shown（在场执法人员及证号）' }),
    place: text({ about: 'Where（地点）', max: 300 }),
    party: optional(personal(text({ about: 'The party there（到场当事人）', max: 200 }))),
    witness: optional(personal(text({ about: 'Witness instead（见证人）', max: 200 }))),
    keeper: personal(text({ about: 'Who keeps the goods（保管人）', max: 200 })),
    urgent: optional(part(measure, { about: 'Taken before approval（情况紧急，先行实施）' })),
  },
  who: (state, act, asked) => present(state, asked.present, act),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.taking, asked, 'measure-already-taken'),
  late: since.discovered,
  rule: (asked, state, act, by) => {
    investigable(state);
    const application = grounds(asked, state, act);
    if (application.kind === 'registration')
      return refuse(
        'other-kind-of-measure',
        'This application is for registration（该申请为先行登记保存）.',
        'CL 18',
      );
    empowered(handlingOf(state), actsOf(state), act, { coercive: true });
    witnessed(asked);
    const clocks = clocksOf(asked, act);
    const until = clocks[0].set.dueDate;
    const { goods, reasons, basis } = application;
    return [
      {
        type: 'PropertySealed',
        data: {
          sealing: asked,
          sealedAt: act.validAt,
          by,
          until,
          documents: drawUp(
            papersOf(state),
            act,
            [
              forms[application.kind],
              { party: state.filed?.party ?? state.clue?.clue.party, goods, reasons, basis, until },
            ],
            [forms.goods, { goods, place: asked.place, keeper: asked.keeper, copies: 2 }],
          ),
          clocks,
        },
      },
    ];
  },
});

export type SealProperty = MessageOf<typeof sealProperty>;

function witnessed({ party, witness }: Sealing): void {
  if (!party && !witness)
    refuse(
      'no-party-nor-witness',
      'Party or witness is there（须有当事人或者见证人在场）.',
      'CL 18',
    );
}

function grounds(asked: Sealing, state: Case, act: Act): MeasureApplication {
  const known = own(state.measures, asked.measureId);
  if (asked.urgent === undefined) {
    const measure = measureOf(state, asked.measureId);
    approved(measure, act);
    return measure.application;
  }
  if (known)
    refuse(
      'measure-id-taken',
      'This measure was applied for: it is not urgent（该措施已申请，不属情况紧急）.',
      'CL 19',
    );
  if (asked.urgent.measureId !== asked.measureId)
    refuse('measure-id-differs', 'The urgent measure bears one id（紧急措施编号不一致）.', 'CL 19');
  namesGoods(asked.urgent);
  return asked.urgent;
}

function clocksOf(asked: Sealing, act: Act): readonly [Started, ...ClockChange[]] {
  const facts = { start: act.validAt };
  const name = asked.measureId;
  const term = start(
    act,
    { rule: rules.seizure, duty: 'head-of-organ', name: clockOfOne(rules.seizure, name) },
    facts,
  );
  if (!asked.urgent) return [term];
  return [
    term,
    start(
      act,
      { rule: rules.urgentReport, duty: 'officer', name: clockOfOne(rules.urgentReport, name) },
      facts,
    ),
  ];
}
