import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { faultsTold, withinBounds } from './bounds.js';
import { nameElsewhere, nameOf, unknownField } from '../problems/field-names.js';
import { rememberChecks } from './known-checks.js';
import { type FieldFault, ProblemException } from '../problems/problem.js';
import { turnedRound } from './turned-round.js';

/** What was not sent breaks every check of its field; that it is missing is all there is to say. */
const ownFaults = (error: ValidationError, { field, name }: Named) => {
  const { value, constraints = {} } = error;
  const broken = Object.entries(constraints);
  if (value === undefined && broken.length > 1)
    return [{ field, name, rule: 'required', message: `${field} is missing（缺少该项）` }];
  return broken.map(([rule, message]) => ({ field, name, rule, message }));
};

/** A field by its path, and by its name in Chinese: that of its part, its place, its own. */
type Named = Readonly<{ field: string; name: string }>;

const within = ({ target, property }: ValidationError, part: Named): Named => ({
  field: part.field === '' ? property : `${part.field}.${property}`,
  name: `${part.name}${Array.isArray(target) ? `第${Number(property) + 1}项` : (nameOf(target, property) ?? unknownField(property))}`,
});

/** Each fault in one wrong field and in the fields within it, by its path: `excluded.0.from`. */
export const faultsOf = (
  error: ValidationError,
  part: Named = { field: '', name: '' },
): readonly FieldFault[] => {
  const named = within(error, part);
  return [
    ...ownFaults(error, named),
    ...(error.children ?? []).flatMap((child) => faultsOf(child, named)),
  ];
};

/**
 * Names that every object has by birth（`constructor`）: whoever looks a field up by such a name
 * finds one that nobody declared.
 */
export const isOfEveryObject = (name: string): boolean => name in Object.prototype;

/** What is said of a field that nobody asks for. */
export const notAsked = (field: string, name: string): FieldFault => ({
  field,
  rule: 'whitelistValidation',
  message: `property ${name} should not exist`,
});

const bornWith = (value: unknown): readonly FieldFault[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value)
        .filter(isOfEveryObject)
        .map((name) => notAsked(name, name))
    : [];

/** What was sent is a list, where one body is asked: its places are no fields of it. */
const isListForOne = (value: unknown, { type, metatype }: ArgumentMetadata): boolean =>
  type === 'body' && Array.isArray(value) && metatype !== undefined && metatype !== Array;

const listForOne: FieldFault = {
  field: 'body',
  name: '请求体',
  rule: 'isObject',
  message: 'the body is one object, and no list',
};

/**
 * What is beyond all bounds ends here, before its parts are looked at one by one; and a question
 * between two bounds that are turned round, which nothing could answer.
 */
class BoundedValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    withinBounds(value);
    if (isListForOne(value, metadata)) throw fieldsNotValid([listForOne]);
    const never = metadata.type === 'query' ? bornWith(value) : [];
    if (never.length > 0) throw fieldsNotValid(never);
    const asked = (await super.transform(value, metadata)) as unknown;
    const turned = metadata.type === 'query' ? turnedRound(asked) : [];
    if (turned.length > 0) throw fieldsNotValid(turned);
    return asked;
  }
}

/** Tells the first faults, and how many there are. */
export const fieldsNotValid = (all: readonly FieldFault[]): ProblemException => {
  const fields = all.slice(0, faultsTold);
  const each = (how: (fault: FieldFault) => string): string =>
    [...new Set(fields.map(how))].join(', ');
  const names = each(({ field }) => field);
  const chinese = each(({ field, name }) => name ?? nameElsewhere(field));
  const left = all.length - fields.length;
  const [more, alsoMore] = left > 0 ? [`, and ${left} more`, ` 等，另有 ${left} 处`] : ['', ''];
  return new ProblemException(
    400,
    'fields-not-valid',
    `Not valid: ${names}${more}（字段不合要求：${chinese}${alsoMore}）.`,
    fields,
  );
};

rememberChecks();

/**
 * Every body and query is checked against its class; what the class does not know is refused, and
 * every field is named.
 */
export const validation = new BoundedValidation({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: false,
  // By the class of what was sent a fault finds the name of its field; it is told to nobody.
  validationError: { target: true, value: true },
  exceptionFactory: (errors) => fieldsNotValid(errors.flatMap((error) => faultsOf(error))),
});
