import { join } from 'node:path';
import { roomOf, roomsOf } from '../measure/house.js';
import { askedByTestsAlone, keptThough } from './only-tests.js';

describe('What the product exports', () => {
  it('is asked by the product, or kept for a reason that holds', () =>
    expect(askedByTestsAlone(roomsOf(join(import.meta.dirname, '../../..')))).toEqual(
      Object.keys(keptThough).toSorted(),
    ));

  it('is found when tests alone ask for it', () => {
    const rooms = Object.entries({
      'libs/domain/law/a.ts': 'export const asked = 1;\nexport const forgotten = () => asked;\n',
      'libs/domain/law/index.ts': `export { forgotten } from './a.js';\n`,
      'libs/domain/law/a.spec.ts': `import { forgotten } from './a.js';\nforgotten();\n`,
    }).map(([path, text]) => roomOf(path, text));
    expect(askedByTestsAlone(rooms)).toEqual(['forgotten']);
  });
});
