import { join } from 'node:path';
import { roomOf, roomsOf } from '../measure/house.js';
import { halfSaid, withoutChinese } from './refusals.js';

const root = join(import.meta.dirname, '../../..');
const rings = ['contexts', 'domain', 'platform', 'apps'];
const product = roomsOf(root).filter(({ test, ring }) => !test && rings.includes(ring));
const specs = roomsOf(root).filter(({ path }) => path.endsWith('.spec.ts'));
/** A refusal is held to its code, and not to its kind. */
const byCodeAlone = /\.body\.code\)\.to(Be|Equal)\(/;
const foundIn = (text: string): readonly string[] => withoutChinese(roomOf('a.ts', text).source);

describe('Whoever is told no', () => {
  it('is told so in Chinese, wherever a rule, a door or a list refuses', () => {
    expect(product.length).toBeGreaterThan(500);
    expect(product.flatMap(({ source }) => withoutChinese(source))).toEqual([]);
  });

  it('DESK-31 is told it whole: a Chinese sentence with every name and number that the English has', () =>
    expect(product.flatMap(({ source }) => halfSaid(source))).toEqual([]));

  it.each([
    `refuse('twice', 'The certificate（许可证件） was served already.')`,
    "refuse('late', `The time ended on ${last}（期限已经届满）.`)",
    `refuse('fined', 'One act, one item（一事）.')`,
    `refuse('above', 'The fine is above the range.（罚款超出法定幅度）.')`,
  ])('DESK-31 is found where the Chinese says less: %s', (said) =>
    expect(halfSaid(roomOf('a.ts', said).source)).toHaveLength(1),
  );

  it.each([
    "refuse('late', `The time ended on ${last}（期限已于 ${last} 届满）.`)",
    `unknown('no-such-case', 'There is no such case（无此案件）.')`,
    `refuse('none', '尚无送达记录（no service is on record）.')`,
  ])('is told it whole: %s', (said) => expect(halfSaid(roomOf('a.ts', said).source)).toEqual([]));

  it.each([
    `refuse('no-reasons', 'Say why.', 'PL 27')`,
    'deny("not-on-the-case", `${officer} is no officer.`)',
    `throw new ProblemException(400, 'sort-not-known', 'Sort by one of these.')`,
    `const none = ['no-such-case', 'There is no such case.'] as const`,
    `refuse('late', early ? 'It is early（过早）.' : 'It is late.')`,
  ])('is found where it is English only: %s', (said) => expect(foundIn(said)).toHaveLength(1));

  it('is not asked for Chinese in codes, citations and what is told elsewhere', () =>
    expect(
      foundIn(
        "refuse('late', 'It is late（逾期）.', 'PL 42'); unknown(...missing); refuse(code, `Needs ${what}（${zh}）.`)",
      ),
    ).toEqual([]));

  it('is held in specs to the kind of refusal too: 400, 403, 404, 409, 412', () => {
    expect(specs.length).toBeGreaterThan(200);
    const loose = specs.filter(({ source }) => byCodeAlone.test(source.text));
    expect(loose.map(({ path }) => path)).toEqual([]);
    expect(['expect(told', 'body', "code).toBe('late')"].join('.')).toMatch(byCodeAlone);
  });
});
