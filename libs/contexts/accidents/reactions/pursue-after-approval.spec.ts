import type { About } from '#domain/kernel';
import type { ReportApproved } from '../accident/orders/orders.events.js';
import { tale } from '../accident/accident.examples.js';
import { approveData, approved as step, upToOrders } from '../accident/orders/orders.examples.js';
import { upToReport } from '../accident/inquiry/inquiry.examples.js';
import { pursueAfterApproval } from './pursue-after-approval.reaction.js';

const approved = tale(...upToOrders).at(-1) as ReportApproved;
const [, approvedBy] = step;
const about = { id: 'event-9' } as About;

describe('X8 What the approval of a report tells enforcement', () => {
  it('is one clue for each penalty that it orders, of its own party, and nothing of the rest', () => {
    const clues = pursueAfterApproval.on.ReportApproved!(approved.data, about);
    expect(clues).toMatchObject([
      {
        id: 'event-9-1',
        type: 'RecordClue',
        data: {
          clue: {
            party: { kind: 'organisation', id: 'hongda' },
            acts: [
              {
                actId: 'accident-accident-1-o1',
                punishes: 'WSL 114',
                endedOn: '2026-06-18',
                foundOn: '2026-09-21',
                harmed: true,
              },
            ],
            source: 'accident',
            organ: 'bureau',
            handlingOrgan: 'bureau',
          },
        },
      },
      {
        id: 'event-9-2',
        data: { clue: { party: { kind: 'citizen', name: '梁某某', identity: 'keyed' } } },
      },
    ]);
  });

  it('is handled by the organ that owes it, in the name in which that acts', () => {
    const [first, ...others] = approveData.orders;
    const data = { ...approveData, orders: [{ ...first, organ: 'brigade' }, ...others] };
    const [told] = tale(...upToReport, [{ type: 'ApproveReport', data }, approvedBy]).slice(-1);
    const clues = pursueAfterApproval.on.ReportApproved!((told as ReportApproved).data, about);
    expect(clues).toMatchObject([
      { data: { clue: { organ: 'bureau', handlingOrgan: 'brigade' } } },
      { data: { clue: { organ: 'bureau', handlingOrgan: 'bureau' } } },
    ]);
  });
});
