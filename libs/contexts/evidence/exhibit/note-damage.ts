import { fields, localDateOf } from '#domain/kernel';
import { keptExhibitCommand } from './exhibit.state.js';

const { text } = fields;

/** Notes what the check of the store found: missing, or another file（副本损毁）. */
export const noteDamage = keptExhibitCommand('NoteDamage', {
  title: 'Note that its copy is damaged（记录副本损毁）',
  by: [],
  system: ['reaction'],
  asks: { finding: text({ about: 'What was found（检查结果）', max: 500 }) },
  repeat: ({ finding }, { damaged, disposed }) => disposed === true || damaged === finding,
  rule: ({ finding }, _, act) => [
    { type: 'ExhibitDamaged', data: { finding, on: localDateOf(act.now) } },
  ],
});

/** Notes that it is whole again, after it was brought back（副本恢复）. */
export const noteMended = keptExhibitCommand('NoteMended', {
  title: 'Note that its copy is whole again（记录副本恢复）',
  by: [],
  system: ['reaction'],
  asks: {},
  repeat: (_, { damaged }) => damaged === undefined,
  rule: (_, __, act) => [{ type: 'ExhibitMended', data: { on: localDateOf(act.now) } }],
});
