import { type Command, type Decide, type LocalDate, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { OrganKind, OrganRegistered } from './organ.events.js';
import type { Organ } from './organ.state.js';

export type RegisterOrgan = Command<
  'RegisterOrgan',
  {
    organ: string;
    name: string;
    kind: OrganKind;
    area: string;
    documentPrefix: string;
    actsFor?: string;
    parent?: string;
    from: LocalDate;
  }
>;

/**
 * Enters an organ (机关) into the register, from the day it exists. An organ without a name of its own on documents, such
 * as the brigade (执法监察大队), names the organ it acts for.
 */
export const registerOrgan: Decide<RegisterOrgan, Organ, OrganRegistered> = (asked, state, act) => {
  onlyTheRegistrar(act, 'operator');
  const { organ, name, kind, area, documentPrefix, actsFor, parent, from } = asked;
  if (state.status === 'registered') {
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
    if (same(first, asked)) return [];
    refuse('organ-known', 'Another organ was registered under this id（机关已登记）.');
  }
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
};

const mustBeKnown = (find: (id: string) => unknown, id?: string): void => {
  if (id !== undefined && find(id) === undefined)
    refuse('organ-not-registered', `The organ ${id} is not registered yet（机关尚未登记）.`);
};
