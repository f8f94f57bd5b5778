import { type Act, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { act } from '../case/stories/people.examples.js';
import { finedActNoun } from './fined-act.noun.js';

const given = decisions(finedActNoun);
const now: Act = {
  ...act('ou', '2026-05-12 10:00'),
  actor: { kind: 'system', by: 'installation', name: 'reservations' },
};
const details = {
  actId: 'act-1',
  fineFen: 3_000_000,
  on: localDate('2026-05-12'),
  decisionNumber: '（江海）应急罚〔2026〕1号',
};
const hold = (matter = 'c1', attempt = 'first', change = {}) =>
  ({ type: 'HoldName', data: { matter, attempt, details: { ...details, ...change } } }) as const;
const confirm = { type: 'ConfirmName', data: { matter: 'c1', details } } as const;
const giveUp = (attempt: string) =>
  ({ type: 'GiveUpName', data: { matter: 'c1', attempt, reason: 'refused' } }) as const;
const fell = (matter = 'c1') =>
  ({ type: 'ReleaseName', data: { matter, reason: 'revoked' } }) as const;

const reserved = (attempt = 'first', change = {}) =>
  ({
    type: 'FineReserved',
    data: { caseId: 'c1', ...details, ...change, attempt, at: now.now },
  }) as const;
const confirmed = { type: 'FineConfirmed', data: { caseId: 'c1', ...details } } as const;
const released = (reason: string) =>
  ({ type: 'FineReleased', data: { caseId: 'c1', reason } }) as const;

describe('An act of a party', () => {
  it('is taken by the first case that fines it', () => {
    given().when(hold(), now).decides(reserved());
    given(reserved()).when(hold(), now).decidesNothing();
    given(reserved()).when(confirm, now).decides(confirmed);
  });

  it.each([[reserved()], [confirmed]])('is refused to every other case: %j', (event) =>
    given(event).when(hold('c2'), now).refuses('act-already-fined', 'PL 29', 'ENF-N4'),
  );

  it('follows the latest attempt of its own case', () =>
    given(reserved())
      .when(hold('c1', 'second', { fineFen: 1 }), now)
      .decides(reserved('second', { fineFen: 1 })));

  it('is freed by the case that holds it, once, and may be taken again', () => {
    given(reserved()).when(giveUp('first'), now).decides(released('refused'));
    given(reserved(), confirmed).when(fell(), now).decides(released('revoked'));
    given(confirmed, released('revoked')).when(fell(), now).decidesNothing();
    expect(given(confirmed, released('revoked')).when(hold('c2'), now).events()).toHaveLength(1);
  });

  it('is not freed by another case, nor by an attempt that lost it', () => {
    given(confirmed).when(fell('c2'), now).decidesNothing();
    given(reserved()).when(giveUp('second'), now).decidesNothing();
  });
});
