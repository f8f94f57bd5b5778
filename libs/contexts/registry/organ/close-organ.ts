import { type Command, type Decide, type LocalDate, refuse, same } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { OrganClosed } from './organ.events.js';
import { type Organ, registeredOrgan } from './organ.state.js';

export type CloseOrgan = Command<
  'CloseOrgan',
  { lastDay: LocalDate; successor?: string; basis: string }
>;

/**
 * Closes an organ (撤销), for instance a street that is merged (ENT-9). It stays readable for ever; from the next day on
 * nobody acts in it.
 */
export const closeOrgan: Decide<CloseOrgan, Organ, OrganClosed> = (asked, state, act) => {
  onlyTheRegistrar(act, 'operator');
  const organ = registeredOrgan(state);
  const { lastDay, successor, basis } = asked;
  if (organ.closed) {
    if (same(organ.closed, asked)) return [];
    refuse('organ-closed', `It was closed after ${organ.closed.lastDay}（机关已撤销）.`);
  }
  if (successor !== undefined && (successor === organ.id || !act.registry.organ(successor)))
    refuse('successor-unknown', 'Its successor must be another registered organ（承接机关无效）.');
  mustNotPrecede(lastDay, organ.from);
  mustHaveCome(lastDay, act);
  return [{ type: 'OrganClosed', data: { lastDay, successor, basis } }];
};
