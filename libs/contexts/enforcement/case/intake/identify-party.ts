import { caseCommand } from '../said/case.command.js';
import { party } from '../said/case.shapes.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, refuse, same, type MessageOf, fields, sentInstead } from '#domain/kernel';
import { handlingOf, officerOfCase } from '../duties.js';
import { identified } from './party-identified.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { Identification, Party } from '../shared.events.js';
import { again } from '#domain/procedure';
import { undecided } from '../stages.js';

const { optional, part, text, texts } = fields;

/**
 * An officer of the case records who the citizen is whom nobody knew when it
 * began（查明当事人身份）: from then on the case, its decision and every list name the person
 * found. Before the decision, and on evidence; what was written before stays as it was written. A
 * wrong party is corrected the same way, with the reason: then the party found is told anew what is
 * intended, and all rights begin again (E20).
 */
export const identifyParty = caseCommand('IdentifyParty', {
  title: 'Record who the party is whom nobody knew（查明当事人身份）',
  at: 'identity',
  by: officers,
  asks: {
    party: part(party, { about: 'Who it is（查明的当事人）' }),
    evidence: texts({ about: 'Evidence of it（身份证据）', min: 1 }),
    correction: optional(
      text({ about: 'Why the party named so far is wrong（更正理由）', max: 500 }),
    ),
  },
  fills: sentInstead<Identification>(),
  who: (state, act) => officerOfCase(state, act),
  repeat: (asked, state) =>
    corrects(asked, state)
      ? false
      : again(state.identified?.identification, asked, 'party-already-identified'),
  late: since.discovered,
  rule: (asked, state, act, by) => {
    if (state.stage !== 'clue') undecided(state);
    if (asked.correction === undefined) unknownUntilNow(partyOf(state));
    else another(asked.party, partyOf(state));
    if (asked.correction === undefined || asked.party.kind === 'citizen') known(asked.party);
    identified(asked.party, act.registry.organ(handlingOf(state).organ)?.area ?? '', act);
    if (asked.evidence.length === 0)
      refuse(
        'no-evidence-of-identity',
        'Say by which evidence it is known（请写明据以确定身份的证据）.',
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

/** A correction of what was recorded, not that record again. */
function corrects({ correction, ...found }: Identification, { identified }: Case): boolean {
  if (correction === undefined) return false;
  return !same(identified?.identification, { ...found, correction });
}

export type IdentifyParty = MessageOf<typeof identifyParty>;

const partyOf = ({ filed, clue }: Case): Party | undefined => filed?.party ?? clue?.clue.party;

const unknownUntilNow = (party: Party | undefined): void => {
  if (party?.identityUnknown === undefined)
    refuse(
      'party-known',
      'It is known who the party is; another party is another case（当事人身份已经明确；另一当事人应另案办理）.',
      'PL 54',
      'E38',
    );
};

const another = (found: Party, party: Party | undefined): void => {
  if (same(found, party))
    refuse(
      'party-unchanged',
      '更正后的当事人与原记录相同（the party found is the one on record）.',
      'E38',
    );
};

const known = ({ kind, identityUnknown }: Party): void => {
  if (kind !== 'citizen' || identityUnknown !== undefined)
    refuse(
      'citizen-not-identified',
      'Give the identity number of the citizen, or the entry of the register（请填写公民身份号码，或者当事人登记编号）.',
      'PL 54',
      'E38',
    );
};
