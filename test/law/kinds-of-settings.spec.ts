import { localDate, plusHours, startOfDay } from '#domain/kernel';
import {
  calendarOf,
  daysOffIn,
  gravestClass,
  type LawBook,
  lawBook,
  momentsOf,
  type Override,
  packagedNotices,
  tableOn,
  tablesOn,
} from '#domain/law';
import { decisions } from '#testing';
import type { ProposeSetting } from '../../libs/contexts/calendar/setting/propose-setting.js';
import { bureauOn } from '../../libs/contexts/calendar/setting/setting.examples.js';
import { settingNoun } from '../../libs/contexts/calendar/setting/setting.noun.js';

// Each kind of thing that a district settles goes one way: proposed with its source and its day,
// confirmed by another, read by what is done from that day on, and covered by the digest that
// stands in the envelope of each act.

const given = decisions(settingNoun);
const { act, somebody } = bureauOn('2026-11-04T10:00:00+08:00');
const head = { ...somebody('head-of-organ'), id: 'ou' };
const from = localDate('2026-12-01');
const before = localDate('2026-11-30');
const start = (day: string) => plusHours(startOfDay(localDate(day)), 10);

type Kind = Readonly<{
  what: Omit<ProposeSetting['data'], 'from' | 'reason' | 'source'>;
  /** What an act reads that is done on the day. */
  read: (law: LawBook, on: typeof from) => unknown;
  gives: unknown;
}>;

const step = (to: 'duty' | 'principal-head', after: number) =>
  ({ kind: to === 'duty' ? 'reminder' : 'escalation', after, unit: 'day', to }) as const;

const kinds: Readonly<Record<string, Kind>> = {
  'a period that the law leaves open': {
    what: { rule: 'DTY-REFUND', amount: 3 },
    read: (law, on) => law.set('DTY-REFUND', { start: start(on) }, 'cashier').dueDate,
    gives: '2026-12-04',
  },
  'a ladder': {
    what: {
      rule: 'LAD-USUAL',
      table: { form: 'ladder', steps: [step('duty', -1), step('principal-head', 0)] },
    },
    read: (law, on) =>
      momentsOf(law.set('LIC-D2', { start: start(on) }, 'licence-reviewer'), law).length,
    gives: 2,
  },
  'a checklist': {
    what: {
      rule: 'CHK-F51',
      table: { form: 'checklist', title: '本区检查表', industry: 'F51', items: ['一'] },
    },
    read: (law, on) =>
      tablesOn(law, 'checklist', on).find(({ id }) => id === 'CHK-F51')?.table.items.length,
    gives: 1,
  },
  'a scoring table': {
    what: { rule: 'ENT-1-SCORE', amounts: { grade4From: 60 } },
    read: (law, on) => law.amount('ENT-1-SCORE', 'grade4From', on),
    gives: 60,
  },
  classes: {
    what: {
      rule: 'CRD-CLASS',
      table: {
        form: 'classes',
        usual: 'ordinary',
        classes: [
          { class: 'serious', title: '严重', of: ['confiscation', 'closure'] },
          { class: 'ordinary', title: '一般', of: ['fine'] },
          { class: 'light', title: '轻微', of: ['warning'] },
        ],
      },
    },
    read: (law, on) => gravestClass(law, ['CRD-CLASS', on], ['warning', 'confiscation']),
    gives: 'serious',
  },
  'audit rules': {
    what: {
      rule: 'AUD-RULES',
      table: {
        form: 'audit',
        rules: [{ code: 'late', title: '次日才登记', needs: 'entered-within', days: 0 }],
      },
    },
    read: (law, on) => tableOn(law, ['audit', 'AUD-RULES'], on).rules.map(({ code }) => code),
    gives: ['late'],
  },
  'public holidays of the place': {
    what: {
      rule: 'CAL-LOCAL',
      table: { form: 'days-off', days: [{ date: localDate('2026-12-02'), festival: '本地假日' }] },
    },
    read: (law) => law.clock('DTY-REFUND', { start: start('2026-12-01') }).dueDate,
    gives: '2026-12-16',
  },
};

const settled = ({ what }: Kind): Override => {
  const data = { ...what, from, reason: '本区规定', source: '江应急〔2026〕12号' };
  const reviewer = act({ actor: somebody('legal-reviewer') });
  const proposed = given().when({ type: 'ProposeSetting', data }, reviewer).events();
  const confirm = { type: 'ConfirmSetting', data: { rule: what.rule, from } } as const;
  const waiting = given(...proposed);
  waiting.when(confirm, act({ actor: somebody('head-of-organ') })).denies('own-proposal');
  const [confirmed] = waiting.when(confirm, act({ actor: head })).events();
  return (confirmed!.data as Readonly<{ override: Override }>).override;
};

describe('ISSUE-11.6 A district settles', () => {
  it.each(Object.entries(kinds))('%s, which is read from its day on', (_, kind) => {
    const override = settled(kind);
    expect(override).toMatchObject({ from, decidedBy: '江应急〔2026〕12号', why: '本区规定' });
    const plain = lawBook({ district: '440704' });
    const overrides = [override];
    const calendar = calendarOf([...packagedNotices], daysOffIn(overrides));
    const own = lawBook({ district: '440704', overrides, calendar });
    expect(kind.read(own, from)).toEqual(kind.gives);
    expect(kind.read(plain, from)).not.toEqual(kind.gives);
    if (!('table' in kind.what && kind.what.table?.form === 'days-off'))
      expect(kind.read(own, before)).toEqual(kind.read(plain, before));
    expect(own.digest).not.toBe(plain.digest);
  });
});
