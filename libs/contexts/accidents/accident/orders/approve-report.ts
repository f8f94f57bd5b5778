import {
  type Act,
  type Asks,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  unknown,
} from '#domain/kernel';
import { again, drawUp, onThe, owe, type Started, stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand, occurredAt } from '../accident.state.js';
import type { Accident } from '../facts.js';
import { forms, orderOnPaper, papersOf } from '../papers.js';
import { order } from './order-asked.js';
import { mustBeOrder } from './must-be-order.js';
import { heads, ofGovernment } from '../who-may.js';
import type { Order, OrderedParty } from './orders.events.js';

const { paperNumber, parts } = fields;

const asks = {
  number: paperNumber({ about: 'Number of the approval（批复文号）', max: 80 }),
  orders: parts(order, {
    about: 'What is ordered（批复落实事项）',
    min: 1,
    max: 60,
    once: 'item',
  }),
};

type Asked = Asks<typeof asks>;

/**
 * The government approves the report（批复）within its days: each thing that it orders is owed by
 * somebody by a day (R493 32, ACC-S8), the evaluation within a year (WSL 86).
 */
export const approveReport = knownCommand('ApproveReport', {
  title: 'Approve the report（批复事故调查报告）',
  at: 'report/approval',
  by: heads,
  asks,
  who: ofGovernment,
  repeat: (asked, { approved }, act) =>
    again(
      approved && { number: approved.number, orders: approved.orders },
      approved ? { number: asked.number, orders: ordersOf(asked, act) } : asked,
      'already-approved',
    ),
  stage: (accident, act, asked) => {
    inOurHands(accident);
    if (!accident.submitted)
      refuse('no-report', 'There is no report to approve（尚未提交调查报告）.', 'R493 32');
    mustBeReviewed(accident);
    for (const one of asked.orders) mustBeOrder(one, accident, act);
  },
  rule: (asked, accident, act, { id: by }) => {
    const approvedOn = localDateOf(act.now);
    const orders = ordersOf(asked, act);
    const { number } = asked;
    const told = { number, orders: orders.map(orderOnPaper), approvedOn };
    const { accident: facts } = accident.reported;
    return [
      {
        type: 'ReportApproved',
        data: {
          number,
          orders,
          pursued: {
            accidentId: accident.reported.accidentId,
            occurredOn: localDateOf(occurredAt(accident)),
            area: facts.area,
            organ: facts.organ,
            handlingOrgan: facts.handlingOrgan,
            inNameOf: inNameOf(orders, act),
          },
          approvedOn,
          by,
          documents: drawUp(
            papersOf(accident),
            act,
            [forms.approval, { issuer: facts.government, ...told }],
            [forms.actions, told],
          ),
          clocks: [
            ...stop(accident, act.validAt, 'ACC-D7'),
            ...afterwards(act, facts),
            ...orders.map((one) => oweOrder(act, one)),
          ],
        },
      },
    ];
  },
});

/** Of a listed accident the lister consents first（挂牌机关审核同意后批复）. */
const mustBeReviewed = ({ listed, reviewed }: Known): void => {
  if (listed && !reviewed?.consents)
    refuse(
      'not-reviewed',
      `${listed.lister} 尚未审核同意调查报告（a listed accident is approved after the consent of the lister）.`,
      'ACC-S13',
    );
};

export type ApproveReport = MessageOf<typeof approveReport>;

/** The report is published, and within a year it is evaluated what became of it. */
const afterwards = (act: Act, { organ, government }: Accident): readonly Started[] => [
  owe(act, {
    duty: 'ACC-D16-PUBLISH',
    rule: 'ACC-D16-PUBLISH',
    what: label('publish the report', '公布事故调查报告'),
    by: { kind: 'post', role: 'head-of-organ', organ },
    why: ['R493 34', 'WSL 86'],
  }),
  owe(act, {
    duty: 'ACC-D8',
    rule: 'ACC-D8',
    what: label('evaluate what became of the orders', '组织整改评估'),
    by: { kind: 'post', role: 'head-of-organ', organ: government },
    why: ['WSL 86', 'ACC-S10'],
  }),
];

const oweOrder = (act: Act, { item, what, organ, person, due }: Order): Started =>
  owe(act, {
    duty: orderClock(item),
    rule: 'ACC-D16',
    facts: onThe(due, act),
    what: label(`ordered action ${item}`, what),
    by:
      person === undefined
        ? { kind: 'post', role: 'head-of-organ', organ }
        : { kind: 'person', person, organ },
    why: ['R493 32', 'ACC-S8'],
  });

/** The clock of one ordered action. */
export const orderClock = (item: string): string => `ACC-D16.${item}`;

const partyOf = ({ kind, party }: NonNullable<Asked['orders'][number]['penalty']>, act: Act) => {
  if (kind === 'organisation') {
    const unit = act.registry.enterprise(party) ?? notKnown(party);
    return { kind, id: party, name: unit.name, creditCode: unit.creditCode };
  }
  const citizen = act.registry.citizen(party) ?? notKnown(party);
  const { shownName = '', sealed } = citizen;
  return {
    kind,
    id: party,
    name: shownName,
    identity: 'keyed',
    ...(sealed !== undefined && { sealed }),
  } as const;
};

/** A penalty is the case of the organ that owes it, in the name in which that organ acts. */
const inNameOf = (orders: readonly Order[], { registry }: Act): Readonly<Record<string, string>> =>
  Object.fromEntries(
    orders.flatMap(({ penalty, organ }) =>
      penalty ? [[organ, registry.organ(organ)?.actsFor ?? organ]] : [],
    ),
  );

const notKnown = (party: string): never =>
  unknown('party-unknown', `登记簿中没有当事人 ${party}（the register knows no such party）.`);

const ordersOf = ({ orders }: Asked, act: Act): readonly Order[] =>
  orders.map(({ penalty: said, ...one }) => {
    if (!said) return one;
    const { item, violates, punishes } = said;
    const party: OrderedParty = partyOf(said, act);
    return { ...one, penalty: { party, item, violates, punishes } };
  });
