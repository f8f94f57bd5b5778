import { type Act, type Actor, emptyRegistry, localDate, type Role } from '#domain/kernel';
import { officeOn } from '#testing';
import type {
  CopyNotPrepared,
  CopyPrepared,
  DisposalProposed,
  ExhibitDamaged,
  ExhibitHeld,
  ExhibitPlaced,
  ExhibitTaken,
} from './exhibit.events.js';

const { act: anAct, somebody: anybody } = officeOn('2026-07-08T09:30:00+08:00');
const on = localDate('2026-07-08');
const hands = { by: 'liang', organ: 'bureau' } as const;

/** Everybody but the trainee has a certificate. */
const certified: Act['registry'] = {
  ...emptyRegistry,
  certificateAt: (id) => (id === 'trainee' ? undefined : `44070400${id}`),
};

/** An office in which nothing is registered beside its people. */
export const act = (changes: Partial<Act> = {}): Act =>
  anAct({ registry: certified, actor: person('liang'), ...changes });

/** Somebody there. */
export const person = (id: string, role: Role = 'officer', organ = 'bureau'): Actor => ({
  kind: 'person',
  id,
  name: id,
  capacity: { organ, post: id, roles: [role] },
});
/** Somebody who did none of what the examples tell. */
export const somebody = (role: Role): Actor => anybody(role);

export const reaction: Actor = { kind: 'system', by: 'reaction', name: 'evidence' };

export const file = {
  digest: 'ab'.repeat(32),
  bytes: 2_048,
  type: 'image/jpeg',
  key: `file/${'ab'.repeat(32)}`,
  kept: 'cd'.repeat(32),
} as const;

/** A case of that office. */
export const inCase = {
  matter: 'enforcementCase-440704.c1',
  address: 'enforcement-cases/c1',
} as const;
/** That case, which was over so long ago that its file is kept no longer. */
export const longOver = {
  ends: [{ matter: inCase.matter, over: {}, lastOn: localDate('2010-05-04') }],
} as const;
export const whoseCase = { organs: ['bureau'], hands: ['liang'], parties: ['liang'] } as const;

export const taken: ExhibitTaken = {
  type: 'ExhibitTaken',
  data: {
    file,
    upload: 'u1',
    origin: 'scene',
    place: '仓库',
    device: '执法记录仪 03 号',
    ...hands,
    takenOn: on,
  },
};
export const placed: ExhibitPlaced = {
  type: 'ExhibitPlaced',
  data: { ...inCase, ...hands, placedOn: on },
};
export const prepared: CopyPrepared = {
  type: 'CopyPrepared',
  data: { copy: { ...file, digest: 'ef'.repeat(32), kept: '01'.repeat(32) } },
};
export const notPrepared: CopyNotPrepared = {
  type: 'CopyNotPrepared',
  data: { reason: '未设音视频元数据清除程序' },
};
export const held: ExhibitHeld = {
  type: 'ExhibitHeld',
  data: { reason: '行政诉讼', ...hands, heldOn: on },
};
export const proposed: DisposalProposed = {
  type: 'DisposalProposed',
  data: { basis: '保管期限届满', matters: [inCase.matter], ...hands, proposedOn: on },
};
export const damaged: ExhibitDamaged = {
  type: 'ExhibitDamaged',
  data: { finding: '文件缺失', on },
};
/** What a sealed text looks like to a rule. */
export const sealedName = 'sealed:matter/evidenceExhibit.x:abc';
