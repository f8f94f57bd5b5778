import { fields, type LocalDate, type MessageOf, refuse } from '#domain/kernel';
import { keepers } from '../../shared/who-may.js';
import { certificateOf, mustNotBeRevoked, onCertificate } from './certificate.js';
import { notForOneself } from '../own-entry.js';
import { personCommand, type Suspension } from '../person.state.js';

const { day, text } = fields;

/** Ends the newest suspension (恢复执法证): from that day on the certificate may be shown again. */
export const restoreCertificate = personCommand('RestoreCertificate', {
  title: 'End the suspension of a certificate（恢复执法证）',
  at: 'certificates/:number/restoration',
  ...keepers(),
  asks: {
    ...onCertificate,
    from: day({ about: 'First day it may be shown again（恢复日期）' }),
    reason: text({ about: 'Reason（原因）' }),
  },
  who: notForOneself,
  repeat: ({ number, from }, state) =>
    certificateOf(state, number).suspensions.at(-1)?.restored === from,
  stage: (state, _, { number }) => mustNotBeRevoked(certificateOf(state, number)),
  rule: ({ number, from, reason }, state) => {
    mustBeSuspended(certificateOf(state, number).suspensions.at(-1), from);
    return [{ type: 'CertificateRestored', data: { number, from, reason } }];
  },
});

export type RestoreCertificate = MessageOf<typeof restoreCertificate>;

const mustBeSuspended = (last: Suspension | undefined, from: LocalDate): void => {
  if (!last || last.restored !== undefined || (last.to !== undefined && last.to < from))
    return refuse(
      'certificate-not-suspended',
      'It is not suspended on that day（执法证未被暂扣）.',
    );
  if (from <= last.from)
    refuse(
      'restored-before-suspended',
      `It was suspended from ${last.from} on（该证自 ${last.from} 起暂扣，恢复日期过早）.`,
    );
};
