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
import { inOurHands, knownCommand, occurredAt } from '../accident.state.js';
import type { Accident } from '../facts.js';
import { forms, papersOf } from '../papers.js';
import { heads, ofGovernment } from '../who-may.js';
import type { Order, OrderedParty } from './orders.events.js';

const { day, id, oneOf, optional, paperNumber, part, parts, shape, text } = fields;

const penalty = shape('OrderedPenalty', {
  kind: oneOf(['citizen', 'organisation'], { about: 'Person or unit（个人或单位）' }),
  party: id({ about: 'Entry of the register（当事人登记编号）' }),
  item: text({
    about: 'Item of the catalogue of powers（权责清单事项）',
    max: 60,
    example: 'AQ-114',
  }),
  violates: text({ about: 'Article violated（违反条款）', max: 100, example: 'WSL 41' }),
  punishes: text({ about: 'Article of the penalty（处罚依据）', max: 100, example: 'WSL 114' }),
});

const order = shape('AccidentOrder', {
  item: id({ about: 'Number of the action（落实事项编号）', example: 'o1' }),
  kind: oneOf(['penalty', 'discipline', 'licence', 'measure', 'listing-check', 'criminal'], {
    about: 'Kind（类别：处罚、处分、证照、整改措施、名单审查、移送司法）',
  }),
  what: text({ about: 'What is to be done（落实内容）', max: 1_000 }),
  penalty: optional(part(penalty, { about: 'Of a penalty: whom and by which article（处罚）' })),
  to: optional(text({ about: 'To which body it goes（接收机关）', max: 120 })),
  organ: id({ about: 'Which organ owes it（责任机关）' }),
  person: optional(id({ about: 'Who owes it there（责任人）' })),
  due: day({ about: 'By which day（完成期限）' }),
});

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
    for (const one of asked.orders) mustBeWhole(one, act);
  },
  rule: (asked, accident, act, { id: by }) => {
    const approvedOn = localDateOf(act.now);
    const orders = ordersOf(asked, act);
    const { number } = asked;
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
          },
          approvedOn,
          by,
          documents: drawUp(papersOf(accident), act, [
            forms.approval,
            {
              number,
              orders: orders.map(({ item, kind, what, due }) => ({ item, kind, what, due })),
              approvedOn,
            },
          ]),
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

const goesOut = ['discipline', 'licence', 'criminal'];

const mustBeWhole = (one: Asked['orders'][number], act: Act): void => {
  if ((one.kind === 'penalty') !== (one.penalty !== undefined))
    refuse(
      'penalty-or-not',
      `落实事项 ${one.item}：处罚类须且只有处罚类填写 penalty（say whom and by which article of a penalty, and of nothing else）.`,
      'R493 32',
    );
  if (goesOut.includes(one.kind) && one.to === undefined)
    refuse(
      'body-not-named',
      `落实事项 ${one.item} 须写明接收机关 to（say to which body it goes）.`,
      'R493 32',
    );
  if (!act.registry.organ(one.organ))
    refuse(
      'organ-unknown',
      `机关 ${one.organ} 未登记（the register has no such organ）.`,
      'R493 32',
    );
  if (one.due < localDateOf(act.now))
    refuse(
      'day-is-over',
      `落实事项 ${one.item} 的完成期限 ${one.due} 已过（its day is over already）.`,
      'ACC-D16',
    );
};

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

const notKnown = (party: string): never =>
  unknown('party-unknown', `登记簿中没有当事人 ${party}（the register knows no such party）.`);

const ordersOf = ({ orders }: Asked, act: Act): readonly Order[] =>
  orders.map(({ penalty: said, ...one }) => {
    if (!said) return one;
    const { item, violates, punishes } = said;
    const party: OrderedParty = partyOf(said, act);
    return { ...one, penalty: { party, item, violates, punishes } };
  });
