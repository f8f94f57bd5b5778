import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { handlingOf, officerOfCase } from '../duties.js';
import { identified } from './party-identified.js';
import type { Case } from '../case.state.js';
import type { Identification, Party } from '../shared.events.js';
import { again } from '#domain/procedure';
import { undecided } from '../stages.js';

export type IdentifyParty = Command<'IdentifyParty', Identification>;

/**
 * An officer of the case records who the citizen is whom nobody knew when it began（查明当事人身份）: from then on the case, its
 * decision and every list name the person found. Once, before the decision, and on evidence; what was written before stays as
 * it was written.
 */
export const identifyParty: Decide<IdentifyParty, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.identified?.identification, asked, 'party-already-identified')) return [];
  if (state.stage !== 'clue') undecided(state);
  const by = officerOfCase(state, act);
  unknownUntilNow(partyOf(state));
  known(asked.party);
  identified(asked.party, act.registry.organ(handlingOf(state).organ)?.area ?? '', act);
  if (asked.evidence.length === 0)
    refuse(
      'no-evidence-of-identity',
      'Say by which evidence（身份证据） it is known.',
      'PL 40',
      'PL 46',
    );
  return [
    {
      type: 'PartyIdentified',
      data: { identification: asked, identifiedOn: localDateOf(act.validAt), by },
    },
  ];
};

const partyOf = ({ filed, clue }: Case): Party | undefined => filed?.party ?? clue?.clue.party;

const unknownUntilNow = (party: Party | undefined): void => {
  if (party?.identityUnknown === undefined)
    refuse(
      'party-known',
      'It is known who the party is（当事人身份已明确）; another party is another case.',
      'PL 54',
      'E38',
    );
};

const known = ({ kind, identityUnknown }: Party): void => {
  if (kind !== 'citizen' || identityUnknown !== undefined)
    refuse(
      'citizen-not-identified',
      'Give the identity number（身份证号） of the citizen, or the entry of the register.',
      'PL 54',
      'E38',
    );
};
