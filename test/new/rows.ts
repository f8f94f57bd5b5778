import ts from 'typescript';
import type { Source } from './source.js';

const asked = `{ basis: '依据' }`;

/** A last row to be like. */
const lastOf = (table: ts.ObjectLiteralExpression): ts.Expression | undefined =>
  table.properties.filter((one) => ts.isPropertyAssignment(one)).at(-1)?.initializer;

/**
 * What is said of a new event in a table of all events: its label, or that a register does not
 * change.
 */
export const rowOfEvent = (source: Source, table: ts.ObjectLiteralExpression): string => {
  const like = lastOf(table)?.getText(source.tree) ?? '';
  return like.startsWith('label(') ? `label('Still to be written', '待写')` : '() => ({})';
};

/** What a new command is tried with, in a table of all commands. */
export const rowOfCommand = (source: Source, table: ts.ObjectLiteralExpression): string => {
  const like = lastOf(table);
  if (like && ts.isArrayLiteralExpression(like))
    return `[${asked}, ${like.elements.at(-1)!.getText(source.tree)}]`;
  return `{ history: [], data: ${asked} }`;
};
