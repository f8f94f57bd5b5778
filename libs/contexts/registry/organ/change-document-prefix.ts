import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { DocumentPrefixChanged } from './organ.events.js';
import { type Organ, registeredOrgan } from './organ.state.js';

export type ChangeDocumentPrefix = Command<
  'ChangeDocumentPrefix',
  { documentPrefix: string; from: LocalDate; basis: string }
>;

/**
 * Changes the text before the code on numbered documents (发文代字), as in 2019 from `（江海）安监管` to `（江海）应急`. Numbers
 * already given stay as they are, and each prefix and year counts by itself (DOC-5).
 */
export const changeDocumentPrefix: Decide<ChangeDocumentPrefix, Organ, DocumentPrefixChanged> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act, 'operator');
  const organ = registeredOrgan(state);
  const { documentPrefix, from, basis } = asked;
  const now = newest(organ.documentPrefixes);
  if (now.value === documentPrefix) {
    if (now.from === from) return [];
    refuse('prefix-unchanged', `It has had this prefix since ${now.from}（发文代字未变）.`);
  }
  if (organ.closed) refuse('organ-closed', 'A closed organ issues nothing（机关已撤销）.');
  mustNotPrecede(from, now.from);
  mustHaveCome(from, act);
  return [{ type: 'DocumentPrefixChanged', data: { documentPrefix, from, basis } }];
};
