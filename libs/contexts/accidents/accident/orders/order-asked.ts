import { fields } from '#domain/kernel';

const { day, id, oneOf, optional, part, shape, text } = fields;

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

/** One thing that the approval orders（落实事项）, as it is asked. */
export const order = shape('AccidentOrder', {
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

/** One ordered thing as somebody asks for it. */
export type OrderAsked = fields.Of<typeof order>;
