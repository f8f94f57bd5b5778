import { rowsWithin, writtenOut } from './scope.js';

const condition = (scope: Parameters<typeof rowsWithin>[0]): readonly [string, unknown[]] => {
  const values: unknown[] = [];
  return [writtenOut(rowsWithin(scope), values), values];
};
const nobody = { organs: [], hands: [], parties: [], self: [] };

describe('rows within what somebody may read', () => {
  it('are for a party its own, and none that is only planned', () =>
    expect(condition({ ...nobody, parties: ['hongda'] })).toEqual([
      '(("partyId" = ANY($1::text[]) AND "stage" <> $2::text))',
      [['hongda'], 'planned'],
    ]));

  it('are for an office those of its organs and hands, planned ones too', () => {
    const [sql] = condition({ ...nobody, organs: ['bureau'], hands: ['chen'] });
    expect(sql).not.toContain('stage');
    expect(condition(nobody)).toEqual(['FALSE', []]);
    expect(condition({ ...nobody, all: true })).toEqual(['TRUE', []]);
  });

  it('are none of what somebody was recused from, under any of his entries', () => {
    const self = ['chen', 'chen-again'];
    const apart = expect.stringMatching(/"stream" <> ALL\(.*recused && \$\d::text\[\]\)/);
    const [sql, values] = condition({ ...nobody, organs: ['bureau'], self });
    expect([sql, values.at(-1)]).toEqual([apart, self]);
    expect(condition({ ...nobody, all: true, self })).toEqual([apart, [self]]);
  });
});
