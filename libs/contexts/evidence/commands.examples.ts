import type { Samples, Tried } from '#testing';
import { erasureProposed, onCase, told } from './erasure/erasure.examples.js';
import type { nouns } from './evidence.nouns.js';
import {
  act,
  damaged,
  file,
  held,
  inCase,
  longOver,
  notPrepared,
  person,
  placed,
  prepared,
  proposed,
  reaction,
  sealedName,
  somebody,
  taken,
  whoseCase,
} from './exhibit/exhibit.examples.js';

const fromReaction = { act: { actor: reaction } };

/** For each command a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
  TakeExhibit: {
    history: [],
    data: { upload: 'u1', origin: 'handed-in', file, name: sealedName },
  },
  PlaceExhibit: {
    history: [taken],
    data: { matter: inCase.address, placed: { ...inCase, whose: whoseCase } },
    as: (role) => person('liang', role),
  },
  PlaceCited: { history: [taken], data: inCase, ...fromReaction },
  HandExhibitOver: { history: [taken], data: { to: sealedName, purpose: '鉴定' } },
  CopyExhibit: { history: [taken], data: { to: sealedName, purpose: '当事人查阅' } },
  HoldExhibit: { history: [taken], data: { reason: '行政诉讼' } },
  LiftHold: { history: [taken, held], data: { reason: '判决生效' } },
  ProposeDisposal: { history: [taken, placed], data: { basis: '保管期限届满', ...longOver } },
  DisposeExhibit: { history: [taken, placed, proposed], data: longOver },
  ProposeMatterErasure: {
    history: [],
    data: { ...told, ...onCase },
    as: (role) => person('archivist-1', role),
  },
  EraseMatter: {
    history: [erasureProposed],
    data: { end: onCase.end },
    as: (role) => person('ou', role),
  },
  KeepCopy: { history: [taken], data: prepared.data, ...fromReaction },
  NoteNotPrepared: { history: [taken], data: notPrepared.data, ...fromReaction },
  AskPreparing: { history: [taken, notPrepared], data: { reason: '已设置程序' } },
  NoteDamage: { history: [taken], data: { finding: '文件缺失' }, ...fromReaction },
  NoteMended: { history: [taken, damaged], data: {}, ...fromReaction },
};

export const tried: Tried<(typeof nouns)[number]> = { act, somebody, samples };
