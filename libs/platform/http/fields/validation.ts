import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { faultsTold, withinBounds } from './bounds.js';
import { rememberChecks } from './known-checks.js';
import { type FieldFault, ProblemException } from '../problems/problem.js';
import { turnedRound } from './turned-round.js';

/** What was not sent breaks every check of its field; that it is missing is all there is to say. */
const ownFaults = ({ value, constraints = {} }: ValidationError, field: string) => {
  const broken = Object.entries(constraints);
  if (value === undefined && broken.length > 1)
    return [{ field, rule: 'required', message: `${field} is missing（缺少该项）` }];
  return broken.map(([rule, message]) => ({ field, rule, message }));
};

/** Each fault in one wrong field and in the fields within it, by its path: `excluded.0.from`. */
export const faultsOf = (error: ValidationError, path = ''): readonly FieldFault[] => {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  return [
    ...ownFaults(error, field),
    ...(error.children ?? []).flatMap((child) => faultsOf(child, field)),
  ];
};

/**
 * What is beyond all bounds ends here, before its parts are looked at one by one; and a question
 * between two bounds that are turned round, which nothing could answer.
 */
class BoundedValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    withinBounds(value);
    const asked = (await super.transform(value, metadata)) as unknown;
    const turned = metadata.type === 'query' ? turnedRound(asked) : [];
    if (turned.length > 0) throw fieldsNotValid(turned);
    return asked;
  }
}

/** Tells the first faults, and how many there are. */
export const fieldsNotValid = (all: readonly FieldFault[]): ProblemException => {
  const fields = all.slice(0, faultsTold);
  const names = [...new Set(fields.map(({ field }) => field))].join(', ');
  const left = all.length - fields.length;
  const [more, alsoMore] = left > 0 ? [`, and ${left} more`, ` 等，另有 ${left} 处`] : ['', ''];
  return new ProblemException(
    400,
    'fields-not-valid',
    `Not valid: ${names}${more}（字段不合要求：${names}${alsoMore}）.`,
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
  exceptionFactory: (errors) => fieldsNotValid(errors.flatMap((error) => faultsOf(error))),
});
