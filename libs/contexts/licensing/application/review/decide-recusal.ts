import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { type Application, filed } from '../application.shape.js';
import type { RecusalDecided } from './review.events.js';

export type DecideRecusal = Command<'DecideRecusal', { person: string; granted: boolean }>;

/** The head decides; a recused person lets go of the file, and what was done before is looked at again (E17). */
export const decideRecusal: Decide<DecideRecusal, Application, RecusalDecided> = (
  { person, granted },
  state,
  act,
) => {
  const application = filed(state);
  const head = personOf(act, application.received.organ, 'head-of-organ', 'principal-head').id;
  if (application.recusalDecided[person] === granted) return [];
  if (head === person)
    deny('judge-in-own-matter', 'Nobody decides on his own recusal（本人回避）.', 'PL 43', 'E18');
  if (application.recusalAsked[person] === undefined)
    refuse('recusal-not-asked', 'Nobody asked for this recusal（回避）.', 'PL 43');
  if (application.recusalDecided[person] === true)
    refuse('recusal-final', 'A recusal（回避） once granted is not taken back.', 'PL 43');
  const { hands } = application;
  const actedBefore = [...hands.intake, ...hands.review, ...hands.approval].includes(person);
  return [
    {
      type: 'RecusalDecided',
      data: { person, granted, decidedBy: head, decidedOn: localDateOf(act.validAt), actedBefore },
    },
  ];
};
