import { plainToInstance } from 'class-transformer';
import { ValidateBy, validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import { Day, faultsOf, Flag, Word, Part, Parts, Text, Texts, Whole } from '#platform/http';
import { fields } from '#domain/kernel';
import { lawBook, type Operation, type Override, tableField, type Term } from '#domain/law';
import { bodyClass } from '#platform/bodies';

class WordsPart {
  @Text({ about: '中文' }) zh: string;
  @Text({ about: 'English' }) en: string;
}

const units = ['working-day', 'day', 'hour', 'month', 'year'] as const satisfies Term['unit'][];

class TermPart {
  @Whole({ about: '数额', min: 1, max: 36_500, optional: true }) amount?: number;
  @Word(units, { about: '单位', optional: true }) unit?: Term['unit'];
  @Part(() => WordsPart, { about: '起算', optional: true }) start?: WordsPart;
  @Word(['forward', 'backward'], { about: '方向', optional: true }) direction?: Term['direction'];
  @Flag({ about: '顺延', optional: true }) rolls?: boolean;
  @Flag({ about: '净日', optional: true }) clear?: boolean;
}

const operations = [
  'EXCLUDE',
  'STAY',
  'STAY-AMOUNT',
  'EXTEND',
] as const satisfies Operation['op'][];

class OperationPart {
  @Word(operations, { about: '操作' }) op: Operation['op'];
  @Text({ about: '依据' }) law: string;
  @Text({ about: '核实标记' }) mark: string;
  @Part(() => WordsPart, { about: '事由', optional: true }) cause?: WordsPart;
  @Whole({ about: '上限', min: 1, max: 36_500, optional: true }) cap?: number;
  @Texts({ about: '批准人', min: 1, optional: true }) approvers?: readonly string[];
  @Whole({ about: '次数', min: 1, max: 100, optional: true }) times?: number;
}

const isNumbers = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((number) => typeof number === 'number'));

/** The rows of a rule are held to the same form as at the door. */
const WithTable = bodyClass('OverrideTable', { table: fields.optional(tableField) });

class OverridePart extends WithTable {
  @Text({ about: '规则', max: 64 }) rule: string;
  @Day({ about: '起' }) from: string;
  @ValidateBy({ name: 'isNumbers', validator: { validate: isNumbers } })
  amounts?: Readonly<Record<string, number>>;
  @Part(() => TermPart, { about: '期限', optional: true }) term?: TermPart;
  @Parts(() => OperationPart, { about: '操作', optional: true })
  operations?: readonly OperationPart[];
  @Text({ about: '理由' }) why: string;
  @Text({ about: '决定人' }) decidedBy: string;
  @Day({ about: '决定日期' }) decidedOn: string;
}

/**
 * What the form of the fields leaves open: an extension has a cap and an approver, everything else
 * a cause.
 */
const lacking = (overrides: readonly OverridePart[]): readonly string[] =>
  overrides.flatMap(({ operations: ways = [] }, i) =>
    ways.flatMap((way, j) => {
      const needs =
        way.op === 'EXTEND' ? (['cap', 'approvers', 'times'] as const) : (['cause'] as const);
      return needs
        .filter((field) => way[field] === undefined)
        .map((field) => `${i}.operations.${j}.${field} is missing`);
    }),
  );

class OverridesFile {
  @Parts(() => OverridePart, { about: '本地规定', max: 500 }) list: readonly OverridePart[];
}

const checked = (list: unknown): readonly Override[] => {
  const isList =
    Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null);
  if (!isList || list.some(Array.isArray)) throw new Error('must be a list of overrides');
  const file = plainToInstance(OverridesFile, { list });
  const strict = { whitelist: true, forbidNonWhitelisted: true } as const;
  const faults = validateSync(file, strict).flatMap((error) => faultsOf(error));
  const wrong = [
    ...faults.map(({ field, message }) => `${field.replace(/^list\./, '')}: ${message}`),
    ...(faults.length === 0 ? lacking(list as OverridePart[]) : []),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return list as readonly Override[];
};

/**
 * What the district settled where the law leaves it open (entries marked U), as the file has it.
 * Throws when the file is not there, not JSON, not of the form of `Override`, or sets what is not
 * for a district to set: nothing starts on a law that is not the one that was meant.
 */
export const overridesIn = (file: string | undefined, district: string): readonly Override[] => {
  if (file === undefined) return [];
  try {
    const overrides = checked(JSON.parse(readFileSync(file, 'utf8')));
    lawBook({ district, overrides });
    return overrides;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`LAW_OVERRIDES_FILE ${file}: ${why}`, { cause: error });
  }
};
