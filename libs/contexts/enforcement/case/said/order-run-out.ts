import { fields } from '#domain/kernel';

const { day, paperNumber, shape } = fields;

/** An order to correct whose time is over（逾期未改正的责令改正文书）. */
export const orderRunOut = shape('OrderRunOut', {
  number: paperNumber({
    about: 'Number of the order to correct（责令改正文书文号）',
    max: 100,
    example: '（江海）应急责改〔2026〕3号',
  }),
  dueOn: day({
    about: 'Last day to correct, which has passed（改正期限）',
    past: true,
    example: '2026-03-10',
  }),
});
