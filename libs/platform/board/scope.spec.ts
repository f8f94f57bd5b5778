import { rowsWithin, writtenOut } from './scope.js';

const condition = (scope: Parameters<typeof rowsWithin>[0]): readonly [string, unknown[]] => {
  const values: unknown[] = [];
  return [writtenOut(rowsWithin(scope), values), values];
};
const nobody = { organs: [], hands: [], parties: [] };

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
    expect(condition(undefined)).toEqual(['TRUE', []]);
  });
});
