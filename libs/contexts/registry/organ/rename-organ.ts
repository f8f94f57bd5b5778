import { saidSince } from '#domain/procedure';
import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { registeredOrganCommand } from './organ.state.js';

const { day, text } = fields;

/** Gives an organ a new name (更名) from a day on; what it issued before keeps the old one. */
export const renameOrgan = registeredOrganCommand('RenameOrgan', {
  title: 'Rename an organ（机关更名）',
  at: 'name',
  ...keepers('operator'),
  asks: {
    name: text({ about: 'New name（新名称）', max: 200 }),
    from: day({ about: 'From when（起始日期）' }),
    basis: text({ about: 'Paper it rests on（依据）' }),
  },
  repeat: ({ name: value, from }, organ) =>
    saidSince(newest(organ.names), { value, from }, ['name-unchanged', '名称未变']),
  rule: ({ name, from, basis }, organ, act) => {
    if (organ.closed)
      refuse('organ-closed', 'A closed organ keeps its last name（机关已撤销，保留最后的名称）.');
    mustNotPrecede(from, newest(organ.names).from);
    mustHaveCome(from, act);
    return [{ type: 'OrganRenamed', data: { name, from, basis } }];
  },
});

export type RenameOrgan = MessageOf<typeof renameOrgan>;
