import {
  type Actor,
  dateOfDay,
  dayNumber,
  type Event,
  localDate,
  type LocalDate,
} from '#domain/kernel';
import { askedOnly, type Entry, lawBook, type Override, standardCatalogue } from '#domain/law';
import { decisions } from '#testing';
import type { ProposeSetting } from '../../libs/contexts/calendar/setting/propose-setting.js';
import { bureauOn } from '../../libs/contexts/calendar/setting/setting.examples.js';
import { settingNoun } from '../../libs/contexts/calendar/setting/setting.noun.js';

// Whatever the law leaves open（标注 U）a district may settle: each such row of the catalogue, in
// each of its parts, goes the one way.

const given = decisions(settingNoun);
const { act, somebody } = bureauOn('2026-11-04T10:00:00+08:00');
const reviewer = somebody('legal-reviewer');
const proposer = act({ actor: reviewer });
const headOf = (id?: string) =>
  act({ actor: { ...somebody('head-of-organ'), ...(id !== undefined && { id }) } as Actor });
const head = headOf('ou');
const from = localDate('2026-12-01');
const before = localDate('2026-11-30');

const covers = (entry: Entry, on: LocalDate): boolean =>
  entry.from <= on && (entry.to === undefined || on <= entry.to);
const open = standardCatalogue.entries.filter(
  (entry) => /\bU\b/.test(entry.mark) && covers(entry, from) && !askedOnly.has(entry.id),
);

type Part = Pick<ProposeSetting['data'], 'amount' | 'amounts' | 'table'>;

/** What may be settled of a row, one part after the other, each otherwise than it is. */
const partsOf = ({ term, amounts = {}, table }: Entry): readonly Part[] => [
  ...(term?.amount === undefined ? [] : [{ amount: term.amount + 1 }]),
  ...Object.entries(amounts).map(([name, value]) => ({ amounts: { [name]: value + 1 } })),
  ...(table ? [{ table }] : []),
];

const parts = open.flatMap((entry) =>
  partsOf(entry).map(
    (part) => [`${entry.id} ${JSON.stringify(part).slice(0, 40)}`, entry, part] as const,
  ),
);

/** What stands of it on a day, in that part. */
const readIn = (
  law: ReturnType<typeof lawBook>,
  id: string,
  part: Part,
  on: LocalDate,
): unknown => {
  const { term, amounts, table } = law.rule(id, on);
  if (part.amount !== undefined) return term?.amount;
  if (part.table) return table;
  const [name] = Object.keys(part.amounts ?? {});
  return amounts?.[name!];
};

const settled = (rule: string, part: Part): readonly Event[] => {
  const data = { rule, from, ...part, reason: '本区规定', source: '江应急〔2026〕12号' };
  const proposed = given().when({ type: 'ProposeSetting', data }, proposer).events();
  const confirm = { type: 'ConfirmSetting', data: { rule, from } } as const;
  const own = headOf();
  given(...proposed)
    .when(confirm, own)
    .denies('own-proposal');
  return [
    ...proposed,
    ...given(...proposed)
      .when(confirm, head)
      .events(),
  ];
};

const plain = lawBook({ district: '440704' });

describe('ISSUE-11.6 Whatever the law leaves open', () => {
  it('is many a row, in one part or several', () => {
    expect(open.length).toBeGreaterThan(60);
    expect(parts.length).toBeGreaterThanOrEqual(open.length / 2);
  });

  it.each(parts)(
    '%s is settled by two people with its source, from its day on, and over a restart',
    (_, { id }, part) => {
      const stored = JSON.parse(JSON.stringify(settled(id, part))) as never[];
      const { confirmed } = given(...stored).state() as Readonly<{
        confirmed: readonly Readonly<{ override: Override }>[];
      }>;
      const overrides = confirmed.map(({ override }) => override);
      expect(overrides).toMatchObject([{ from, decidedBy: '江应急〔2026〕12号', why: '本区规定' }]);
      const own = lawBook({ district: '440704', overrides });
      const wanted = part.amount ?? part.table ?? Object.values(part.amounts!)[0];
      expect(readIn(own, id, part, from)).toEqual(wanted);
      expect(readIn(own, id, part, dateOfDay(dayNumber(from) + 400))).toEqual(wanted);
      if (open.some((one) => one.id === id && covers(one, before)))
        expect(readIn(own, id, part, before)).toEqual(readIn(plain, id, part, before));
      expect(own.digest).not.toBe(plain.digest);
    },
  );
});
