import { fields, filledWith, type MessageOf, refuse } from '#domain/kernel';
import type { CopyPrepared } from './exhibit.events.js';
import { keptExhibitCommand, notDisposed } from './exhibit.state.js';
import { mustHaveIt, office } from './who-may.js';

const { text } = fields;

/** Keeps what is given out of it: made once, and the same from then on. */
export const keepCopy = keptExhibitCommand('KeepCopy', {
  title: 'Keep the copy that is given out（生成去除元数据的副本）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<CopyPrepared['data']>(),
  repeat: (_, { prepared, disposed }) => prepared !== undefined || disposed === true,
  rule: ({ copy, thumbnail, metadata }) => [
    { type: 'CopyPrepared', data: { copy, thumbnail, metadata } },
  ],
});

/** Notes that nothing can be given out of it yet, and why. */
export const noteNotPrepared = keptExhibitCommand('NoteNotPrepared', {
  title: 'Note that no copy could be made（记录未能生成副本）',
  by: [],
  system: ['reaction'],
  asks: { reason: text({ about: 'Why（原因）', max: 1_000 }) },
  repeat: ({ reason }, { prepared, notPrepared, asked, disposed }) =>
    prepared !== undefined || disposed === true || (notPrepared === reason && !asked),
  rule: ({ reason }) => [{ type: 'CopyNotPrepared', data: { reason } }],
});

/** What was missing is there now: the copy is tried once more（重新生成）. */
export const askPreparing = keptExhibitCommand('AskPreparing', {
  title: 'Try the copy again（重新生成副本）',
  at: 'preparing',
  by: office,
  asks: { reason: text({ about: 'What was mended（已补正的情况）', max: 500 }) },
  who: (exhibit, act) => mustHaveIt(exhibit, act),
  repeat: (_, { asked }) => asked === true,
  stage: (exhibit) => {
    notDisposed(exhibit);
    if (exhibit.notPrepared === undefined)
      refuse('nothing-to-prepare', '副本已生成或者正在生成（it is there, or on its way）.');
  },
  rule: ({ reason }, _, __, { id: by }) => [{ type: 'PreparingAsked', data: { reason, by } }],
});

export type AskPreparing = MessageOf<typeof askPreparing>;
