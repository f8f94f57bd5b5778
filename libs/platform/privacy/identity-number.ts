import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { Text } from '#platform/http';
import { localDate } from '#domain/kernel';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const isDate = (text: string): boolean => {
  try {
    return localDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`).length > 0;
  } catch {
    return false;
  }
};

/**
 * Whether it is a citizen identity number (公民身份号码): 18 characters, day of birth and check
 * character (GB 11643).
 */
export const isIdentityNumber = (text: unknown): boolean => {
  if (typeof text !== 'string' || !/^\d{17}[\dXx]$/.test(text) || !isDate(text.slice(6, 14)))
    return false;
  const sum = weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase();
};

/** An identity number in a body. What is said about a wrong one never repeats it. */
export const IdentityNumber = (
  about: Readonly<{ about: string; optional?: boolean }>,
): PropertyDecorator =>
  applyDecorators(
    Text({ ...about, max: 18 }),
    ValidateBy({
      name: 'isIdentityNumber',
      validator: {
        validate: isIdentityNumber,
        defaultMessage: () => '$property is no identity number（身份证号校验不通过）',
      },
    }),
  );
