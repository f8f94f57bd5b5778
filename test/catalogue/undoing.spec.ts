import { declaredNouns } from './all-nouns.js';
import { allReactions } from './all-reactions.js';

/** Types whose name says that something stands no longer. */
const soundsSo =
  /(?:Revoked|Withdrawn|Undone|Struck|Lifted|Corrected|Annulled|Recalled|Removed|Cancelled|Rejected)$/;

/**
 * What sounds as if it took something back and does not: it ends something from its day on, and
 * what had followed until then stands.
 */
const takesNothingBack: Readonly<Record<string, string>> = {
  'enforcementCase MeasureLifted': 'the measure was lawful until it was lifted (CL 28)',
  'blacklistListing MeasureLifted': 'it was in force until it was lifted',
  'enforcementCase DocumentCorrected': 'a slip of the pen: nothing follows from it (PL 52)',
  'hazardsHazard ControlsLifted': 'measures on site end with the review',
  'hazardsInspection MeasureLifted': 'measures on site end with the look on site',
  'hazardsInspection InspectionWithdrawn': 'it is not made; nothing followed from its plan',
  'hazardsHazard HazardRejected': 'an answer to the report, which stands as a report',
  'licensingApplication MaterialsCorrected': 'the applicant amends what he handed in',
  'licensingApplication SupplementNoticeCorrected': 'the notice stands, and says more',
  'licensingApplication ServiceCorrected':
    'the service stands, on another day; nothing of the desk follows from the day',
  'licensingLicence ServiceCorrected':
    'the service stands, on another day; nothing of the desk follows from the day',
  'licensingLicence SuspensionLifted': 'given back before its term, from that day on',
  'licensingLicence LicenceRevoked': 'a penalty: the licence ends on that day',
  'licensingLicence LicenceAnnulled':
    'the licence ends; its effects are looked at one by one (LL 69)',
  'licensingLicence LicenceRecalled': 'ends for the public good, against compensation (LL 8)',
  'licensingLicence LicenceCancelled': 'struck from the register after it ended (LL 70)',
  'appraisalCommendation CommendationWithdrawn':
    'ends from its day on; a veto that comes later finds it withdrawn',
  'licensingBar ListingRemoved': 'the term on the list ends early, from that day on',
  'registryPerson CertificateRevoked': 'ends from its day on; acts before it stand',
  'registryMandate MandateRevoked': 'ends from its day on; acts before it stand',
};

type Kind = (typeof allReactions)[number]['from'];
const table = ({ takesBack = {} }: Pick<Kind, 'takesBack'>) =>
  Object.entries(takesBack).flatMap(([back, said]) => (said ? [[back, said] as const] : []));

describe('K10 What followed from an event', () => {
  it.each(allReactions.map((reaction) => [reaction.name, reaction] as const))(
    'is undone by %s, or left because it says so, when the event is taken back',
    (_, { from, on, undo = {}, name }) => {
      const left = table(from).flatMap(([back, { of }]) =>
        of
          .filter((cause) => on[cause] && !undo[cause] && !on[back])
          // A second look, or an awaited answer, is a duty: those are withdrawn by themselves.
          .filter(() => !/^(?:duties\.look-again|papers\.owe-answers)\./.test(name))
          .map((cause) => `${cause} taken back by ${back}`),
      );
      expect(left).toEqual([]);
    },
  );

  it('is known of every event whose name says that something stands no longer', () => {
    const unsaid = declaredNouns.flatMap(({ category, evolve, takesBack = {} }) =>
      Object.keys(evolve)
        .filter((type) => soundsSo.test(type) && !Object.hasOwn(takesBack, type))
        .map((type) => `${category} ${type}`),
    );
    expect(unsaid.filter((one) => takesNothingBack[one] === undefined)).toEqual([]);
  });
});
