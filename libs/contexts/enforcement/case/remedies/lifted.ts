import { refuse } from '#domain/kernel';
import type { PenaltyKind } from '../shared.events.js';
import type { Case } from '../case.state.js';
import type { RemedyOutcome } from './remedies.events.js';

type Asked = Readonly<{ outcome: RemedyOutcome; lifted?: readonly PenaltyKind[] }>;

/**
 * The kinds of penalty that a change lets go（暂扣、吊销、限制从业等不再执行）, none when it is
 * about money only. A decision that falls loses them all and names none.
 */
export const liftedBy = (
  { penalty }: Pick<Case, 'penalty'>,
  { outcome, lifted }: Asked,
): readonly PenaltyKind[] | undefined => {
  if (!lifted || lifted.length === 0) return undefined;
  if (outcome !== 'changed' || lifted.some((kind) => !penalty?.kinds.includes(kind)))
    refuse(
      'nothing-to-lift',
      'Only a change lifts, and only what was decided（变更事项与原处罚不符）.',
      'PL 75',
      'ARL 63',
    );
  return lifted;
};
