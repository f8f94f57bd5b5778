import { readFileSync } from 'node:fs';
import { declaredNouns } from './all-nouns.js';
import { contexts } from '../../libs/contexts/index.js';

const workers = contexts.map((context) => {
  try {
    const at = new URL(`../../libs/contexts/${context}/${context}.worker.js`, import.meta.url);
    return readFileSync(at, 'utf8');
  } catch {
    return '';
  }
});

describe('SEC-9 Whose data are to go', () => {
  it('go in a worker, for every noun that says so of one of its events', () => {
    const saying = declaredNouns.filter(({ erases }) => erases !== undefined);
    expect(saying.length).toBeGreaterThan(0);
    const erased = workers.flatMap((text) => [...text.matchAll(/erasing\((\w+)Noun/g)]);
    expect(erased.map(([, noun]) => noun)).toHaveLength(saying.length);
  });
});
