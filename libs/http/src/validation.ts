import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldFault, ProblemException } from './problem.js';

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

/** Every body and query is checked against its class; what the class does not know is refused, and every field is named. */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: false,
  exceptionFactory: (errors) => {
    const fields = errors.flatMap((error) => faultsOf(error));
    const names = [...new Set(fields.map(({ field }) => field))].join(', ');
    return new ProblemException(
      400,
      'fields-not-valid',
      `Not valid: ${names}（字段不合要求）.`,
      fields,
    );
  },
});
