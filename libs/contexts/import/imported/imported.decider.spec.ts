import { fold, type Instant } from '#domain/kernel';
import { importedDecider } from './imported.decider.js';
import type { ImportedEvent, ImportedType, Result } from './imported.events.js';
import { facts } from './facts.js';

type Says = Readonly<{ amount?: number; cost?: number; total?: number; result?: Result }>;

const fact = (type: ImportedType, day: number, says: Says = {}): ImportedEvent => {
  const money = (minor?: number) => (minor === undefined ? undefined : { minor, currency: 'EUR' });
  const { amount, cost, total, result } = says;
  return {
    type,
    data: {
      at: `2024-01-0${day}T00:00:00.000Z` as Instant,
      activity: `step ${day}`,
      amount: money(amount),
      cost: money(cost),
      total: money(total),
      result,
      source: { file: 'f', line: day, entry: day, case: 'A1', mapper: 'm@1/1', doubts: ['?'] },
    },
  } as ImportedEvent;
};
const after = (...events: readonly ImportedEvent[]) => fold(importedDecider, events);
const fine = fact('ImportedFineImposed', 1, { amount: 3_500, result: 'stands' });
const sent = fact('ImportedNoticeSent', 2, { cost: 1_100 });

describe('An imported case', () => {
  it('knows every fact there is', () =>
    expect(Object.keys(importedDecider.evolve).sort()).toEqual(Object.keys(facts).sort()));

  it('spans its facts, whatever their order', () =>
    expect(after(sent, fine)).toMatchObject({
      sourceCase: 'A1',
      openedAt: '2024-01-01T00:00:00.000Z',
      lastAt: '2024-01-02T00:00:00.000Z',
      lastFact: 'ImportedFineImposed',
      activities: 2,
      doubts: 2,
      currency: 'EUR',
      imposedMinor: 3_500,
      costMinor: 1_100,
    }));

  it('is paid when fine and costs are, and not a cent before', () => {
    const paid = (amount: number) => fact('ImportedPaymentReceived', 3, { amount });
    expect(after(fine, sent, paid(4_599)).outcome).toBeNull();
    expect(after(fine, sent, paid(4_599), paid(1)).outcome).toBe('paid');
    expect(
      after(fine, sent, fact('ImportedPaymentReceived', 3, { amount: 1, total: 4_600 })),
    ).toMatchObject({ outcome: 'paid', paidMinor: 4_600 });
  });

  it('is open again when a surcharge is added, which takes the place of the fine', () => {
    const surcharge = fact('ImportedSurchargeAdded', 4, { amount: 7_150 });
    const paid = fact('ImportedPaymentReceived', 3, { amount: 3_500 });
    expect(after(fine, paid, surcharge)).toMatchObject({ outcome: null, imposedMinor: 7_150 });
  });

  it.each([
    [[fine, fact('ImportedCollectionRequested', 5)], 'sent-to-collection'],
    [[fine, fact('ImportedLitigationFiled', 5, { result: 'annulled-by-court' })], 'annulled'],
    [[fact('ImportedApplicationDecided', 5, { result: 'refused' })], 'refused'],
    [[fact('ImportedApplicationDecided', 5)], null],
    [[fact('ImportedLicenceIssued', 5)], 'granted'],
    [[fact('ImportedApplicationWithdrawn', 5)], 'withdrawn'],
  ])('ends as its log says %#', (events, outcome) =>
    expect(after(...events).outcome).toBe(outcome),
  );
});
