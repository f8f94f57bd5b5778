import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '#platform/log';
import { type EncodedEvents, EventStore, type NewEvent } from '#platform/store';
import { instant, type Law } from '#domain/kernel';
import { SetClock } from '#testing';
import { mappingFile, syntheticXes } from '../import.examples.js';
import { ImportWorld } from './import-world.js';
import { readMapping } from '../mapping/read-mapping.js';
import { runImport } from './run-import.js';

const now = instant('2026-07-08T01:30:00Z');

/** Takes whatever comes, and keeps the bytes of the cases. */
class Kept extends EventStore {
  readonly cases: string[] = [];

  async append(stream: string, events: readonly NewEvent[] | EncodedEvents) {
    if ('chunks' in events)
      this.cases.push(`${stream} ${Buffer.concat(events.chunks).toString('base64')}`);
    const count = 'chunks' in events ? 0 : events.length;
    return { revision: count - 1, position: { commit: '1', prepare: '1' } };
  }
}

/** A log in which nothing stands yet. */
const log = { async *readStream() {} } as unknown as EventLog;

describe('An import', () => {
  it('sends, byte by byte, what imports of this mapper have always sent: what is on record is recognised', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'import-'));
    const file = join(dir, 'log.xes');
    writeFileSync(file, syntheticXes(500));
    const store = new Kept();
    const law = { digest: '2'.repeat(64), calendar: 'cn-2026' } as Law;
    const parts = { store, log, clock: new SetClock(now), law };
    const world = new ImportWorld({ ...parts, district: '440704', code: 'test' });
    const end = await runImport(
      {
        file,
        name: 'log.xes',
        mapping: readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8')),
        strict: false,
        dryRun: false,
        by: 'test',
        reportFile: (id) => join(dir, id),
      },
      { world: async () => world, now: () => now, watch: () => undefined },
    );
    rmSync(dir, { recursive: true });
    expect(end.counts.cases).toBe(500);
    expect(store.cases).toHaveLength(500);
    const digest = createHash('sha256').update(store.cases.toSorted().join('\n')).digest('hex');
    expect(digest).toBe('e0f10ed19ebb00f9537656870bddc48ac0a80dd93755250594136e5c32f4c5b7');
  });
});
