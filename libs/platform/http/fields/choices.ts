import { applyDecorators } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { rememberWords, type Words } from '../problems/field-names.js';
import { type About, described } from './described.js';

/**
 * One of a few words that a list is asked by, each with what people call it: so is told below a
 * table what was asked of it, and in OpenAPI, as `x-words`, what a choice is shown as.
 */
export const OneOf = (words: Words, about: About): PropertyDecorator => {
  const values = Object.keys(words);
  const shown = Object.fromEntries(
    Object.entries(words).map(([value, said]) => [
      value,
      typeof said === 'string' ? said : said.zh,
    ]),
  );
  return applyDecorators(
    rememberWords(shown),
    described(about, { enum: values, 'x-words': shown }, IsIn(values)),
  );
};

/** What is asked by a tick（仅……）: only such rows. */
export const Only = (about: About): PropertyDecorator => OneOf({ true: '是' }, about);

/** What is asked either way（是、否）. */
export const YesOrNo = (about: About): PropertyDecorator =>
  OneOf({ true: '是', false: '否' }, about);
