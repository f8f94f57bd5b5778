import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { drawUp, again, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { heldMeasure, measureOf } from './measures.js';
import { papersOf, forms } from '../papers.js';

const { id, oneOf, text } = fields;

/**
 * The head decides what becomes of registered evidence (先行登记保存证据处理决定), in time or late;
 * late, the keeper is free of it.
 */
export const disposeOfEvidence = caseCommand('DisposeOfEvidence', {
  title: 'Decide what becomes of registered evidence（登记保存证据处理）',
  at: 'measures/:measureId/disposal',
  by: heads,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    outcome: oneOf(['returned', 'copied-and-returned', 'sent-for-appraisal', 'sealed-or-seized'], {
      about: 'What became of it（处理方式）',
    }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act, asked) =>
    headOfCase(state, act, { coercive: asked.outcome === 'sealed-or-seized' }),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.disposal, asked, 'evidence-already-disposed'),
  rule: (asked, state, act, by) => {
    const { application } = measureOf(state, asked.measureId);
    if (application.kind !== 'registration')
      refuse(
        'other-kind-of-measure',
        'Sealed and seized goods are lifted（查封、扣押的财物应当办理解除）.',
        'PL 56',
        'CL 28',
      );
    const { lapsedAt, application: registered } = heldMeasure(state, asked.measureId);
    if (lapsedAt && asked.outcome !== 'returned')
      refuse(
        'registration-lapsed',
        'The time to decide is over: the evidence is free（先行登记保存期限已满，自动解除）.',
        'PL 56',
        'ENF-D4',
      );
    const disposedOn = localDateOf(act.now);
    const content = { goods: registered.goods, ...asked, disposedOn, by };
    return [
      {
        type: 'EvidenceDisposed',
        data: {
          disposal: asked,
          disposedOn,
          by,
          documents: drawUp(
            papersOf(state),
            act,
            [forms.disposalForm, content],
            [forms.disposal, content],
          ),
          clocks: stop(state, act.now, clockOfOne(rules.registeredEvidence, asked.measureId)),
        },
      },
    ];
  },
});

export type DisposeOfEvidence = MessageOf<typeof disposeOfEvidence>;
