import { instant } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { signedCheckpoint } from '../signed/checkpoint.js';
import { signerOf } from '../signed/note.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import { type Fault, faultText } from './fault.js';
import type { KeptTree } from './kept-tree.js';
import { verifyLog } from './verify-log.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));

class Counted extends MemoryLog {
  readings = 0;
  override readAll(...asked: Parameters<MemoryLog['readAll']>): ReturnType<MemoryLog['readAll']> {
    this.readings += 1;
    return super.readAll(...asked);
  }
}

/** A log, its tree as it was entered, and a checkpoint over all of it. */
const recorded = async () => {
  const log = new Counted();
  for (let at = 0; at < 20; at += 1)
    log.append(`case-440704.${at % 3}`, { type: 'CaseNoted', data: { at } });
  const frontier = Frontier.empty();
  const lines: Buffer[] = [];
  for await (const event of log.readAll({})) lines.push(lineOf(entryOf(event)));
  for (const line of lines) frontier.add(leafOf(line));
  const at = instant('2026-11-29T10:00:00Z');
  const since = signedCheckpoint({ size: frontier.size, root: frontier.root(), at }, signer);
  log.readings = 0;
  return { log, lines, since };
};

const treeOf = (lines: readonly Buffer[]): KeptTree => ({
  name: 'memory',
  isLive: true,
  async *pages() {
    for (let from = 0; from < lines.length; from += 7)
      yield lines.slice(from, from + 7).map((line) => ({ line, hash: leafOf(line) }));
  },
  checkpoints: () => Promise.resolve([]),
});

type Asked = Partial<Parameters<typeof verifyLog>[0]>;

const found = async (asked: (parts: Awaited<ReturnType<typeof recorded>>) => Asked) => {
  const parts = await recorded();
  const { log, since, lines } = parts;
  const usual = { log, since, keys: [signer], trees: [treeOf(lines)] };
  const { events, faults } = await verifyLog({ ...usual, ...asked(parts) });
  return { events, faults, readings: log.readings };
};

const words = ([fault]: readonly Fault[]): string => faultText(fault!);

describe('A verification of the log', () => {
  it('reads it once where all is as it was recorded', async () => {
    expect(await found(() => ({}))).toEqual({ events: 20, faults: [], readings: 1 });
  });

  it('takes what came after the checkpoint as it is, and reads that once, too', async () => {
    const grown = await found(({ log }) => {
      log.append('case-440704.later', { type: 'CaseNoted', data: {} });
      return {};
    });
    expect(grown).toEqual({ events: 21, faults: [], readings: 1 });
  });

  it('finds a tree that no checkpoint vouches for, though the store is sound', async () => {
    const { faults } = await found(({ lines }) => ({
      trees: [treeOf(lines.with(4, Buffer.from('{"another":1}')))],
    }));
    expect(faults).toMatchObject([{ kind: 'tree' }]);
  });

  it('finds a tree that ends before the checkpoint', async () => {
    const { faults } = await found(({ lines }) => ({ trees: [treeOf(lines.slice(0, 9))] }));
    expect(faults).toMatchObject([{ kind: 'tree-short', index: 9 }]);
  });

  it('says of a checkpoint that was changed that it was, and of a strange key that it is', async () => {
    const changed = await found(({ since }) => ({
      since: since.replace('time 2026', 'time 2025'),
    }));
    expect(words(changed.faults)).toBe(
      '所持检查点签发后被改动：签名与其所载规模、树根或时间不符。 The checkpoint at hand was changed after it was signed: its signature does not fit what it says.',
    );
    const strange = signerOf(signer.name, Buffer.alloc(32, 9));
    const { faults } = await found(() => ({ keys: [strange] }));
    expect(words(faults)).toMatch(/^所持检查点不是以所持公钥签发/);
  });
});
