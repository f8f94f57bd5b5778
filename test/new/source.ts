import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A source file and the edits that are to be made in it. */
export class Source {
  readonly tree: ts.SourceFile;
  private readonly edits: (readonly [at: number, text: string])[] = [];

  constructor(
    root: string,
    readonly path: string,
  ) {
    const text = readFileSync(join(root, path), 'utf8');
    this.tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  }

  /** Every part of the file of that kind. */
  all<N extends ts.Node>(is: (node: ts.Node) => node is N): readonly N[] {
    const found: N[] = [];
    const walk = (node: ts.Node): void => {
      if (is(node)) found.push(node);
      ts.forEachChild(node, walk);
    };
    walk(this.tree);
    return found;
  }

  insert(at: number, text: string): void {
    this.edits.push([at, text]);
  }

  /** Before a statement and what is said about it. */
  insertBefore(node: ts.Node, text: string): void {
    const start = node.getFullStart();
    this.insert(start + /^\s*/.exec(this.tree.text.slice(start))![0].length, text);
  }

  /** Appends to a list or to a table. */
  append(to: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression, text: string): void {
    const last = (ts.isArrayLiteralExpression(to) ? to.elements : to.properties).at(-1);
    this.insert(last ? last.getEnd() : to.getStart(this.tree) + 1, `${last ? ', ' : ''}${text}`);
  }

  /** Where an imported name comes from. */
  importOf(name: string): string | undefined {
    return this.tree.statements
      .filter((statement) => ts.isImportDeclaration(statement))
      .find(({ importClause: clause }) => {
        const bound = clause?.namedBindings;
        return (
          bound && ts.isNamedImports(bound) && bound.elements.some((one) => one.name.text === name)
        );
      })
      ?.moduleSpecifier.getText(this.tree)
      .slice(1, -1);
  }

  /** An import, in the order of the alphabet among those that are there. */
  addImport(name: string, from: string): void {
    const imports = this.tree.statements.filter((statement) => ts.isImportDeclaration(statement));
    const line = `import { ${name} } from '${from}';\n`;
    const next = imports.find(
      ({ moduleSpecifier }) => moduleSpecifier.getText(this.tree).slice(1, -1) > from,
    );
    if (next) return this.insert(next.getStart(this.tree), line);
    this.insert(imports.at(-1)?.getEnd() ?? 0, imports.length > 0 ? `\n${line.trimEnd()}` : line);
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  /** The text with all edits made. */
  get text(): string {
    const text = this.tree.text;
    const ordered = this.edits.toSorted(([a], [b]) => b - a);
    return ordered.reduce((now, [at, more]) => now.slice(0, at) + more + now.slice(at), text);
  }
}

/** The name of a constant that a file exports. */
export const constantsOf = (source: Source): readonly ts.VariableDeclaration[] =>
  source.tree.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);

/** The first table that a value is made with. */
export const tableIn = (node: ts.Node | undefined): ts.ObjectLiteralExpression | undefined => {
  if (!node || ts.isObjectLiteralExpression(node)) return node;
  return ts.isCallExpression(node) ? tableIn(node.arguments.at(-1)) : undefined;
};
