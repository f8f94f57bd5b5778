import { type Command, type Decide, localDateOf, refuse } from '#libs/kernel';
import { personOf } from '../authority.js';
import { certificateNumber } from '../catalogue/certificate-number.js';
import { stop } from '../clocks.js';
import { forms } from '../documents/forms.js';
import { effectOf } from './application.grant.js';
import { type Application, filed } from './application.shape.js';
import { itemOf, mustBe } from './authority.js';
import type { CertificateIssued } from './decision.events.js';
import { paper } from './papers.js';

export type IssueCertificate = Command<
  'IssueCertificate',
  {
    /** Id of the licence stream: new for a first grant, the old one for a change or renewal. */
    licence: string;
    /** From the counter without gaps of this item and year. */
    certificateSerial: number;
    /** What stands for the place in the number, `江海`. */
    place: string;
    method: 'direct' | 'mail' | 'electronic';
    /** SHA-256 of the signed proof of service. */
    receipt: string;
  }
>;

/** Hands the certificate over, against signature, in the time the law gives (LIC-S15, LIC-D6; LL 44). */
export const issueCertificate: Decide<IssueCertificate, Application, CertificateIssued> = (
  { licence, certificateSerial, place, method, receipt },
  state,
  act,
) => {
  const application = filed(state);
  const { received, approved, issued } = application;
  const clerk = personOf(act, received.organ, 'certificate-clerk').id;
  if (issued) {
    return issued.licence === licence && issued.receipt === receipt
      ? []
      : refuse('certificate-issued', 'The certificate（许可证件） was served already.', 'LL 44');
  }
  mustBe(application, 'approved');
  const held = received.asking.licence;
  if (held !== undefined && held !== licence)
    refuse('other-licence', 'The application is about another licence（许可证）.', 'LL 49');
  const item = itemOf(application);
  const year = Number(approved?.decidedOn.slice(0, 4));
  const number = certificateNumber(item, { place, year, serial: certificateSerial });
  const servedOn = localDateOf(act.validAt);
  const content = {
    number,
    holder: received.asking.applicant.name,
    terms: approved?.terms,
    validFrom: approved?.validFrom,
    validTo: approved?.validTo,
  };
  return [
    {
      type: 'CertificateIssued',
      data: {
        licence,
        number,
        effect: effectOf(application, licence, number),
        method,
        receipt,
        clerk,
        servedOn,
        documents: [
          paper(application, act, forms.certificate, content),
          paper(application, act, forms.service, { method, receipt, servedOn }),
        ],
        clocks: stop(application.clocks, item.issue ? [item.issue.clock] : [], act.validAt),
      },
    },
  ];
};
