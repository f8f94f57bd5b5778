import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { OrganRenamed } from './organ.events.js';
import { type Organ, registeredOrgan } from './organ.state.js';

export type RenameOrgan = Command<'RenameOrgan', { name: string; from: LocalDate; basis: string }>;

/** Gives an organ a new name (更名) from a day on; what it issued before keeps the old one. */
export const renameOrgan: Decide<RenameOrgan, Organ, OrganRenamed> = (asked, state, act) => {
  onlyTheRegistrar(act, 'operator');
  const organ = registeredOrgan(state);
  const { name, from, basis } = asked;
  const now = newest(organ.names);
  if (now.value === name) {
    if (now.from === from) return [];
    refuse('name-unchanged', `It has had this name since ${now.from}（名称未变）.`);
  }
  if (organ.closed) refuse('organ-closed', 'A closed organ keeps its last name（机关已撤销）.');
  mustNotPrecede(from, now.from);
  mustHaveCome(from, act);
  return [{ type: 'OrganRenamed', data: { name, from, basis } }];
};
