import { withPostgres } from '#stand-ins/embedded';
import { ReadingsTable } from './readings-table.js';

describe('The table of readings of the one process that takes them in', () => {
  it('ends, and leaves its place to the next', async () => {
    const url = await (await withPostgres()).freshDatabase();
    const lost: string[] = [];
    const first = new ReadingsTable(url);
    await first.alone(() => lost.push('first'));
    const next = new ReadingsTable(url);
    const waits = next.alone(() => lost.push('next'));
    await first.end();
    await waits;
    await next.end();
    expect(lost).toEqual([]);
  }, 30_000);
});
