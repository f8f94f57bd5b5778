import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustNotPrecede, mustRunForwards, overlap } from '../../shared/dated.js';
import { keepers } from '../../shared/who-may.js';
import { certificateOf, mustNotBeRevoked, onCertificate } from './certificate.js';
import { notForOneself } from '../own-entry.js';
import { personCommand } from '../person.state.js';

const { day, optional, text } = fields;

/** Suspends a certificate (暂扣执法证) for a time, or until it is restored. */
export const suspendCertificate = personCommand('SuspendCertificate', {
  title: 'Suspend a certificate（暂扣执法证）',
  at: 'certificates/:number/suspension',
  ...keepers(),
  asks: {
    ...onCertificate,
    from: day({ about: 'First day suspended（暂扣起始日）' }),
    to: optional(day({ about: 'Last day suspended; open when absent（暂扣届满日）' })),
    reason: text({ about: 'Reason（原因）' }),
  },
  who: notForOneself,
  repeat: ({ number, from, to, reason }, state) =>
    certificateOf(state, number).suspensions.some(
      (one) => one.from === from && one.to === to && one.reason === reason,
    ),
  stage: (state, _, { number }) => mustNotBeRevoked(certificateOf(state, number)),
  rule: (asked, state) => {
    const { number, from, to, reason } = asked;
    const held = certificateOf(state, number);
    mustRunForwards(asked);
    mustNotPrecede(from, held.from);
    if (held.suspensions.some((one) => overlap(one, asked)))
      refuse(
        'certificate-suspended',
        'It is already suspended on some of these days（该执法证在其中若干日已处于暂扣状态）.',
      );
    return [{ type: 'CertificateSuspended', data: { number, from, to, reason } }];
  },
});

export type SuspendCertificate = MessageOf<typeof suspendCertificate>;
