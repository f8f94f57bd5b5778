import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actedBy, forOrgan, isReaction } from '../desk/authority.js';
import { drawUp, voided } from '#domain/procedure';
import { forms } from '../documents/forms.js';
import { ofItsTerm } from './licence.clocks.js';
import { type CancellationCause, cancellationCauses } from './grounds.js';
import { mustBe, papersOf } from './licence.papers.js';
import { type HeldLicence, heldCommand, type LicenceStatus, openRenewal } from './licence.state.js';

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

const endsWithHolder = (licence: HeldLicence, cause: CancellationCause): boolean =>
  (cause !== 'holder-died' && cause !== 'holder-ended') || licence.holderEnded === cause;

/**
 * 注销: the entry is closed. An act of the register and no penalty: it follows a term that ended, a
 * revocation, an annulment, a recall, or the end of the holder, and never stands for one of them
 * (LIC-L8, X15; LL 70).
 */
export const cancelLicence = heldCommand('CancelLicence', {
  title: 'Strike the entry（注销）',
  at: 'cancellation',
  by: ['certificate-clerk', 'licence-approver'],
  system: ['reaction'],
  asks: { cause: fields.oneOf(cancellationCauses, { about: 'Cause（注销原因）' }) },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: ({ cause }, licence, act) => {
    if (licence.status !== 'cancelled')
      return (
        isReaction(act) &&
        cause === 'expired' &&
        // Filed late, but filed: the entry stays open until somebody decides.
        openRenewal(licence) !== undefined
      );
    if (licence.cancelledFor === cause) return true;
    return refuse(
      'cancelled-already',
      'The entry was closed for another cause（该许可证已因其他原因注销）.',
      'LL 70',
    );
  },
  stage: (licence, _, { cause }) => mustBe(licence, ...presupposes[cause]),
  rule: ({ cause }, licence, act) => {
    if (!endsWithHolder(licence, cause))
      refuse(
        'holder-not-ended',
        'The register knows of no end of the holder（登记簿中未见持证人终止的记录）.',
        'LL 70',
      );
    return [
      {
        type: 'LicenceCancelled',
        data: {
          cause,
          by: actedBy(act),
          cancelledOn: localDateOf(act.validAt),
          documents: drawUp(papersOf(licence, act), act, [
            forms.cancelled,
            { cause, law: 'LL 70' },
          ]),
          clocks: voided(licence, act.validAt, 'cancelled（注销）', ofItsTerm),
        },
      },
    ];
  },
});

export type CancelLicence = MessageOf<typeof cancelLicence>;
