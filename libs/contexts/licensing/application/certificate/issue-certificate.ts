import {
  type Act,
  type Asks,
  fields,
  filledWith,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
} from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { certificateNumber } from '../../catalogue/certificate-number.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand, wordsOf } from '../application.shape.js';
import { itemOf, mustBe, ofOrgan } from '../authority.js';
import { certificateServices, type CertificateIssued } from '../decision/decision.events.js';
import { licenceReference } from '../../licence/licence.reference.js';
import { itsLicence } from '../its-licence.js';
import { papersOf } from '../papers.js';
import { effectOf } from './application.grant.js';

const { file, oneOf } = fields;

const asks = {
  method: oneOf(certificateServices, { about: 'How it was served（送达方式）' }),
  receipt: file(exhibitReference, {
    about: 'SHA-256 of the signed proof（送达回证摘要）',
    here: true,
    at: () => 'then',
  }),
};
/** What the process adds: the licence, and the number without gaps of this item and year. */
type Numbered = Readonly<{
  /** Id of the licence stream: new for a first grant, the old one for a change or renewal. */
  licence: string;
  certificateSerial: number;
  /** What stands for the place in the number, `江海`. */
  place: string;
}>;
type Asked = Asks<typeof asks> & Numbered;

/** The number of the licence that is changed, which its new certificate bears（证号）. */
const numberHeld = (licence: string, act: Act): string | undefined =>
  seenIn(act, licenceReference, licence).standing?.facts.number;

/** Its number: a change leaves the licence its own, a grant and a renewal bring one. */
const numberOf = (
  application: Filed,
  { licence, certificateSerial: serial, place }: Asked,
  { act, servedOn }: Readonly<{ act: Act; servedOn: LocalDate }>,
): Readonly<{ given?: string; borne?: string }> => {
  if (application.received.asking.purpose === 'change') return { borne: numberHeld(licence, act) };
  const year = Number((application.approved?.decidedOn ?? servedOn).slice(0, 4));
  const given = certificateNumber(itemOf(application), { place, year, serial });
  return { given, borne: given };
};

/** The certificate, and the proof that it was handed over with the decision（送达回证）. */
const papersServed = (
  application: Filed,
  { method, receipt }: Asked,
  { act, servedOn, number }: Readonly<{ act: Act; servedOn: LocalDate; number?: string }>,
) => {
  const { terms, validFrom, validTo, decisionNumber } = application.approved ?? {};
  const holder = application.received.asking.applicant.name;
  return drawUp(
    papersOf(application, act),
    act,
    [forms.certificate, { number, holder, terms, validFrom, validTo }],
    [
      forms.service,
      { method, receipt, servedOn, of: forms.certificate.code, together: decisionNumber },
    ],
  );
};

const served = (application: Filed, asked: Asked, act: Act, clerk: string): CertificateIssued => {
  const item = itemOf(application);
  const { licence, method, receipt } = asked;
  const servedOn = localDateOf(act.validAt);
  const { given: number, borne } = numberOf(application, asked, { act, servedOn });
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
      documents: papersServed(application, asked, { act, servedOn, number: borne }),
      clocks: stop(application, act.validAt, ...(item.issue ? [item.issue.clock] : [])),
    },
  };
};

/**
 * Hands the certificate over, against signature, in the time the law gives (LIC-S15, LIC-D6; LL
 * 44).
 */
export const issueCertificate = filedCommand('IssueCertificate', {
  title: 'Serve the certificate under the next number（发证）',
  at: 'certificate',
  by: ['certificate-clerk'],
  asks,
  fills: filledWith<Numbered>(),
  who: ofOrgan,
  repeat: ({ licence, receipt }, { issued }) => {
    if (!issued || (issued.licence === licence && issued.receipt === receipt))
      return issued !== undefined;
    return refuse(
      'certificate-issued',
      'The certificate was served already（许可证件已经送达）.',
      'LL 44',
    );
  },
  late: ({ approved }) => approved?.decidedOn,
  restsOn: itsLicence,
  against: ({ receipt }, { received }) => ({ ...wordsOf(received), receipt }),
  stage: (application) => mustBe(application, 'approved'),
  rule: (asked, application, act, clerk) => {
    const held = application.received.asking.licence;
    if (held !== undefined && held !== asked.licence)
      refuse(
        'other-licence',
        'The application is about another licence（该申请针对另一许可证）.',
        'LL 49',
      );
    return [served(application, asked, act, clerk)];
  },
});

export type IssueCertificate = MessageOf<typeof issueCertificate>;
