import { caseReference } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, type Fen, fields, refuse } from '#domain/kernel';
import { decidedIn, isNumberOf } from '../../decided/decided.js';
import { checkedOf, type Registered } from '../../tip-off-kept/tip-off.state.js';

const { file, optional, ref } = fields;

/** By what the fine, or the accident, is known: the case kept here, or a paper on file. */
export const basis = {
  case: optional(
    ref(caseReference, {
      about: 'Case of the fine, where it is kept here（本系统处罚案件）',
      of: ({ unit }) => unit,
      at: () => 'then',
      law: ['WHI-6'],
    }),
  ),
  paper: optional(
    file(exhibitReference, {
      about:
        'SHA-256 of the decision of another organ, or on the accident（其他机关处罚决定书、事故批复）',
      here: true,
      at: () => 'then',
    }),
  ),
} as const;

type Said = Readonly<{ fineFen?: Fen; decision: string; case?: string; paper?: string }>;

/** The fine is that of its case, decided after this tip-off was checked（由本举报查实后作出）. */
const mustBeOfItsCase = (said: Said, tipOff: Registered, act: Act): void => {
  const found = decidedIn(said, act);
  if (!found || found.fineFen !== said.fineFen)
    return refuse(
      'not-as-decided',
      '罚款金额或者文号与所引处罚案件不符 (fine or number is not that of the case).',
      'WHI-6',
    );
  if (found.decidedOn < checkedOf(tipOff).checkedOn)
    refuse(
      'decided-before-the-check',
      '该处罚先于本举报核查作出，不由本举报引起 (it was decided before this was checked).',
      'WHI-6',
    );
};

/** A reward rests on what was decided, not on what is typed（以查实的处罚、批复为据）. */
export const mustBeDecided = (said: Said, tipOff: Registered, act: Act): void => {
  if (said.case !== undefined) return mustBeOfItsCase(said, tipOff, act);
  const { organ } = tipOff.registered.told;
  if (said.fineFen !== undefined && isNumberOf([organ], said.decision, act))
    refuse(
      'name-its-case',
      '本机关处罚须引用处罚案件 (a decision of this organ is named by its case).',
      'WHI-6',
    );
  if (said.paper === undefined)
    refuse(
      'decision-not-on-file',
      '须附处罚决定书或者事故批复 (the decision is on file).',
      'WHI-6',
      'WHI-7',
    );
};
