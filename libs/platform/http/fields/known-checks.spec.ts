import { IsInt, IsString, MetadataStorage, validateSync } from 'class-validator';
import { rememberChecks } from './known-checks.js';

class Letter {
  @IsString()
  subject?: unknown;
}

class Reply extends Letter {
  copies?: unknown;
}

const rulesOf = (one: object): readonly string[] =>
  validateSync(one).flatMap(({ constraints = {} }) => Object.keys(constraints));

describe('The checks of a class', () => {
  it('are looked for once for each way of asking', () => {
    const storage = new MetadataStorage();
    const asked: unknown[] = [];
    storage.getTargetValidationMetadatas = (...how) => {
      asked.push(how);
      return [];
    };
    rememberChecks(storage);
    storage.getTargetValidationMetadatas(Reply, '', false, false);
    storage.getTargetValidationMetadatas(Reply, '', false, false);
    storage.getTargetValidationMetadatas(Reply, '', true, false);
    storage.getTargetValidationMetadatas(Letter, '', false, false);
    expect(asked).toHaveLength(3);
  });

  it('hold for those that inherit them, and for what is declared after they were asked', () => {
    rememberChecks();
    expect(rulesOf(new Reply())).toEqual(['isString']);
    IsInt()(Reply.prototype, 'copies');
    expect(rulesOf(new Reply())).toEqual(expect.arrayContaining(['isInt', 'isString']));
  });
});
