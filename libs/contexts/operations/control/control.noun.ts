import { type CommandOf, fields, noun } from '#domain/kernel';
import {
  noteCarriedOut,
  noteChecked,
  noteFollowing,
  noteOrderFailed,
  noteRebuildFailed,
  noteRebuilt,
} from './answer.js';
import { askForCheck } from './ask-for-check.js';
import { askForDrop } from './ask-for-drop.js';
import { askForRebuild } from './ask-for-rebuild.js';
import { askForRollback } from './ask-for-rollback.js';
import { askForSwitch } from './ask-for-switch.js';
import { evolveControl, noControl } from './control.state.js';
import { controlStream } from './control.stream.js';
import { retryEvent, skipEvent } from './decide-on-event.js';
import { stopRebuild } from './stop-rebuild.js';

const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value);
const name = fields.checked({
  about: 'Projection（投影）',
  example: 'enforcement.docket',
  rule: 'isName',
  schema: { type: 'string' },
  fits: isName,
  otherwise: 'is no name of a projection（投影名称格式）',
});

/**
 * Projections (投影) and reactions (联动): what operators (系统运维) order the worker to do with
 * one, and what came of it. The answer of a door says that the order is on record; what came of it,
 * the query API tells under `GET /projections/{name}`.
 */
export const controlNoun = noun({
  stream: controlStream,
  title: 'Projection（投影）',
  path: 'projections',
  id: { name },
  whoActs: {
    // Operators look after the programs of the district, whatever organ they sit in.
    ofAnyOrgan: {
      every: [
        'AskForRebuild',
        'StopRebuild',
        'AskForSwitch',
        'AskForRollback',
        'AskForDrop',
        'AskForCheck',
        'SkipEvent',
        'RetryEvent',
      ],
    },
  },
  initial: noControl,
  evolve: evolveControl,
  chapters: [
    {
      title: 'projections 投影',
      commands: [
        askForRebuild,
        stopRebuild,
        askForSwitch,
        askForRollback,
        askForDrop,
        askForCheck,
        skipEvent,
        retryEvent,
      ],
    },
    {
      title: 'projections: what came of it 投影操作结果',
      commands: [
        noteFollowing,
        noteRebuilt,
        noteRebuildFailed,
        noteChecked,
        noteCarriedOut,
        noteOrderFailed,
      ],
    },
  ],
  begins: ['NoteFollowing'],
  unknown: ['no-such-projection', 'No worker follows a projection of this name（无此投影）.'],
});

export type ControlCommand = CommandOf<typeof controlNoun>;
