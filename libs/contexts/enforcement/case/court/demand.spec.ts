import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  act,
  cashier,
  decided,
  demand,
  demanded,
  demandNumber,
  filed,
  fineFen,
  happened,
  head,
  inCourt,
  officer,
  officers,
  paid,
  pay,
  serveDemand,
  story,
} from '../stories/execution.examples.js';
import type { HearStatement } from './hear-statement.js';
import type { ServeDocument } from './serve-document.js';

const given = decisions(caseNoun);
const issued = happened(story, [demand, act(head, '2026-10-12')]);
const serve = (service: ServeDocument['data']['service'], documentNumber = demandNumber) =>
  ({ type: 'ServeDocument', data: { documentNumber, service, officers } }) as const;

describe('Issuing a demand', () => {
  it('states the exact amount of the day, how to pay and the rights', () => {
    expect(issued.at(-1)!.data).toMatchObject({
      demandNumber,
      amountFen: fineFen + 600_000,
      account: { surchargeFen: 600_000 },
      documents: [{ code: '执行催告', content: { surchargeFen: 600_000, fineFen } }],
    });
  });

  it('changes nothing when repeated before service, and may be renewed after', () => {
    given(...issued)
      .when(demand, act(head, '2026-10-13'))
      .decidesNothing();
    given(...demanded)
      .when(demand, act(head, '2026-10-12'))
      .decidesNothing();
    const [again] = given(...demanded)
      .when(demand, act(head, '2026-11-12'))
      .events();
    expect(again!.data).toMatchObject({ demandNumber: '（江海）应急执行催告〔2026〕12-2号' });
  });

  it('refuses on the last day to pay, and when nothing is open', () => {
    given(...story)
      .when(demand, act(head, '2026-10-08'))
      .refuses('nothing-overdue', 'CL 54');
    given(...paid)
      .when(demand, act(head, '2026-10-09'))
      .refuses('nothing-overdue');
  });

  it('refuses before service of the decision and before the court', () => {
    given(filed, decided)
      .when(demand, act(head, '2026-10-12'))
      .refuses('decision-not-served', 'PL 61');
    given(...inCourt)
      .when({ type: 'IssueDemand', data: { paymentMethod: 'other' } }, act(head, '2027-03-22'))
      .refuses('court-applied');
    given(...story)
      .when(demand, act(officer, '2026-10-12'))
      .denies('wrong-role');
  });
});

describe('Serving a document', () => {
  it('starts the ten working days of a demand, counting make-up days', () => {
    const [event] = given(...issued)
      .when(serveDemand, act(officer, '2026-10-12'))
      .events();
    expect(event!.data).toMatchObject({
      servedOn: '2026-10-12',
      documents: [{ code: '回' }],
      clocks: [{ op: 'start', clock: 'EXE-D1', set: { dueDate: '2026-10-26' } }],
    });
  });

  describe('by public notice（公告送达）', () => {
    const notice = serve({ method: 'public-notice', attempts: ['mail returned'], where: '报纸' });
    const posted = happened(issued, [notice, act(officer, '2026-10-12')]);
    const clock = `CAL-14:${demandNumber}`;
    const { due } = given(...posted).state().clocks[clock]?.set ?? {};
    const over = {
      type: 'RingClock',
      data: { clock, due: due!, kind: 'expiry', step: 1 },
    } as const;
    const rings = (when: string) =>
      act({ kind: 'system', by: 'deadline', name: 'deadlines' }, when);

    it('waits for its term: nothing is served on the day it is posted', () => {
      expect(posted.slice(issued.length)).toMatchObject([
        {
          type: 'PublicNoticePosted',
          data: { of: 'document', documentNumber: demandNumber, servedOn: '2026-11-11' },
        },
      ]);
      expect(given(...posted).state()).toMatchObject({ servedDocuments: [] });
      expect(given(...posted).state().clocks['EXE-D1']).toBeUndefined();
      given(...posted)
        .when(notice, act(officer, '2026-10-13'))
        .decidesNothing();
    });

    it('is served by the ring at its end, and the ten working days count from there', () =>
      expect(
        given(...posted)
          .when(over, rings('2026-11-12'))
          .events(),
      ).toMatchObject([
        { type: 'ClockExpired', data: { effect: 'served-by-public-notice' } },
        {
          type: 'DocumentServed',
          data: {
            documentNumber: demandNumber,
            servedOn: '2026-11-11',
            officers,
            documents: [{ title: '文书送达回执' }],
            clocks: [{ clock: 'EXE-D1', set: { dueDate: '2026-11-25' } }],
          },
        },
      ]));

    it('ends when the document reaches the party in another way', () => {
      const direct = serve({ method: 'direct', receiver: '王经理', signed: true });
      const reached = happened(posted, [direct, act(officer, '2026-10-20')]);
      expect(reached.at(-1)).toMatchObject({
        data: { servedOn: '2026-10-20', clocks: [{ clock, outcome: 'met' }, { clock: 'EXE-D1' }] },
      });
      given(...reached)
        .when(over, rings('2026-11-12'))
        .decidesNothing();
    });
  });

  it('is quiet when repeated and refuses another account of it', () => {
    given(...demanded)
      .when(serveDemand, act(officer, '2026-10-14'))
      .decidesNothing();
    given(...demanded)
      .when(
        serve({ method: 'left', receiver: '王经理', witness: '居委会' }),
        act(officer, '2026-10-14'),
      )
      .refuses('document-served');
  });

  it('refuses a way of service without its proof, and an unknown document', () => {
    given(...issued)
      .when(serve({ method: 'left', receiver: '王经理' }), act(officer, '2026-10-12'))
      .refuses('no-witness-nor-video', 'CPL 89');
    given(...issued)
      .when(
        serve({ method: 'public-notice', attempts: [], where: '报纸' }),
        act(officer, '2026-10-12'),
      )
      .refuses('other-ways-first', 'CPL 95');
    given(...issued)
      .when(
        serve({ method: 'direct', receiver: '王', signed: true }, 'x'),
        act(officer, '2026-10-12'),
      )
      .refuses('document-unknown');
  });

  it('starts no clock when everything was paid meanwhile', () => {
    const settled = happened(issued, [pay('B-1', fineFen + 600_000), act(cashier, '2026-10-12')]);
    const [event] = given(...settled)
      .when(serveDemand, act(officer, '2026-10-13'))
      .events();
    expect(event!.data).toMatchObject({ clocks: [] });
  });

  it('starts no clock for other documents, and needs officers', () => {
    const number = decided.data.decisionNumber.replace('罚〔', '立〔');
    const form = { code: '立', title: '立案审批表', number, ordinal: 1, content: {} };
    const history = issued.map((event) =>
      event.type === 'CaseFiled' ? { ...event, data: { ...event.data, documents: [form] } } : event,
    );
    const [event] = given(...history)
      .when(
        serve({ method: 'direct', receiver: '王', signed: true }, number),
        act(officer, '2026-10-12'),
      )
      .events();
    expect(event!.data).toMatchObject({ clocks: [] });
    given(...issued)
      .when(serveDemand, act(cashier, '2026-10-12'))
      .denies('wrong-role');
  });

  it('is of none that has its own step: decision and notice are served once', () => {
    const direct = { method: 'direct', receiver: '王', signed: true } as const;
    const { decisionNumber } = decided.data;
    for (const number of [decisionNumber, decisionNumber.replace('罚〔', '听告〔')])
      given(...issued)
        .when(serve(direct, number), act(officer, '2026-10-12'))
        .refuses('own-step-of-service', 'PL 61');
  });
});

describe('Hearing a statement', () => {
  const hear = (changes: Partial<HearStatement['data']> = {}): HearStatement => ({
    type: 'HearStatement',
    data: { statement: 'flooded', adopted: false, reasons: 'not shown', officers, ...changes },
  });

  it('records it with the reasons', () => {
    const heard = happened(demanded, [hear(), act(officer, '2026-10-14')]);
    expect(heard.at(-1)!.data).toMatchObject({ heardOn: '2026-10-14', adopted: false });
    given(...heard)
      .when(hear(), act(officer, '2026-10-15'))
      .decidesNothing();
  });

  it('refuses it without a demand or without reasons', () => {
    given(...story)
      .when(hear(), act(officer, '2026-10-14'))
      .refuses('not-demanded', 'CL 36');
    given(...demanded)
      .when(hear({ reasons: '' }), act(officer, '2026-10-14'))
      .refuses('reasons-missing');
  });
});
