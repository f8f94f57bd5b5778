import ts from 'typescript';
import type { Room } from './house.js';

/** A notion that had a home in each room, by the names it went under and goes under. */
type Notion = Readonly<{
  names: readonly string[];
  /** Why it has more than one home for ever. */
  stays?: string;
}>;

const notions: Readonly<Record<string, Notion>> = {
  'fold of running clocks': { names: ['noteClocks', 'clocksAfter', 'runningAfter'] },
  'answer to a ring': { names: ['answerRing', 'ringing'] },
  'stored clock news': {
    names: ['ClockReminded'],
    stays: 'stored so: enforcement with rule and due date, licensing with the id of the ring',
  },
  'a repeated request': { names: ['again', 'alreadySo', 'alreadySays', 'saidSince'] },
  'made now, not dated back': { names: ['madeNow', 'notBefore', 'mustKeepTime'] },
  'hands held apart': {
    names: ['notRecused', 'apartFrom', 'mustBeFree'],
    stays:
      'whoever was recused the kernel keeps out of every act; which hands are two, procedures say',
  },
  'service of a paper': { names: ['servedOn', 'serviceClock', 'dateOfService'] },
  'pair of officers': { names: ['asPair', 'certified', 'fitTogether'] },
  'a paper drawn up': { names: ['issue', 'drawUp', 'paper', 'numberedPaper', 'signedPaper'] },
  'number of a document': { names: ['nextDocument', 'documentNumber', 'documentNumberOf'] },
  'prefix of a document number': { names: ['prefixOn', 'documentPrefixOf'] },
  'a stored event read': { names: ['recorded', 'decode', 'recordedFrom'] },
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
    Object.entries(notions).map(([notion, { names }]) => [
      notion,
      product.filter(({ source }) => declared(source).some((name) => names.includes(name))).length,
    ]),
  );

/** Why a notion has more than one home for ever. */
export const reasonsOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(notions).flatMap(([notion, { stays }]) => (stays ? [[notion, stays]] : [])),
);
