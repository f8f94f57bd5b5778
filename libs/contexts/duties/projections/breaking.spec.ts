import { instant, type Recorded } from '#domain/kernel';
import { auditRule, lawBook, tableOn } from '#domain/law';
import { rowsAfter } from '#platform/following';
import { list } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { emptyTables } from '../../../platform/lists/many-rows.examples.js';
import { actsOf } from './act-list.js';
import { ActRow } from './act-row.js';
import { type AuditRule, breaking } from './breaking.js';

const acts = actsOf([{ category: 'enforcementCase', upcasters: {} }]);
const now = instant('2026-09-01T10:00:00+08:00');

type Did = readonly [stream: string, type: string, person: string, at: string, recorded?: string];

const told = ([stream, type, person, at, recorded = at]: Did, revision: number): Recorded =>
  ({
    id: `e${revision}`,
    type,
    data: {},
    stream,
    revision,
    envelope: {
      actor: {
        kind: 'person',
        id: person,
        name: person,
        capacity: { organ: 'o', post: 'p', roles: [] },
      },
      commandId: `c${revision}`,
      validAt: instant(`${at}:00+08:00`),
      recordedAt: instant(`${recorded}:00+08:00`),
      law: 'digest',
    },
  }) as unknown as Recorded;

const one = 'enforcementCase-440704.one';
const other = 'enforcementCase-440704.other';
const third = 'enforcementCase-440704.third';
const elsewhere = 'hazardsHazard-440704.h';

const history: readonly Did[] = [
  [one, 'FilingApplied', 'chen', '2026-05-01T09:00'],
  [one, 'CaseFiled', 'ou', '2026-05-01T10:00'],
  [one, 'ClosingProposed', 'chen', '2026-06-01T09:00'],
  [one, 'CaseClosed', 'ou', '2026-06-01T09:00'],
  [one, 'CaseArchived', 'dang', '2026-07-01T23:59'],
  [other, 'FilingApplied', 'ou', '2026-05-02T09:00'],
  [other, 'CaseFiled', 'ou', '2026-05-02T10:00', '2026-05-05T23:59'],
  [other, 'CaseClosed', 'ou', '2026-06-01T09:00', '2026-06-05T00:00'],
  [other, 'ClosingProposed', 'chen', '2026-06-01T09:01'],
  [other, 'CaseArchived', 'dang', '2026-07-02T00:00'],
  [third, 'ClosingProposed', 'chen', '2026-08-02T08:00'],
  [third, 'CaseClosed', 'ou', '2026-08-02T09:00'],
  [elsewhere, 'CaseFiled', 'ou', '2026-05-02T10:00'],
  [elsewhere, 'FilingApplied', 'ou', '2026-05-02T10:00'],
];

/** What the platform writes beside the columns. */
const unseen = { _stream: '', _revision: 0, _commit: 0, _prepare: 0 };

let database: DataSource;
beforeAll(async () => {
  database = await emptyTables(acts);
  const rows = rowsAfter(acts, history.map(told));
  await database.query(
    'INSERT INTO read.act__v1 SELECT * FROM jsonb_populate_recordset(NULL::read.act__v1, $1::jsonb)',
    [JSON.stringify(rows.map((row) => ({ ...row, ...unseen })))],
  );
});
afterAll(() => database?.destroy());

const listing = {
  table: ActRow,
  key: 'actId',
  sorts: ['recordedAt'],
  defaultSort: 'recordedAt',
  filters: {},
  search: ['certificate'],
} as const;

const found = async (rule: AuditRule, at = now) => {
  const within = breaking(rule, at);
  const { items } = await list(database, listing, {}, { district: '440704', within });
  return items.map(({ stream, types }) => `${stream.replace(/.*\./, '')} ${types.join()}`);
};
const { rules } = tableOn(lawBook(), ['audit', auditRule], '2026-09-01' as never);
const ruleOf = (code: string): AuditRule => rules.find((rule) => rule.code === code)!;

describe('ISSUE-11.6 An audit rule', () => {
  it('finds what was done before the rule was made: entered too late, whatever it was', async () => {
    expect(await found(ruleOf('late-entry'))).toEqual(['other CaseClosed']);
    expect(await found({ ...ruleOf('late-entry'), days: 2 })).toEqual([
      'other CaseFiled',
      'other CaseClosed',
    ]);
  });

  it('finds who did what another had to do, in files of its kind alone', async () => {
    expect(await found(ruleOf('filed-by-applicant'))).toEqual(['other CaseFiled']);
    const { category: _, ...all } = ruleOf('filed-by-applicant');
    expect(await found(all)).toEqual(['h CaseFiled', 'other CaseFiled']);
  });

  it('finds what nothing came before, in its own file', async () =>
    expect(await found(ruleOf('closed-unproposed'))).toEqual(['other CaseClosed']));

  it('finds what nothing followed in time, once its time is over', async () => {
    expect(await found(ruleOf('closed-unarchived'))).toEqual(['other CaseClosed']);
    expect(await found(ruleOf('closed-unarchived'), instant('2026-09-02T00:00:00+08:00'))).toEqual([
      'other CaseClosed',
      'third CaseClosed',
    ]);
  });

  it('is refused where it contradicts itself', () => {
    const settled = (rule: object) => () =>
      lawBook({
        overrides: [
          {
            rule: auditRule,
            from: '2026-12-01' as never,
            table: { form: 'audit', rules: [{ code: 'x', title: '题', ...rule }] } as never,
            why: 'w',
            decidedBy: 'd',
            decidedOn: '2026-11-30' as never,
          },
        ],
      });
    const wrong = expect.objectContaining({ code: 'table-contradicts-itself' });
    for (const rule of [
      { needs: 'entered-within', days: 1, other: 'CaseFiled' },
      { needs: 'entered-within' },
      { needs: 'other-before', act: 'CaseClosed' },
      { needs: 'other-before', other: 'CaseFiled' },
      { needs: 'other-person', act: 'CaseClosed', other: 'CaseFiled', days: 1 },
      { needs: 'other-within', act: 'CaseClosed', other: 'CaseFiled' },
    ])
      expect(settled(rule)).toThrow(wrong);
    expect(settled({ needs: 'entered-within', days: 0 })).not.toThrow();
  });
});
