import { fields, filledWith, refuse, same, type MessageOf } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { organKinds } from './organ.events.js';
import { organCommand } from './organ.state.js';

const { area, day, id, oneOf, optional, paperNumber, text } = fields;

/**
 * Enters an organ (机关) into the register, from the day it exists. An organ without a name of its
 * own on documents, such as the brigade (执法监察大队), names the organ it acts for.
 */
export const registerOrgan = organCommand('RegisterOrgan', {
  title: 'Register an organ（登记机关）',
  at: '',
  ...keepers('operator'),
  asks: {
    name: text({ about: 'Name（名称）', example: '江海区应急管理局', max: 200 }),
    kind: oneOf(organKinds, { about: 'Kind of organ（机关类别）' }),
    area: area({
      about: 'GB/T 2260 code or street code of its area（辖区代码）',
      example: '440704',
      founds: true,
    }),
    documentPrefix: paperNumber({
      about: 'Text before the document code（文号机关代字）',
      example: '（江海）应急',
      max: 40,
    }),
    actsFor: optional(id({ about: 'The organ in whose name it acts（所属机关）' })),
    parent: optional(id({ about: 'Superior organ（上级机关）' })),
    from: day({ about: 'First day it exists（成立日期）' }),
  },
  fills: filledWith<{ organ: string }>(),
  repeat: (asked, state) => {
    if (state.status === 'not registered') return false;
    const first = {
      organ: state.id,
      name: state.names[0]!.value,
      kind: state.kind,
      area: state.area,
      documentPrefix: state.documentPrefixes[0]!.value,
      actsFor: state.actsFor,
      parent: state.parent,
      from: state.from,
    };
    if (same(first, asked)) return true;
    return refuse(
      'organ-known',
      'Another organ was registered under this id（该编号已登记为另一机关）.',
    );
  },
  rule: (asked, _, act) => {
    const { organ, name, kind, area, documentPrefix, actsFor, parent, from } = asked;
    if (kind === 'brigade' && actsFor === undefined)
      refuse(
        'brigade-acts-for-nobody',
        'A brigade decides in the name of its bureau: say which（执法大队以所属机关名义执法）.',
        'PL 19',
        'PL 20',
      );
    if (actsFor === organ || parent === organ)
      refuse('organ-refers-to-itself', 'An organ is not its own superior（不得指向自身）.');
    mustBeKnown(act.registry.organ, actsFor);
    mustBeKnown(act.registry.organ, parent);
    mustHaveCome(from, act);
    return [
      {
        type: 'OrganRegistered',
        data: { organ, name, kind, area, documentPrefix, actsFor, parent, from },
      },
    ];
  },
});

export type RegisterOrgan = MessageOf<typeof registerOrgan>;

const mustBeKnown = (find: (id: string) => unknown, id?: string): void => {
  if (id !== undefined && find(id) === undefined)
    refuse('organ-not-registered', `The organ ${id} is not registered yet（机关 ${id} 尚未登记）.`);
};
