import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, reacting } from '../desk.examples.js';
import { type LicenceCommand, licenceNoun } from './licence.noun.js';
import { granted, grantedFor, grantedStep, type Step, tale } from './licence.examples.js';
import type { AnnulmentGround, CancellationCause } from './grounds.js';

const given = decisions(licenceNoun);
const annul = (ground: AnnulmentGround, publicHarm = false): LicenceCommand => ({
  type: 'AnnulLicence',
  data: { ground, facts: '查实', publicHarm },
});
const recall = (compensationFen = 0, publicInterest = '规划调整'): LicenceCommand => ({
  type: 'RecallLicence',
  data: { ground: 'facts-changed', publicInterest, compensationFen },
});
const revoke: LicenceCommand = {
  type: 'RevokeLicenceAfterPenalty',
  data: { source: 'penalty-2', decisionNumber: 'n' },
};
const cancel = (cause: CancellationCause): LicenceCommand => ({
  type: 'CancelLicence',
  data: { cause },
});
const day = '2026-11-02';
const annulled: Step = [annul('fraud-or-bribe'), by('he', day)];
const recalled: Step = [recall(), by('he', day)];
const revoked: Step = [revoke, reacting(day)];

describe('Annulling 撤销 (LIC-L6, LIC-L9)', () => {
  it('bars a new application after fraud (LIC-B2), and does so once', () => {
    expect(tale(grantedStep, annulled).at(-1)).toMatchObject({
      data: {
        bar: { rule: 'LIC-B2', subject: 'enterprise-1' },
        officialMistake: false,
        documents: [{ code: '许撤销', content: { law: 'LL 69(2)' } }],
      },
    });
    given(...tale(grantedStep, annulled))
      .when(...annulled)
      .decidesNothing();
  });
  it('tells of an official who granted what should not have been granted (X23)', () =>
    expect(
      given(...granted)
        .when(annul('not-qualified'), by('gao', day))
        .events(),
    ).toMatchObject([{ data: { officialMistake: true, by: 'gao' } }]));
  it('withdraws the approval of whoever lost the conditions (LIC-L9)', () =>
    expect(
      given(...granted)
        .when(annul('conditions-lost'), by('he', day))
        .events(),
    ).toMatchObject([{ data: { documents: [{ content: { law: 'WSL 63' } }] } }]));
  it('is not done where it harms the public, nor by just anybody', () => {
    given(...granted)
      .when(annul('fraud-or-bribe', true), by('he', day))
      .refuses('major-public-harm', 'LL 69(3)');
    given(...granted)
      .when(annul('fraud-or-bribe'), by('pan', day))
      .denies('wrong-role');
    given(...grantedFor({ organ: 'jianghai-health' }))
      .when(...annulled)
      .denies('wrong-organ');
  });
  it('knows grounds of its own for a rating (STD-2)', () => {
    given(...granted)
      .when(annul('fatal-accident'), by('he', day))
      .refuses('ground-not-of-item');
    const rating = grantedFor({ item: 'standardisation', itemVersion: localDate('2021-11-01') });
    expect(
      given(...rating)
        .when(annul('fatal-accident'), by('he', day))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Recalling 撤回 (LIC-L7)', () => {
  it('states the compensation and the public interest, once', () => {
    expect(tale(grantedStep, recalled).at(-1)).toMatchObject({
      data: { documents: [{ code: '许撤回' }] },
    });
    given(...tale(grantedStep, recalled))
      .when(...recalled)
      .decidesNothing();
    given(...granted)
      .when(recall(-1), by('he', day))
      .refuses('compensation-missing', 'LIC-L7');
    given(...granted)
      .when(recall(0.5), by('he', day))
      .refuses('compensation-missing');
    given(...granted)
      .when(recall(0, ' '), by('he', day))
      .refuses('public-interest-missing');
    given(...granted)
      .when(recall(), by('gao', day))
      .denies('wrong-organ');
  });
});

describe('Cancelling the entry 注销 (LIC-L8)', () => {
  it.each([
    ['annulled', annulled],
    ['recalled', recalled],
    ['revoked', revoked],
  ] as const)('follows a licence that was %s, and stands for nothing else', (cause, ending) => {
    const ended = tale(grantedStep, ending);
    const once = given(...ended)
      .when(cancel(cause), by('cai', day))
      .events();
    expect(once).toMatchObject([{ type: 'LicenceCancelled', data: { cause } }]);
    given(...ended, ...once)
      .when(cancel(cause), by('cai', day))
      .decidesNothing();
    given(...ended, ...once)
      .when(cancel('impossible'), by('cai', day))
      .refuses('cancelled-already');
    given(...granted)
      .when(cancel(cause), by('cai', day))
      .refuses('wrong-licence-status');
    expect(given(...ended).state()).toMatchObject({ status: cause });
  });
  it('gives each of the four endings a value of its own (E35)', () => {
    const endings = [
      tale(grantedStep, annulled),
      tale(grantedStep, recalled),
      tale(grantedStep, revoked),
      tale(grantedStep, [cancel('impossible'), by('cai', day)]),
    ].map((history) => given(...history).state().status);
    expect(endings).toEqual(['annulled', 'recalled', 'revoked', 'cancelled']);
  });
  it('closes the entry of a holder who is no more', () => {
    const end: LicenceCommand = {
      type: 'RecordHolderEnded',
      data: { cause: 'holder-ended', source: 's', endedOn: localDate(day) },
    };
    given(...granted)
      .when(cancel('holder-ended'), by('cai', day))
      .refuses('holder-not-ended');
    const ended = tale(grantedStep, [end, reacting(day)]);
    given(...ended)
      .when(end, reacting(day))
      .decidesNothing();
    expect(
      given(...ended)
        .when(cancel('holder-ended'), by('cai', day))
        .events(),
    ).toHaveLength(1);
    given(...ended)
      .when(cancel('holder-died'), by('cai', day))
      .refuses('holder-not-ended');
  });
  it('takes one of the ways and not another afterwards', () => {
    given(...tale(grantedStep, annulled))
      .when(...revoked)
      .refuses('wrong-licence-status');
    given(...tale(grantedStep, revoked))
      .when(...recalled)
      .refuses('wrong-licence-status');
  });
});
