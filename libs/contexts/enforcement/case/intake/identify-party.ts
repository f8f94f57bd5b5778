import { caseCommand } from '../said/case.command.js';
import { party } from '../said/case.shapes.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields, sentInstead } from '#domain/kernel';
import { handlingOf, officerOfCase } from '../duties.js';
import { identified } from './party-identified.js';
import type { Case } from '../case.state.js';
import type { Identification, Party } from '../shared.events.js';
import { again } from '#domain/procedure';
import { undecided } from '../stages.js';

const { part, texts } = fields;

/**
 * An officer of the case records who the citizen is whom nobody knew when it
 * began（查明当事人身份）: from then on the case, its decision and every list name the person
 * found. Once, before the decision, and on evidence; what was written before stays as it was
 * written.
 */
export const identifyParty = caseCommand('IdentifyParty', {
  title: 'Record who the party is whom nobody knew（查明当事人身份）',
  at: 'identity',
  by: officers,
  asks: {
    party: part(party, { about: 'Who it is（查明的当事人）' }),
    evidence: texts({ about: 'Evidence of it（身份证据）', min: 1 }),
  },
  fills: sentInstead<Identification>(),
  who: (state, act) => officerOfCase(state, act),
  repeat: (asked, state) =>
    again(state.identified?.identification, asked, 'party-already-identified'),
  rule: (asked, state, act, by) => {
    if (state.stage !== 'clue') undecided(state);
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
  },
});

export type IdentifyParty = MessageOf<typeof identifyParty>;

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
