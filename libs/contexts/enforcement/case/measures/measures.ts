import { type Instant, instant, type LocalDate, localDateOf, own, refuse } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import type { Measure } from './measures.state.js';
import type { Case } from '../case.state.js';

/** Whether goods are held under it now. */
export const holdsGoods = ({ taking, lifting, disposal, application }: Measure): boolean =>
  taking !== undefined &&
  lifting === undefined &&
  (application.kind !== 'registration' || disposal === undefined);

/**
 * Whether the goods may lawfully be held at that moment: they were sealed or seized, and the term
 * has not run out（查封扣押期限内, CL 25, 28）. A measure without a term never held them so.
 */
export const withinTerm = (state: Case, id: string, at: Instant): boolean => {
  const ended = own(state.measures, id)?.lapsedAt;
  if (ended !== undefined) return at <= ended;
  const term = own(state.clocks, clockOfOne(rules.seizure, id))?.set;
  return term !== undefined && (term.standing || at <= term.due);
};

/** The measures under which goods are held now. */
export const standing = (state: Case): readonly string[] =>
  Object.entries(state.measures)
    .filter(([, measure]) => holdsGoods(measure))
    .map(([id]) => id);

/** Nothing is held any more: measures are lifted and the goods are back (CL 28). */
export const goodsReturned = (state: Case): void => {
  if (standing(state).length > 0)
    refuse(
      'measures-standing',
      'Lift the measures and return the goods first（须先解除强制措施、退还财物）.',
      'CL 28',
    );
};

/** The measure of that name. */
export const measureOf = (state: Case, id: string): Measure =>
  own(state.measures, id) ??
  refuse('measure-unknown', 'There is no such measure in this case（本案无此强制措施）.');

/** A measure under which goods are held. */
export const heldMeasure = (state: Case, id: string): Measure => {
  const measure = measureOf(state, id);
  if (!holdsGoods(measure))
    refuse(
      'measure-not-standing',
      'Nothing is held under this measure（该措施未在执行）.',
      'CL 28',
    );
  return measure;
};

/** The day on which the goods were taken（实施措施日）. */
export const takenOn = (state: Case, id: string): LocalDate | undefined => {
  const at = own(state.measures, id)?.takenAt;
  return at === undefined ? undefined : localDateOf(instant(at));
};

/** The day from which the goods are being tested（送检日）. */
export const testedSince = (state: Case, id: string): LocalDate | undefined => {
  const running = own(state.clocks, clockOfOne(rules.seizure, id));
  const open = running?.set.facts.excluded?.find(({ to }) => to === undefined);
  return open?.from ?? takenOn(state, id);
};
