import { streamName } from '#domain/kernel';
import { settledAfterMs } from '#platform/reservations';
import { v5 } from 'uuid';
import { person } from '../case/stories/story.examples.js';
import { receiptNoun } from '../receipts/receipt.noun.js';
import { bureauAt, clock, recorded } from './killed.examples.js';
import { asking, askingAs, type Process } from './processes.examples.js';

const cashier = person('zeng', 'cashier', 'bureau');
const pay = ({ receipts }: Process, id: string, key?: string) => {
  const data = { receiptNumber: 'R-1', fen: 100_000, channel: 'bank' } as const;
  return receipts.record(id, { type: 'RecordPayment', data }, askingAs(cashier, key));
};
const elsewhere = { code: 'receipt-used-elsewhere', law: ['PL 70'] };
const begin = () => bureauAt('2026-05-18 10:00', 'served', ['c1', 'c2']);

describe('A receipt', () => {
  it('pays one case, and no other', async () => {
    const bureau = begin();
    await pay(bureau.process(), 'c1');
    await expect(pay(bureau.process(), 'c2')).rejects.toMatchObject(elsewhere);
    expect(await recorded(bureau, 'PaymentReceived')).toEqual(['c1']);
  });

  it('FLD-16 that paid another case says which, to whoever may read that one', async () => {
    const bureau = begin();
    await pay(bureau.process(), 'c1');
    const refused = (by: typeof cashier) => {
      const data = { receiptNumber: 'R-1', fen: 100_000, channel: 'bank' } as const;
      const asked = askingAs(by);
      const { receipts } = bureau.process();
      return receipts.record('c2', { type: 'RecordPayment', data }, asked).then(
        () => 'taken',
        (error: unknown) => String(error),
      );
    };
    expect(await refused(cashier)).toMatch(/已登记在案件 （江海）应急立〔2026〕\d+号/);
  });

  it('does not stay taken by a case that refuses its payment after a crash', async () => {
    const bureau = begin();
    const dying = bureau.process({ append: 2, when: 'before' });
    await expect(pay(dying, 'c1', 'key')).rejects.toThrow('died');
    const { fate } = bureau.process();
    const revoke = { type: 'RevokeDecision', data: { reasons: '事实认定错误' } } as const;
    await fate.record('c1', revoke, asking('ou'));
    const refused = await pay(bureau.process(), 'c1', 'key').catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'refused' });
    await expect(pay(bureau.process(), 'c2')).rejects.toMatchObject(elsewhere);
    clock.pass(settledAfterMs);
    await pay(bureau.process(), 'c2');
    expect(await recorded(bureau, 'PaymentReceived')).toEqual(['c2']);
  });

  it('taken before holds were known is its case’s when that bears it, and free when not', async () => {
    const bureau = begin();
    const name = v5('R-1', '7d0f9f0a-3b1e-5c6e-9a3c-0c6f1f0d5b21');
    const taken = { type: 'ReceiptTaken', data: { receiptNumber: 'R-1', caseId: 'c1' } };
    bureau.log.append(streamName(receiptNoun, '440704', name), taken);
    expect((await pay(bureau.process(), 'c2')).events).toEqual(['PaymentReceived']);
    await expect(pay(bureau.process(), 'c1')).rejects.toMatchObject(elsewhere);
  });
});
