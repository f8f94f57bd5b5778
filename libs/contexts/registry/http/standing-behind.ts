import { type Actor, streamName } from '#domain/kernel';
import { organNoun } from '../organ/organ.noun.js';
import { personNoun } from '../person/person.noun.js';

/** Why somebody was on leave is nobody's business in another file. */
const isOfOffice = (type: string): boolean => !type.startsWith('Leave');

/** The registers that say what somebody might do who acts: the person's and the organ's. */
export const standingBehind = (district: string) => (actor: Actor) =>
  actor.kind === 'system'
    ? []
    : [
        { stream: streamName(personNoun, district, actor.id), told: isOfOffice },
        { stream: streamName(organNoun, district, actor.capacity.organ) },
      ];
