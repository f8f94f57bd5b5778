import { type CommandOf, noun } from '#domain/kernel';
import { mandateCorrections } from './mandate.corrections.js';
import { mandatePublications } from './mandate.went-out.js';
import { grantMandate } from './grant-mandate.js';
import { evolveMandate, type Mandate } from './mandate.state.js';
import { mandateStream } from './mandate.stream.js';
import { publishMandate } from './publish-mandate.js';
import { revokeMandate } from './revoke-mandate.js';

const initial: Mandate = { status: 'not granted' };

/** Mandates (委托、下放): under what an organ acts that has no power of its own. */
export const mandateNoun = noun({
  stream: mandateStream,
  title: 'Mandate（委托、下放）',
  path: 'mandates',
  whoActs: {
    // The registrar keeps the register of the whole district.
    ofAnyOrgan: {
      every: [
        'GrantMandate',
        'PublishMandate',
        'RevokeMandate',
        'ProposeCorrection',
        'AcknowledgePublication',
        'TakeOffPublication',
      ],
      registrar: ['WithdrawCorrection'],
    },
  },
  idsFrom: 'mandate',
  initial,
  evolve: evolveMandate,
  chapters: [
    {
      title: 'registry: mandates 委托与下放',
      commands: [grantMandate, publishMandate, revokeMandate],
    },
    mandateCorrections,
    mandatePublications,
  ],
  begins: ['GrantMandate'],
  unknown: ['mandate-unknown', 'There is no such mandate（无此委托或下放）.'],
});

export type MandateCommand = CommandOf<typeof mandateNoun>;
