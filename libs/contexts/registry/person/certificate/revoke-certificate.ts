import { fields, type MessageOf } from '#domain/kernel';
import { mustNotPrecede } from '../../shared/dated.js';
import { keepers } from '../../shared/who-may.js';
import { certificateOf, mustNotBeRevoked, onCertificate } from './certificate.js';
import { notForOneself } from '../own-entry.js';
import { personCommand } from '../person.state.js';

const { day, text } = fields;

/** Records that a certificate is taken away for good (吊销, 注销), from that day on. */
export const revokeCertificate = personCommand('RevokeCertificate', {
  title: 'Take a certificate away for good（吊销执法证）',
  at: 'certificates/:number/revocation',
  ...keepers(),
  asks: {
    ...onCertificate,
    from: day({ about: 'First day without it（吊销日期）' }),
    reason: text({ about: 'Reason（原因）' }),
  },
  who: notForOneself,
  repeat: ({ number, from }, state) => certificateOf(state, number).revokedFrom === from,
  stage: (state, _, { number }) => mustNotBeRevoked(certificateOf(state, number)),
  rule: ({ number, from, reason }, state) => {
    mustNotPrecede(from, certificateOf(state, number).from);
    return [{ type: 'CertificateRevoked', data: { number, from, reason } }];
  },
});

export type RevokeCertificate = MessageOf<typeof revokeCertificate>;
