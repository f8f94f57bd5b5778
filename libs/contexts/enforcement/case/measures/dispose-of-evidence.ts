import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { clockOf, rules } from '../case.law.js';
import { again, madeNow, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import type { EvidenceDisposal } from './measures.events.js';
import { heldMeasure, measureOf } from './measures.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

export type DisposeOfEvidence = Command<'DisposeOfEvidence', EvidenceDisposal>;

/** The head decides what becomes of registered evidence (先行登记保存证据处理决定), in time or late; late, the keeper is free of it. */
export const disposeOfEvidence: Decide<DisposeOfEvidence, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  const { disposal, application } = measureOf(state, asked.measureId);
  if (again(disposal, asked, 'evidence-already-disposed')) return [];
  if (application.kind !== 'registration')
    refuse('other-kind-of-measure', 'Sealed and seized goods are lifted (解除).', 'PL 56', 'CL 28');
  const { lapsed, application: registered } = heldMeasure(state, asked.measureId);
  madeNow(act);
  const by = headOfCase(state, act, { coercive: asked.outcome === 'sealed-or-seized' });
  notArchived(state);
  if (lapsed && asked.outcome !== 'returned')
    refuse(
      'registration-lapsed',
      'The time to decide is over: the evidence is free.',
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
        documents: drawUp(state, act, [paper.disposalForm, content], [paper.disposal, content]),
        clocks: stop(state, act.now, clockOf(rules.registeredEvidence, asked.measureId)),
      },
    },
  ];
};
