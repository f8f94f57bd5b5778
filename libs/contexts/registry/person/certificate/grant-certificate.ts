import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustRunForwards } from '../../shared/dated.js';
import { keepers } from '../../shared/who-may.js';
import { notForOneself } from '../own-entry.js';
import { personCommand, registeredPerson } from '../person.state.js';

const { day, paperNumber, text } = fields;

/**
 * Records an enforcement certificate (行政执法证) that its issuer has granted. Without one nobody
 * enforces (PL 42).
 */
export const grantCertificate = personCommand('GrantCertificate', {
  title: 'Record a certificate its issuer has granted（登记执法证）',
  at: 'certificates',
  ...keepers(),
  asks: {
    number: paperNumber({
      about: 'Number of the certificate（执法证号）',
      example: '粤J00001',
      max: 60,
    }),
    issuer: text({ about: 'Issuer（发证机关）', max: 200 }),
    from: day({ about: 'Valid from（有效期起）' }),
    to: day({ about: 'Valid until, included（有效期止）' }),
  },
  who: notForOneself,
  repeat: ({ number, issuer, from, to }, state) => {
    const held = registeredPerson(state).certificates.find((one) => one.number === number);
    if (!held) return false;
    if (held.issuer === issuer && held.from === from && held.to === to) return true;
    return refuse(
      'certificate-known',
      `The certificate ${number} is on record otherwise（执法证 ${number} 已登记，内容不同）.`,
    );
  },
  rule: (asked) => {
    mustRunForwards(asked);
    const { number, issuer, from, to } = asked;
    return [{ type: 'CertificateGranted', data: { number, issuer, from, to } }];
  },
});

export type GrantCertificate = MessageOf<typeof grantCertificate>;
