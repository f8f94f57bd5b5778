import type { Decider } from '#domain/kernel';
import {
  type NoteCarriedOut,
  noteCarriedOut,
  type NoteFollowing,
  noteFollowing,
  type NoteOrderFailed,
  noteOrderFailed,
  type NoteRebuildFailed,
  noteRebuildFailed,
  type NoteRebuilt,
  noteRebuilt,
} from './answer.js';
import {
  type AskForDrop,
  askForDrop,
  type AskForRebuild,
  askForRebuild,
  type AskForRollback,
  askForRollback,
  type AskForSwitch,
  askForSwitch,
  type RetryEvent,
  retryEvent,
  type SkipEvent,
  skipEvent,
  type StopRebuild,
  stopRebuild,
} from './ask.js';
import type { ControlEvent } from './control.events.js';
import { type Control, evolveControl, noControl } from './control.state.js';

export type ControlCommand =
  | AskForRebuild
  | StopRebuild
  | AskForSwitch
  | AskForRollback
  | AskForDrop
  | SkipEvent
  | RetryEvent
  | NoteFollowing
  | NoteRebuilt
  | NoteRebuildFailed
  | NoteCarriedOut
  | NoteOrderFailed;

/** What operators may do to a projection, and what the worker answers. */
export const controlDecider: Decider<ControlCommand, Control, ControlEvent> = {
  initial: noControl,
  decide: {
    AskForRebuild: askForRebuild,
    StopRebuild: stopRebuild,
    AskForSwitch: askForSwitch,
    AskForRollback: askForRollback,
    AskForDrop: askForDrop,
    SkipEvent: skipEvent,
    RetryEvent: retryEvent,
    NoteFollowing: noteFollowing,
    NoteRebuilt: noteRebuilt,
    NoteRebuildFailed: noteRebuildFailed,
    NoteCarriedOut: noteCarriedOut,
    NoteOrderFailed: noteOrderFailed,
  },
  evolve: evolveControl,
};
