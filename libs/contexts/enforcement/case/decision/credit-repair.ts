import { type Act, localDateOf } from '#domain/kernel';
import { drawUp, type NumberedDocument } from '#domain/procedure';
import type { Case } from '../case.state.js';
import { forms, papersOf } from '../papers.js';
import type { PenaltyItem } from '../shared.events.js';

type Kind = PenaltyItem['kinds'][number];

/** Penalties whose record is one of serious dishonesty（严重失信信息，CRD-3）. */
const serious: readonly Kind[] = [
  'licence-revoked',
  'activity-restricted',
  'production-stopped',
  'closure',
  'career-ban',
];
/** Those whose record is light（轻微失信信息，CRD-1）. */
const light: readonly Kind[] = ['warning', 'criticism'];

/**
 * The class of the record that a penalty leaves（失信信息类别，CRD-1…3）. Which fines are huge no
 * law says yet: a fine alone is ordinary.
 */
const creditClassOf = (items: readonly PenaltyItem[]): 'light' | 'ordinary' | 'serious' => {
  const kinds = items.flatMap((item) => item.kinds);
  if (kinds.some((kind) => serious.includes(kind))) return 'serious';
  return kinds.every((kind) => light.includes(kind)) ? 'light' : 'ordinary';
};

type Decided = Readonly<{ decision: NumberedDocument; items: readonly PenaltyItem[] }>;

/** The notice on credit repair that goes with a decision（信用修复告知书，两书同达，CRD-8）. */
export const creditRepairPaper = (
  state: Case,
  act: Act,
  { decision, items }: Decided,
): NumberedDocument => {
  const content = {
    party: state.filed?.party,
    decisionNumber: decision.number,
    creditClass: creditClassOf(items),
    decidedOn: localDateOf(act.now),
  };
  return drawUp(papersOf(state), act, [forms.creditRepair, content])[0];
};
