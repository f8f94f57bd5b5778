import { join } from 'node:path';
import { longComments, longCommentsOf, mostColumns } from './comments.js';

const root = join(import.meta.dirname, '../../..');

describe('Comments', () => {
  it('have at most 100 columns', () => expect(longCommentsOf(root)).toEqual([]), 180_000);

  it('are found when they are longer, wherever they stand', () => {
    const full = (start: string) => start.padEnd(mostColumns, 'a');
    expect(longComments(`${full('// ')}\n${full('const a = 1; // ')}\n`)).toEqual([]);
    expect(longComments(`${full('// ')}a\n`)).toEqual([1]);
    expect(longComments(`const a = 1;\n${full('/** ')}\n${full(' * ')}a\n */\n`)).toEqual([3]);
    expect(longComments(`${full('const a = 1; // ')}a\n`)).toEqual([1]);
    expect(longComments(`// ${'字'.repeat(49)}\n`)).toEqual([1]);
  });

  it('are not what stands in a text', () =>
    expect(longComments(`const a = \`\n${'// '.padEnd(mostColumns, 'a')}a\n\`;\n`)).toEqual([]));
});
