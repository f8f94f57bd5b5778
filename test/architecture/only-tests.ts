import ts from 'typescript';
import type { Room } from '../measure/house.js';

const coming = (context: string) => `law of ${context}, which is still to be built`;

/** What is exported and asked by tests alone, and why it is kept. */
export const keptThough: Readonly<Record<string, string>> = {
  versionFor: coming('blacklist: the term by the day of the listing'),
  ledByTipOffs: 'its spec holds every noun that names a tip-off against it',
  printCoverage: 'npm run law prints with it',
  writeRows: 'npm run law writes with it',
  docket: 'its spec asks PostgreSQL how it would find the rows',
  importedListing: 'its spec asks PostgreSQL how it would find the rows',
  startReplica: 'a standby for specs that read from one',
  withPostgres: 'a database for specs, beside the one of the demo',
};

const isDoor = (path: string): boolean =>
  /^libs\/contexts\/[^/]+\/[^/]+\.(commands|queries|worker|readings|sheets)\.ts$/.test(path);

/** Values only: what types say is gone when the program runs. */
const exportedBy = (source: ts.SourceFile): readonly string[] =>
  source.statements.flatMap((statement) => {
    const { modifiers } = statement as ts.Statement & { modifiers?: ts.NodeArray<ts.ModifierLike> };
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source));
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });

const timesSaid = (source: ts.SourceFile): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  const walk = (node: ts.Node): void => {
    if (ts.isExportDeclaration(node)) return;
    if (ts.isIdentifier(node)) times.set(node.text, (times.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return times;
};

/** Names that are exported and said nowhere in the product but where they are declared. */
export const askedByTestsAlone = (rooms: readonly Room[]): readonly string[] => {
  const product = rooms.filter(({ test, path }) => !test && /^(libs|apps)\//.test(path));
  const said = new Map<string, number>();
  for (const { source } of product)
    for (const [name, times] of timesSaid(source)) said.set(name, (said.get(name) ?? 0) + times);
  return product
    .filter(({ path }) => !isDoor(path))
    .flatMap(({ source }) => exportedBy(source))
    .filter((name) => said.get(name) === 1)
    .toSorted();
};
