import { coverageOf, here, ruleRows } from './coverage.js';

describe('The rows of the law', () => {
  it('are each named by a test', () => {
    const missing = [...coverageOf(here)].filter(([, tests]) => tests === 0).map(([row]) => row);
    expect(missing).toEqual([]);
    expect(ruleRows).toHaveLength(53);
  });
});
