import {
  leftOut,
  neededBytes,
  type Outcome,
  reserveBytes,
  type SizedFigure,
  tableOf,
} from './sizes.js';

const figure = (more: Partial<SizedFigure> = {}): SizedFigure => ({
  name: 'import',
  unit: 'events/s',
  value: 9_000.5,
  baseline: 10_000,
  ratio: 0.9,
  times: 0.1,
  perEvent: { elapsedUs: 110, cpuUs: { client: 60.4, node: 30.2, postgres: 20, all: 110.6 } },
  peakMb: { client: 310, node: 200 },
  disk: {
    bytesPerEvent: 1_500,
    databases: { event_node: 80_000_000, bench_rows: 20_000_000 },
    folder: '/data',
  },
  ...more,
});

describe('A run of a larger size', () => {
  it('needs as much more of the disk as it is larger, and half of that again while it works', () => {
    expect(neededBytes(figure(), 0.1)).toBe(150_000_000);
    expect(neededBytes(figure(), 10)).toBe(15_000_000_000);
    expect(neededBytes(figure({ times: 1 }), 10)).toBe(1_500_000_000);
  });

  it('is left out where it would not leave the reserve free, and says what it needs', () => {
    const justEnough = 15e9 + reserveBytes;
    expect(leftOut(figure(), 10, justEnough)).toBeUndefined();
    expect(leftOut(figure(), 10, justEnough - 1)).toBe(
      'left out: needs about 15.0 GB and 5.0 GB to spare, 20.0 GB free',
    );
  });
});

describe('The table of all sizes', () => {
  const at = (name: string, times: number, value: number): Outcome => ({
    name,
    times,
    figure: figure({ name, times, value }),
  });

  it('has the sizes of one benchmark below each other, with what an event cost', () => {
    const table = tableOf([
      at('import', 1, 8_000),
      at('append', 1, 4_000),
      at('import', 0.1, 9_000),
    ]);
    expect(table.split('\n')).toEqual([
      'bench   size  value  unit      ratio  CPU µs/event                             peak MB  disk B/event',
      'import  0.1x  9000   events/s  0.9    111 = client 60 + node 30 + postgres 20  310      1500',
      'import  1x    8000   events/s  0.9    111 = client 60 + node 30 + postgres 20  310      1500',
      'append  1x    4000   events/s  0.9    111 = client 60 + node 30 + postgres 20  310      1500',
    ]);
  });

  it('says why a size has no figures', () => {
    const table = tableOf([
      at('import', 1, 8_000),
      { name: 'import', times: 100, left: 'left out: needs about 400.0 GB' },
      { name: 'append', times: 1, left: 'failed: ended with 1' },
    ]);
    expect(table).toContain('import  100x  left out: needs about 400.0 GB\n');
    expect(table).toMatch(/append {2}1x {4}failed: ended with 1$/);
  });
});
