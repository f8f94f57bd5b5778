import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
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

/** Bodies nested so deeply that nobody could read them end here, and not as a fault of ours. */
class BoundedValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ProblemException(
        400,
        'body-too-deep',
        'The body is nested too deeply（嵌套过深）.',
      );
    }
  }
}

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
