import ts from 'typescript';
import type { Room } from './house.js';

// Notions that had a home in each room (one name a home), by the names they went under and go
// under.
const notions: Readonly<Record<string, readonly string[]>> = {
  'fold of running clocks': ['noteClocks', 'clocksAfter', 'runningAfter'],
  'answer to a ring': ['answerRing', 'ringing'],
  'stored clock news': ['ClockReminded'],
  'a repeated request': ['again', 'alreadySo', 'alreadySays'],
  'pair of officers': ['asPair', 'certified'],
  'a paper drawn up': ['issue', 'drawUp', 'paper'],
  'number of a document': ['nextDocument', 'documentNumber', 'documentNumberOf'],
  'a stored event read': ['recorded', 'decode', 'recordedFrom'],
};

const declared = (source: ts.SourceFile): readonly string[] =>
  source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as ts.Statement & { name?: ts.Identifier };
    return name ? [name.text] : [];
  });

/** In how many files of the product each notion is written. */
export const homesOf = (product: readonly Room[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(notions).map(([notion, names]) => [
      notion,
      product.filter(({ source }) => declared(source).some((name) => names.includes(name))).length,
    ]),
  );
