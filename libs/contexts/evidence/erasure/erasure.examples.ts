import { localDate } from '#domain/kernel';
import { inCase, longOver, whoseCase } from '../exhibit/exhibit.examples.js';
import type { MatterErased, MatterErasureProposed } from './erasure.events.js';

const [end] = longOver.ends;
const on = localDate('2026-07-08');

/** What the process finds out of a case that was over long ago. */
export const onCase = { matter: inCase.matter, whose: whoseCase, end };
export const told = {
  address: inCase.address,
  ground: 'retention-over',
  basis: '2026年鉴定销毁清册第3项',
} as const;

export const erasureProposed: MatterErasureProposed = {
  type: 'MatterErasureProposed',
  data: { ...told, matter: inCase.matter, organs: ['bureau'], by: 'archivist-1', proposedOn: on },
};
export const matterErased: MatterErased = {
  type: 'MatterErased',
  data: {
    ...told,
    matter: inCase.matter,
    key: 'matter/enforcementCase.c1',
    law: ['PIPL 47', 'ARC-30'],
    proposedBy: 'archivist-1',
    by: 'ou',
    erasedOn: on,
  },
};
