import type { Decider } from '#domain/kernel';
import { type GrantMandate, grantMandate } from './grant-mandate.js';
import type { MandateEvent } from './mandate.events.js';
import { evolveMandate, type Mandate } from './mandate.state.js';
import { type PublishMandate, publishMandate } from './publish-mandate.js';
import { type RevokeMandate, revokeMandate } from './revoke-mandate.js';

export type MandateCommand = GrantMandate | PublishMandate | RevokeMandate;

export const mandateDecider: Decider<MandateCommand, Mandate, MandateEvent> = {
  initial: { status: 'not granted' },
  decide: {
    GrantMandate: grantMandate,
    PublishMandate: publishMandate,
    RevokeMandate: revokeMandate,
  },
  evolve: evolveMandate,
};
