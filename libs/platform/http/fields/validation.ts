import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { faultsTold, withinBounds } from './bounds.js';
import { rememberChecks } from './known-checks.js';
import { type FieldFault, ProblemException } from '../problems/problem.js';

/** Each fault in one wrong field and in the fields within it, by its path: `excluded.0.from`. */
export const faultsOf = (error: ValidationError, path = ''): readonly FieldFault[] => {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    rule,
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
};

/** What is beyond all bounds ends here, before its parts are looked at one by one. */
class BoundedValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    withinBounds(value);
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** Tells the first faults, and how many there are. */
export const fieldsNotValid = (all: readonly FieldFault[]): ProblemException => {
  const fields = all.slice(0, faultsTold);
  const names = [...new Set(fields.map(({ field }) => field))].join(', ');
  const more = all.length > fields.length ? `, and ${all.length - fields.length} more` : '';
  return new ProblemException(
    400,
    'fields-not-valid',
    `Not valid: ${names}${more}（字段不合要求）.`,
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
