import type { Fact } from '#domain/procedure';
import type * as keeping from './keeping.events.js';

/** What is remembered of a file in the archive（档案保管与销毁）. */
export type Keeping = Readonly<{
  held?: Fact<keeping.FileHeld>;
  released?: Fact<keeping.FileReleased>;
  /** Put on a list; approved or refused by the head, or not looked at yet. */
  disposal?: Readonly<{
    proposed: Fact<keeping.DisposalProposed>;
    approved?: Fact<keeping.DisposalApproved>;
    refused?: Fact<keeping.DisposalRefused>;
  }>;
  disposed?: Fact<keeping.FileDisposed>;
}>;
