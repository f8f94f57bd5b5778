import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { encodeCase } from '../encode-case.js';
import { BrokenFile } from '../readers/open-log.js';
import { type ReadCase, readCases } from '../readers/read-cases.js';
import { tallyOf } from '../report.js';
import { caseSealer } from '../seal-case.js';
import type { FoundCase, Order, Room, Said } from './ahead-messages.js';
import { Packing } from './pack-cases.js';

// The thread that reads ahead of an import: it opens the file, reads, maps, seals and encodes, and
// hands over what is ready.

const { reading, sealing, recorded } = workerData as Order;
const rooms = on(parentPort!, 'message')[Symbol.asyncIterator]();
const seal = caseSealer(sealing);
let number = 0;

const say = (said: Said, handed: ArrayBuffer[] = []): void => parentPort!.postMessage(said, handed);

const room = async (): Promise<Room> => ((await rooms.next()).value as [Room])[0];

const foundCase = ({ raw, mapped }: ReadCase, now: Room): FoundCase => {
  const { id, line, entries } = raw;
  const found = { id, line, entries: entries.length, tally: tallyOf(mapped) };
  number += 1;
  if (number <= recorded || mapped.facts.length === 0) return found;
  return { ...found, ready: encodeCase(seal(mapped.facts, now)) };
};

const readAll = async (): Promise<void> => {
  const { found, done } = await readCases(reading);
  let now = await room();
  let packing = new Packing();
  const handOver = (): void => {
    const { group, buffer } = packing.packed(done());
    say(group, [buffer]);
  };
  try {
    for await (const one of found) {
      if (!packing.take('raw' in one ? foundCase(one, now) : one)) continue;
      handOver();
      now = await room();
      packing = new Packing();
    }
  } finally {
    // Where the file is broken, what stands before that place is recorded all the same.
    handOver();
  }
};

try {
  await readAll();
  say({ kind: 'over' });
} catch (error) {
  if (!(error instanceof BrokenFile)) throw error;
  say({ kind: 'broken', place: error.place, reason: error.reason });
}
