import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiOf } from './files.js';
import { compared, type Rename } from './openapi-compare.js';
import { factsOf } from './openapi-facts.js';
import { apis, comparedToday } from './openapi-today.js';

describe.each(apis)('What the %s API promised', (api) => {
  it('it still promises', async () => {
    const { unexpected, idle } = await comparedToday(api);
    expect({ unexpected, idle }).toEqual({ unexpected: [], idle: [] });
  });
});

describe('The comparison', () => {
  const before = factsOf(openApiOf('command') as OpenAPIObject);
  const places = [...before.keys()];
  const of = (pattern: RegExp): string => places.find((place) => pattern.test(place))!;
  const body = of(/^POST \S+ body\.[a-zA-Z]+$/);
  const query = [...factsOf(openApiOf('query') as OpenAPIObject).keys()];

  it('sees routes, fields of bodies and parameters', () => {
    expect(places.filter((place) => / \S+$/.test(place)).length).toBeGreaterThan(100);
    expect(places.filter((place) => / body\./.test(place)).length).toBeGreaterThan(200);
    expect(query.filter((place) => / query /.test(place)).length).toBeGreaterThan(50);
  });

  it('finds a field that is gone, one that is new, and one of another type', () => {
    const after = new Map(before);
    after.delete(body);
    after.set('POST /new', 'a route');
    const other = of(/^PUT \S+ body\./);
    after.set(other, 'optional nothing');
    expect(compared(before, after, []).unexpected).toEqual(
      expect.arrayContaining([
        { place: body, before: before.get(body) },
        { place: 'POST /new', after: 'a route' },
        { place: other, before: before.get(other), after: 'optional nothing' },
      ]),
    );
  });

  it('does not mind how a schema is called, but minds what it says', () => {
    const text = JSON.stringify(openApiOf('command'));
    const [name] = Object.keys(
      (openApiOf('command') as OpenAPIObject).components!.schemas!,
    ).toSorted();
    const quoted = new RegExp(`(["/])${name}"`, 'g');
    const other = factsOf(JSON.parse(text.replace(quoted, '$1Other"')) as OpenAPIObject);
    expect(text).toMatch(quoted);
    expect(compared(before, other, []).unexpected).toEqual([]);
    const wider = factsOf(
      JSON.parse(text.replaceAll(/"maxLength":\d+/g, '"maxLength":9')) as never,
    );
    expect(compared(before, wider, []).unexpected).not.toEqual([]);
  });

  it('sets apart what was renamed on purpose, and says when a rename is idle', () => {
    const to = `${body}Renamed`;
    const after = new Map(
      [...before].map(([place, fact]) => {
        const [start, end] = [place.slice(0, body.length), place.slice(body.length)];
        return [start === body && /^($|[.[|])/.test(end) ? to + end : place, fact] as const;
      }),
    );
    const rename: Rename = { api: 'command', from: body, to, why: 'a clearer name' };
    const { unexpected, expected, idle } = compared(before, after, [rename]);
    expect({ unexpected, idle }).toEqual({ unexpected: [], idle: [] });
    expect(expected).toContainEqual({ place: body, before: body, after: to });
    expect(compared(before, after, []).unexpected).toContainEqual({
      place: body,
      before: before.get(body),
    });
    expect(compared(before, before, [{ ...rename, from: 'POST /never' }]).idle).toHaveLength(1);
  });

  it('sets apart what was false before, with everything below it, while something is', () => {
    const after = new Map([...before, [body, 'what it takes'], [`${body}.new`, 'more']]);
    const mended: Rename = { api: 'command', from: body, to: body, why: 'it was false' };
    const { unexpected, expected, idle } = compared(before, after, [mended]);
    expect({ unexpected, idle }).toEqual({ unexpected: [], idle: [] });
    expect(expected.map(({ place }) => place)).toEqual([body, `${body}.new`]);
    expect(compared(before, before, [mended]).idle).toEqual([mended]);
  });

  it('sets apart what is described besides, and never what is gone or was promised', () => {
    const answer = of(/ answers 403$/);
    const after = new Map([...before, ['POST /x answers 418', 'an answer']]);
    after.set(answer, 'something else');
    after.delete(body);
    const besides = [
      { places: / answers \d+$/, why: 'it was so' },
      { places: / never$/, why: 'idle' },
    ];
    const { unexpected, expected, idle } = compared(before, after, [], { besides });
    expect(expected).toEqual([{ place: 'POST /x answers 418', after: 'an answer' }]);
    expect(unexpected.map(({ place }) => place).toSorted()).toEqual([answer, body].toSorted());
    expect(idle).toEqual([besides[1]]);
  });
});
