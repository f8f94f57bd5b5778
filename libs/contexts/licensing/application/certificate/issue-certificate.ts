import { type Act, type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { certificateNumber } from '../../catalogue/certificate-number.js';
import { stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { effectOf } from './application.grant.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe } from '../authority.js';
import type { CertificateIssued } from '../decision/decision.events.js';
import { paper } from '../papers.js';

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

type Asked = IssueCertificate['data'];

/** Hands the certificate over, against signature, in the time the law gives (LIC-S15, LIC-D6; LL 44). */
export const issueCertificate: Decide<IssueCertificate, Application, CertificateIssued> = (
  asked,
  state,
  act,
) => {
  const application = filed(state);
  const { received, issued } = application;
  const clerk = personOf(act, received.organ, 'certificate-clerk').id;
  if (issued) {
    return issued.licence === asked.licence && issued.receipt === asked.receipt
      ? []
      : refuse('certificate-issued', 'The certificate（许可证件） was served already.', 'LL 44');
  }
  mustBe(application, 'approved');
  const held = received.asking.licence;
  if (held !== undefined && held !== asked.licence)
    refuse('other-licence', 'The application is about another licence（许可证）.', 'LL 49');
  return [served(application, asked, act, clerk)];
};

const served = (
  application: Filed,
  { licence, certificateSerial: serial, place, method, receipt }: Asked,
  act: Act,
  clerk: string,
): CertificateIssued => {
  const item = itemOf(application);
  const servedOn = localDateOf(act.validAt);
  const { terms, validFrom, validTo, decidedOn } = application.approved ?? {};
  const year = Number((decidedOn ?? servedOn).slice(0, 4));
  // A change leaves the licence its number; a grant and a renewal bring a new one.
  const changes = application.received.asking.purpose === 'change';
  const number = changes ? undefined : certificateNumber(item, { place, year, serial });
  const holder = application.received.asking.applicant.name;
  const content = { number, holder, terms, validFrom, validTo };
  return {
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
  };
};
