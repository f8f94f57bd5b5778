import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet } from '../composing/template.js';
import type { Volume } from '../composing/volume.js';
import { Typst } from './typst.js';

/** What the thread is started with, asked, and answers. */
export type Started = Readonly<{ page: string; volume: string; fonts?: string }>;
export type Work =
  Readonly<{ sheet: Sheet }> | Readonly<{ volume: Volume; files: readonly Uint8Array[] }>;
export type Asked = Readonly<{ ask: number; work: Work }>;
export type Answered = Readonly<
  { ask: number } & (
    { pdf: Uint8Array; pages: number; fonts: readonly string[] } | { fault: string }
  )
>;

const typst = new Typst(workerData as Started);

const done = (work: Work) =>
  'sheet' in work ? typst.set(work.sheet) : typst.bind(work.volume, work.files);

parentPort?.on('message', ({ ask, work }: Asked) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const answer = (told: Answered): void => parentPort?.postMessage(told);
  try {
    answer({ ask, ...done(work) });
  } catch (error) {
    answer({ ask, fault: error instanceof Error ? error.message : String(error) });
  }
});
