import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { type Application, filed } from '../application.shape.js';
import type { RecusalAsked } from './review.events.js';

export type AskRecusal = Command<'AskRecusal', { person: string; ground: string }>;

/** Anyone concerned may ask that a person be kept out, the person himself must when he has an interest. Work goes on (E17). */
export const askRecusal: Decide<AskRecusal, Application, RecusalAsked> = (
  { person, ground },
  state,
  act,
) => {
  const application = filed(state);
  const askedBy =
    act.actor.kind === 'person'
      ? act.actor.id
      : deny('wrong-role', 'People ask for a recusal（回避）.');
  if (ground.trim() === '')
    refuse('ground-missing', 'A recusal（回避） states its ground.', 'PL 43');
  if (application.recusalAsked[person] === ground) return [];
  if (application.recusalDecided[person] === true) return [];
  return [
    {
      type: 'RecusalAsked',
      data: { person, ground, askedBy, askedOn: localDateOf(act.validAt) },
    },
  ];
};
