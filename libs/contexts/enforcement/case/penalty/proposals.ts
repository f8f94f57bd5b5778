import { type Act, type Fen, localDateOf, own, refuse } from '#domain/kernel';
import { actsOf } from '../duties.js';
import type { Case } from '../case.state.js';
import type { PenaltyItem } from '../shared.events.js';
import { banNamed, banStated, licencesNamed } from './taken.js';
import { citesItsLaw } from './cited-law.js';
import type { Proposal } from './proposal.events.js';

type Stated = Pick<Proposal, 'items' | 'evidence' | 'basis'>;

/**
 * Total of the fines of several acts, which are decided separately and executed together (ENF-N5).
 */
export const fineOf = (items: readonly PenaltyItem[]): Fen =>
  items.reduce((sum, { fineFen }) => sum + fineFen, 0);

export const confiscationOf = (items: readonly PenaltyItem[]): Fen =>
  items.reduce((sum, { confiscationFen }) => sum + confiscationFen, 0);

/** Items, evidence and basis hold together, and stay within what this bureau may do. */
export const soundProposal = (stated: Stated, state: Case, act: Act): void => {
  const { items, evidence, basis } = stated;
  const acts = actsOf(state).map(({ actId }) => actId);
  if (items.some(({ actId }) => !acts.includes(actId)))
    refuse(
      'act-not-in-case',
      'Only acts of this case are punished in it（仅可处罚本案的违法行为）.',
      'PL 54',
    );
  if (new Set(items.map(({ actId }) => actId)).size < items.length)
    refuse('act-punished-twice', 'One act, one item（同一违法行为只列一项，一事不二罚）.', 'PL 29');
  items.forEach(soundItem);
  for (const { ban } of items) banStated(ban, state.filed?.party);
  restsOnRecords(evidence, state);
  if (items.length > 0 && basis.length === 0)
    refuse('no-basis', 'A penalty names its legal basis（处罚须写明法律依据）.', 'PL 38');
  citesItsLaw(basis, { items, acts: actsOf(state), on: localDateOf(act.now) });
};

/** E41: an amount stands where its kind stands, and nowhere else. */
export const soundItem = (item: PenaltyItem): void => {
  const { kinds, fineFen, confiscationFen } = item;
  if (kinds.length === 0) refuse('no-kind', 'Name the kind of penalty（须写明处罚种类）.', 'PL 9');
  const whole = [fineFen, confiscationFen].every((fen) => Number.isSafeInteger(fen) && fen >= 0);
  const matches = kinds.includes('fine') === fineFen > 0;
  if (!whole || !matches || (confiscationFen > 0 && !kinds.includes('confiscation')))
    refuse(
      'amount-and-kind-differ',
      'Amount and kind do not agree（金额与处罚种类不符）.',
      'PL 9',
      'E41',
    );
  if (kinds.includes('closure'))
    refuse(
      'closure-by-government',
      'Closure is decided by the government（关闭由人民政府决定）.',
      'WSL 115',
    );
  licencesNamed(item);
  banNamed(item);
};

/** Evidence is a record of this case that was not discarded. */
export const restsOnRecords = (evidence: readonly string[], { records, discarded }: Case): void => {
  if (evidence.length === 0)
    refuse('no-evidence', 'Facts rest on evidence（认定事实须有证据）.', 'PL 40', 'PL 46');
  for (const id of evidence)
    if (!own(records, id) || discarded.includes(id))
      refuse('not-on-record', `${id} is no evidence of this case（${id} 不是本案证据）.`, 'PL 46');
};
