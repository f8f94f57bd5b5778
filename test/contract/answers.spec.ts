import { answersInSources } from './answers/answers-in.js';
import { columnsInSources } from './answers/cells-in.js';
import { answersOnFile } from './answers/answers-file.js';
import { fitting } from './fits.js';

// The contract says what the controllers answer: by the types of their methods, and by every answer
// that is given.

describe('What the query API says that it answers', () => {
  it(
    'is what its controllers answer; after a change: npm run answers',
    async () => expect(await answersInSources()).toEqual(answersOnFile()),
    300_000,
  );
});

describe('A table that people take with them', () => {
  const columns = columnsInSources();

  it('is one of many', () => expect(columns.length).toBeGreaterThan(150));

  it('has no word of the program in any column, whatever stands in a row', () =>
    expect(columns.filter(({ raw }) => raw.length > 0)).toEqual([]));
});

describe('An answer', () => {
  const one = {
    openapi: '3.1.0',
    info: { title: 'one', version: '1' },
    paths: {
      '/one/{id}': {
        get: {
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/One' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        One: {
          type: 'object',
          properties: { id: { type: 'string' }, on: { type: 'string', format: 'date' } },
          required: ['id'],
        },
      },
    },
  } as const;
  const faults = (status: number, body: unknown) =>
    fitting(JSON.parse(JSON.stringify(one)) as never)('get', '/one/{id}', status, body);

  it('fits, or it is said where it does not', () => {
    expect(faults(200, { id: 'a', on: '2026-03-02' })).toEqual([]);
    expect(faults(200, { on: '2026-03-02' })).toEqual([expect.stringContaining("'id'")]);
    expect(faults(200, { id: 'a', on: 'today' })).toEqual([expect.stringContaining('/on')]);
    expect(faults(200, { id: 'a', more: 1 })).toEqual([expect.stringContaining('additional')]);
    expect(faults(418, {})).toEqual(['get /one/{id} 418 is not described']);
  });
});
