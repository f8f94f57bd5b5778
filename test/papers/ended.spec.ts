import 'reflect-metadata';
import { accidentsPapers } from '../../libs/contexts/accidents/reading/accidents-papers.js';
import { blacklistPapers } from '../../libs/contexts/blacklist/reading/blacklist-papers.js';
import { casePapers } from '../../libs/contexts/enforcement/http/case-papers.js';
import { hazardsPapers } from '../../libs/contexts/hazards/reading/hazards-papers.js';
import { licensingPapers } from '../../libs/contexts/licensing/reading/licensing-papers.js';
import { sourcesPapers } from '../../libs/contexts/sources/reading/records.js';
import type { PastAct } from '#platform/papers';

// Papers that an act takes out of force（文书失效）: whoever looks one up is told so.

const sources = [
  casePapers,
  ...licensingPapers,
  ...hazardsPapers,
  ...blacklistPapers,
  ...accidentsPapers,
  ...sourcesPapers,
];
const sourceOf = (category: string) => sources.find(({ from }) => from.category === category)!;

/** Acts that sound as if they ended something, and leave every paper of theirs in force. */
const leavesPapers: Readonly<Record<string, string>> = {
  'enforcementCase RecusedActsReviewed': 'what was done before stands or is done again',
  'enforcementCase TestingEnded': 'the notice of testing told of a time that is over',
  'enforcementCase DecisionChanged': 'its paper changes the decision by its form',
  'enforcementCase FileReleased': 'it is about keeping',
  'enforcementCase ExecutionEnded': 'what was applied for was done',
  'enforcementCase PublicationWithdrawn': 'no paper is published by it',
  'enforcementCase CorrectionReviewed': 'the opinion says itself what was found',
  'enforcementCase ReviewWithdrawn': 'the decision stands',
  'enforcementCase CaseSuspended': 'the inquiry rests, and what was issued stands',
  'enforcementCase ReviewSuspended': 'the decision stands while its review rests',
  'licensingLicence RenewalEnded': 'the certificate runs to its day',
  'licensingLicence HolderChangeReported': 'the certificate is changed by its own application',
  'licensingApplication ApplicationWithdrawn': 'nothing was granted yet',
  'licensingApplication ExcludedStepEnded': 'the notice of time told of a step that is over',
  'accidentsAccident FollowUpsEnded': 'what was reported was reported',
  'accidentsAccident AccidentEnded': 'its own opinion says so, what was reported was reported',
  'accidentsAccident AppraisalEnded': 'what was commissioned was done',
  'accidentsAccident BanLifted': 'no paper imposes a ban: the approval orders it of others',
  'licensingLicence HolderEnded': 'the entry is struck by the act that follows',
};

/** A clock that ran out ends no paper by itself; the act that follows it does. */
const soundsLikeAnEnd =
  /Suspended|Suspension|Revoked|Annulled|Recalled|Cancel|(?<!Clock)Expired|Lifted|Delisted|Ended$|Judgment|ReviewDecided|Withdrawn|Restored|Undone|LicenceRenewed|LicenceChanged|LevelChanged|TeamChanged/;

describe('An act that ends something', () => {
  it('ends the papers that say it, or is named with its reason', () => {
    const silent = sources.flatMap(({ from, types, ends = {} }) =>
      types
        .filter((type) => from.knows?.(type) ?? true)
        .filter((type) => soundsLikeAnEnd.test(type) && !(type in ends))
        .map((type) => `${from.category} ${type}`),
    );
    expect(silent.filter((one) => !(one in leavesPapers))).toEqual([]);
  });
});

const endedBy = (category: string, type: string, data: object, past: readonly PastAct[] = []) =>
  sourceOf(category).ends?.[type]?.(data as never, past);

describe('A penalty decision', () => {
  const review = { reviewNumber: '江府行复〔2026〕3号' };
  const court = { judgmentNumber: '（2026）粤0704行初9号' };
  const of = (type: string, data: object) => endedBy('enforcementCase', type, data);

  it('falls by review and by judgment, with the number of what did it', () => {
    for (const outcome of ['revoked', 'void']) {
      expect(of('ReviewDecided', { ...review, outcome })).toMatchObject({
        titles: expect.arrayContaining(['行政处罚决定书', '行政（当场）处罚决定书']) as unknown,
        because: 'revoked',
        number: review.reviewNumber,
      });
      expect(of('JudgmentGiven', { ...court, outcome })).toMatchObject({
        because: 'revoked',
        number: court.judgmentNumber,
      });
    }
    expect(of('ReviewDecided', { ...review, outcome: 'changed' })).toMatchObject({
      because: 'changed',
    });
  });

  it('stands where it was upheld, dismissed, withdrawn or found unlawful alone', () => {
    for (const outcome of ['upheld', 'dismissed', 'withdrawn', 'illegal'])
      expect(of('JudgmentGiven', { ...court, outcome })).toBeUndefined();
  });
});

describe('A certificate', () => {
  const past = [
    { id: '1', type: 'LicenceGranted', data: { grant: { application: 'a1' } } },
    { id: '2', type: 'LicenceRevoked', data: { source: 's' } },
    { id: '3', type: 'LicenceSuspended', data: { source: 's' } },
    { id: '4', type: 'LicenceSuspended', data: { source: 'other' } },
  ];
  const of = (type: string, data: object) => endedBy('licensingLicence', type, data, past);
  const issuedBy = [{ category: 'licensingApplication', id: 'a1' }];

  it.each([
    ['LicenceExpired', 'expired'],
    ['LicenceRevoked', 'revoked'],
    ['LicenceAnnulled', 'revoked'],
    ['LicenceRecalled', 'revoked'],
    ['LicenceCancelled', 'ended'],
  ])('that the application issued ends by %s', (type, because) =>
    expect(of(type, { cause: 'holder-ended' })).toMatchObject({
      because,
      issuedBy,
      titles: expect.arrayContaining(['行政许可证件']) as unknown,
    }),
  );

  it('keeps the name of what ended it when its entry is struck after that（四种终止不得混同）', () => {
    for (const cause of ['revoked', 'annulled', 'recalled'])
      expect(of('LicenceCancelled', { cause })).toMatchObject({ titles: [] });
    const expired = of('LicenceCancelled', { cause: 'expired' });
    expect(expired?.titles).not.toContain('行政许可证件');
    expect(expired?.titles).toContain('准予延续决定书');
  });

  it('of before ends by a change or renewal, not the new one', () => {
    expect(of('LicenceRenewed', { application: 'a2' })).toMatchObject({ issuedBy });
    expect(of('LicenceChanged', { application: 'a1' })).toMatchObject({ issuedBy: [] });
  });

  it('is in force again when the penalty that revoked it fell', () => {
    const back = of('PenaltyEffectUndone', { source: 's', undone: 'revocation' });
    expect(back).toMatchObject({ because: 'restored', issuedBy });
    expect(past.findLast((one) => back?.undoes?.(one))?.id).toBe('2');
  });

  it.each([
    ['SuspensionLifted', { source: 's' }, '解除暂扣'],
    ['SuspensionEnded', { source: 's' }, '暂扣期满'],
    ['PenaltyEffectUndone', { source: 's', undone: 'suspension' }, '撤销暂扣'],
  ])('is suspended with the licence, and in force again by %s', (type, data, act) => {
    expect(of('LicenceSuspended', {})).toMatchObject({ because: 'suspended', issuedBy });
    const back = of(type, data);
    expect(back).toMatchObject({ because: 'restored', act, issuedBy });
    expect(past.findLast((one) => back?.undoes?.(one))?.id).toBe('3');
  });
});
