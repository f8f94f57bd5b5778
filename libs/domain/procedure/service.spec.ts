import { type Act, emptyRegistry, instant, localDate, type LocalDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { postedFor, type PublicNotice, type Service, servedOn } from './service.js';

const at = instant('2026-09-03T17:00:00Z');
const act: Act = {
  now: at,
  validAt: at,
  actor: { kind: 'system', by: 'deadline', name: 'deadlines' },
  commandId: 'c',
  law: lawBook(),
  registry: emptyRegistry,
};
const on = localDate('2026-09-02');
const code = (expected: string) => expect.objectContaining({ kind: 'refused', code: expected });
type Direct = Parameters<typeof servedOn>[0];

describe('Service', () => {
  it.each<[Service['method'], Direct, LocalDate]>([
    ['direct', { method: 'direct', receiver: 'x', signed: true }, localDate('2026-09-04')],
    ['left', { method: 'left', receiver: 'x', witness: 'y' }, localDate('2026-09-04')],
    ['mail', { method: 'mail', receiver: 'x', mailNumber: '1', receivedOn: on }, on],
    ['electronic', { method: 'electronic', address: 'x', consent: 'y', arrivedOn: on }, on],
  ])('is dated by its method: %s (CAL-14)', (_, service, date) =>
    expect(servedOn(service, act)).toBe(date),
  );

  it.each<[string, Direct]>([
    ['not-signed', { method: 'direct', receiver: 'x', signed: false }],
    ['no-witness-nor-video', { method: 'left', receiver: 'x' }],
    ['no-consent', { method: 'electronic', address: 'x', consent: '', arrivedOn: on }],
    [
      'served-in-the-future',
      { method: 'mail', receiver: 'x', mailNumber: '1', receivedOn: localDate('2026-09-05') },
    ],
  ])('needs its proof: %s', (expected, service) =>
    expect(() => servedOn(service, act)).toThrow(code(expected)),
  );
});

describe('A public notice', () => {
  const notice: PublicNotice = { method: 'public-notice', attempts: ['mail'], where: '报纸' };
  const timer = { rule: 'CAL-14', duty: 'officer' } as const;

  it('runs for its term, and only after other ways failed', () => {
    expect(postedFor(notice, timer, act).set.dueDate).toBe('2026-10-04');
    expect(() => postedFor({ ...notice, attempts: [] }, timer, act)).toThrow(
      code('other-ways-first'),
    );
  });
});
