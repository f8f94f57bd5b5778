import { type Command, type Decide, type LocalDate, localDateOf, refuse } from '#domain/kernel';
import { isReaction, reactionOr } from '../desk/authority.js';
import { voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { suspensionClocks } from './licence.clocks.js';
import type { CancellationCause, HolderEnded, LicenceCancelled } from './licence.events.js';
import { mustBe, paper } from './licence.papers.js';
import { type Held, held, type Licence, type LicenceStatus } from './licence.state.js';

export type RecordHolderEnded = Command<
  'RecordHolderEnded',
  { cause: 'holder-died' | 'holder-ended'; source: string; endedOn: LocalDate }
>;
export type CancelLicence = Command<'CancelLicence', { cause: CancellationCause }>;

/** Each cause of LL 70 and the status it presupposes. */
const presupposes: Readonly<Record<CancellationCause, readonly LicenceStatus[]>> = {
  expired: ['expired'],
  revoked: ['revoked'],
  annulled: ['annulled'],
  recalled: ['recalled'],
  'holder-died': ['valid', 'expired'],
  'holder-ended': ['valid', 'expired'],
  impossible: ['valid', 'expired'],
};

const endsWithHolder = (licence: Held, cause: CancellationCause): boolean =>
  (cause !== 'holder-died' && cause !== 'holder-ended') || licence.holderEnded === cause;

/** Filed late, but filed: the entry stays open until somebody decides. */
const renewalPending = ({ renewal }: Held): boolean =>
  renewal !== undefined && renewal.outcome === undefined;

/** The register says that the holder is no more (died, dissolved). */
export const recordHolderEnded: Decide<RecordHolderEnded, Licence, HolderEnded> = (
  { cause, source, endedOn },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act, 'registrar');
  if (licence.holderEnded !== undefined) return [];
  return [{ type: 'HolderEnded', data: { cause, source, endedOn } }];
};

/**
 * 注销: the entry is closed. An act of the register and no penalty: it follows a term that ended, a revocation, an
 * annulment, a recall, or the end of the holder, and never stands for one of them (LIC-L8, X15; LL 70).
 */
export const cancelLicence: Decide<CancelLicence, Licence, LicenceCancelled> = (
  { cause },
  state,
  act,
) => {
  const licence = held(state);
  const by = reactionOr(act, 'certificate-clerk', 'licence-approver');
  if (licence.status === 'cancelled') {
    return licence.cancelledFor === cause
      ? []
      : refuse('cancelled-already', 'The entry was closed（已注销） for another cause.', 'LL 70');
  }
  if (isReaction(act) && cause === 'expired' && renewalPending(licence)) return [];
  mustBe(licence, ...presupposes[cause]);
  if (!endsWithHolder(licence, cause))
    refuse('holder-not-ended', 'The register knows of no end of the holder（主体终止）.', 'LL 70');
  return [
    {
      type: 'LicenceCancelled',
      data: {
        cause,
        by,
        cancelledOn: localDateOf(act.validAt),
        documents: [paper(licence, act, forms.cancelled, { cause, law: 'LL 70' })],
        clocks: voidAll(licence.clocks, act.validAt, suspensionClocks(licence.clocks)),
      },
    },
  ];
};
