import { fields, refuse, unknown } from '#domain/kernel';
import { type Certificate, type Person, registeredPerson } from '../person.state.js';

/** Which certificate, as acts on one name it. */
export const onCertificate = {
  number: fields.text({ about: 'Number of the certificate（执法证号）', max: 60 }),
};

/** The certificate with that number, or 404. */
export const certificateOf = (state: Person, number: string): Certificate =>
  registeredPerson(state).certificates.find((held) => held.number === number) ??
  unknown(
    'certificate-unknown',
    `This person has no certificate ${number}（该人员没有执法证 ${number}）.`,
  );

/** Refuses what is done to a certificate that was taken away for good. */
export const mustNotBeRevoked = ({ revokedFrom }: Certificate): void => {
  if (revokedFrom !== undefined)
    refuse(
      'certificate-revoked',
      `It was revoked from ${revokedFrom} on（该执法证已自 ${revokedFrom} 起吊销）.`,
    );
};
