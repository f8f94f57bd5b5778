import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { who } from '../../kernel/declaring/command.examples.js';
import { type SealEvent, sealNoun } from './reservation.examples.js';

const act: Act = { ...who('x'), actor: { kind: 'system', by: 'installation', name: 'test' } };
const given = decisions(sealNoun);

const details = { label: 'box 1' };
const hold = (attempt = 'a', matter = 'f1') =>
  ({ type: 'HoldName', data: { matter, attempt, details } }) as const;
const confirm = (matter = 'f1') => ({ type: 'ConfirmName', data: { matter, details } }) as const;
const giveUp = (attempt = 'a', matter = 'f1') =>
  ({ type: 'GiveUpName', data: { matter, attempt, reason: 'why' } }) as const;
const release = (attempt?: string, matter = 'f1') =>
  ({ type: 'ReleaseName', data: { matter, attempt, reason: 'why' } }) as const;

const holds = (attempt = 'a', file = 'f1'): SealEvent => ({
  type: 'SealHeld',
  data: { file, attempt, ...details, at: act.now },
});
const used: SealEvent = { type: 'SealUsed', data: { file: 'f1', ...details } };
const freed: SealEvent = { type: 'SealFreed', data: { file: 'f1', reason: 'why' } };

describe('A name over all streams', () => {
  it('is held by the first matter, once for each attempt', () => {
    given().when(hold(), act).decides(holds());
    given(holds()).when(hold(), act).decidesNothing();
    given(holds()).when(hold('b'), act).decides(holds('b'));
    given(used).when(hold('b'), act).decidesNothing();
  });

  it.each([[[holds()]], [[used]]])('is refused to every other matter: %j', (history) => {
    given(...history)
      .when(hold('b', 'f2'), act)
      .refuses('seal-taken', 'PL 1');
    given(...history)
      .when(confirm('f2'), act)
      .refuses('seal-taken');
  });

  it('is on record when its act is, even when it was let go meanwhile', () => {
    given(holds()).when(confirm(), act).decides(used);
    given(holds(), used).when(confirm(), act).decidesNothing();
    given(holds(), freed).when(confirm(), act).decides(used);
  });

  it('is given up by its only attempt, and may then be held by another matter', () => {
    given(holds()).when(giveUp(), act).decides(freed);
    given(holds(), freed).when(giveUp(), act).decidesNothing();
    given(holds(), freed).when(hold('b', 'f2'), act).decides(holds('b', 'f2'));
  });

  it('is not given up while another attempt of its matter may still succeed', () => {
    given(holds(), holds('b')).when(giveUp('b'), act).decidesNothing();
    given(holds(), holds('b')).when(giveUp('a'), act).decidesNothing();
    given(holds('b')).when(giveUp('a'), act).decidesNothing();
    given(used).when(giveUp('a'), act).decidesNothing();
    given(holds('a', 'f2')).when(giveUp('a', 'f1'), act).decidesNothing();
  });

  it('is released as it was seen, and not when an attempt came since', () => {
    given(holds(), holds('b')).when(release('b'), act).decides(freed);
    given(holds(), holds('b')).when(release('a'), act).decidesNothing();
    given(used).when(release(), act).decides(freed);
    given(used).when(release('a'), act).decidesNothing();
    given(holds()).when(release(), act).decidesNothing();
    given(used).when(release(undefined, 'f2'), act).decidesNothing();
    given().when(release(), act).decidesNothing();
  });

  it('remembers no attempt of another matter, nor of a time before it was let go', () => {
    expect(given(holds(), freed, holds('b')).state()).toMatchObject({ attempts: ['b'] });
    expect(given(holds(), holds('b'), holds()).state()).toMatchObject({ attempts: ['b', 'a'] });
    expect(given(holds('a', 'f2'), holds('b')).state()).toMatchObject({ attempts: ['b'] });
  });

  it('knows which of its stored events can be read', () => {
    expect(sealNoun.knows?.('SealHeld')).toBe(true);
    expect(sealNoun.knows?.('SealLent')).toBe(false);
  });

  it('is no person’s to hold: whoever may act is asked by the matter', () => {
    given().when(hold(), who('registrar', 'registrar')).denies('wrong-role');
  });
});
