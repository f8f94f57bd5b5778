import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import type { Told } from './answers-in.js';

const file = resolve(import.meta.dirname, '../../../..', 'apps/query-api/src/answers.json');

/** The answers as they lie beside the query API, which tells them to its clients. */
export const answersOnFile = (): Told => JSON.parse(readFileSync(file, 'utf8')) as Told;

export const writeAnswers = async (told: Told): Promise<void> =>
  writeFileSync(file, await format(JSON.stringify(told), { parser: 'json', printWidth: 100 }));
