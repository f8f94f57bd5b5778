import { createRequire } from 'node:module';
import type { Answers } from '#platform/http';

/**
 * What the query API answers, made from the types of its controllers by `npm run answers`; a test
 * holds the file against them.
 */
export const answers = createRequire(import.meta.url)('./answers.json') as Answers;
