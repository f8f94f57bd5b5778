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

/** The standard's own example was born in 1880; nobody lives longer than this. */
const oldestYears = 150;

/** A day on which somebody who lives may have been born. */
const isDayOfBirth = (text: string): boolean => {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const years = Number(today.slice(0, 4)) - Number(text.slice(0, 4));
  return isDate(text) && text <= today && years <= oldestYears;
};

/**
 * Whether it is a citizen identity number (公民身份号码): 18 characters, day of birth and check
 * character (GB 11643). Residence permits of people from Hong Kong, Macao and Taiwan, and
 * residence cards of foreigners since 2023, have numbers of the same form.
 */
const isCitizenNumber = (text: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(text) || !isDayOfBirth(text.slice(6, 14))) return false;
  const sum = weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17];
};

/**
 * Papers by which others are known, each an identity of its own（护照、通行证、永久居留证）: kind,
 * then number. A passport is one of its state.
 */
const others: readonly RegExp[] = [
  // 护照: state of three letters, number.
  /^P:[A-Z]{3}:[A-Z0-9]{5,15}$/,
  // 港澳居民来往内地通行证.
  /^HM:[HM]\d{8}$/,
  // 台湾居民来往大陆通行证.
  /^TW:\d{8}$/,
  // 外国人永久居留身份证, as they were until 2023.
  /^FPR:[A-Z]{3}\d{12}$/,
];

/** An identity as it is compared: width, blanks and capitals are one. */
export const asIdentity = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** Whether it names one human being: a citizen identity number, or one of the other papers. */
export const isIdentityNumber = (text: unknown): boolean => {
  if (typeof text !== 'string') return false;
  const written = asIdentity(text);
  return isCitizenNumber(written) || others.some((form) => form.test(written));
};

const forms =
  '$property is no identity number（身份证号校验不通过；无公民身份号码的，护照填 P:国籍三字码:号码，港澳通行证填 HM:号码，台湾通行证填 TW:号码，旧版永久居留证填 FPR:号码）';

/**
 * An identity number in a body, or another paper by which somebody is known. What is said about a
 * wrong one never repeats it.
 */
export const IdentityNumber = (
  about: Readonly<{ about: string; optional?: boolean }>,
): PropertyDecorator =>
  applyDecorators(
    Text({ ...about, max: 40 }),
    ValidateBy({
      name: 'isIdentityNumber',
      validator: {
        validate: isIdentityNumber,
        defaultMessage: () => forms,
      },
    }),
  );
