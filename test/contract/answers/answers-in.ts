import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { type Schema, Schemas } from './schema-of.js';

/** What the reading routes answer: a schema by `operationId`, and those it refers to. */
export type Told = Readonly<{
  operations: Readonly<Record<string, Schema>>;
  schemas: Readonly<Record<string, Schema>>;
}>;

const house = resolve(import.meta.dirname, '../../../..');
/** Dependencies; and what says itself what it answers, as doors outside the query API do. */
const elsewhere =
  /node_modules|libs\/platform\/(?:http|files)\/|\/(?:readings|receiver-answers)\.controller\.ts$/;
const routes = new Set(['Get', 'Post', 'Put']);

const decoratorsOf = (node: ts.HasDecorators): readonly string[] =>
  (ts.getDecorators(node) ?? []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) && ts.isIdentifier(expression.expression)
      ? [expression.expression.text]
      : [],
  );

/** A controller that stands in the documents of the API. */
const isController = (node: ts.ClassDeclaration): boolean => {
  const names = decoratorsOf(node);
  return names.includes('Controller') && !names.includes('ApiExcludeController');
};

type Route = Readonly<{ controller: string; made: boolean; method: ts.MethodDeclaration }>;

/** The routes of each controller of a file; those made by a function stand for many. */
const routesIn = (file: ts.SourceFile): readonly Route[] => {
  const found: Route[] = [];
  const look = (node: ts.Node, made: boolean): void => {
    if (ts.isClassDeclaration(node) && isController(node))
      for (const method of node.members.filter(ts.isMethodDeclaration))
        if (decoratorsOf(method).some((name) => routes.has(name)))
          found.push({ controller: node.name!.text, made, method });
    ts.forEachChild(node, (child) => look(child, made || ts.isFunctionLike(node)));
  };
  look(file, false);
  return found;
};

const compiled = (): ts.Program => {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const { config } = ts.readConfigFile(resolve(house, 'tsconfig.json'), read) as {
    config: object;
  };
  const libs = { ...config, include: ['libs/**/*.ts'] };
  const { fileNames, options } = ts.parseJsonConfigFileContent(libs, ts.sys, house);
  return ts.createProgram(
    fileNames.filter((name) => !/\.(spec|examples)\.ts$/.test(name)),
    { ...options, noEmit: true, incremental: false },
  );
};

let known: ts.Program | undefined;

/** The product as the compiler knows it. */
export const product = (): ts.Program => (known ??= compiled());

const inTurn = async <T>(
  files: readonly ts.SourceFile[],
  ask: (file: ts.SourceFile) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (const file of files) all.push(...(await ask(file)));
  return all;
};

const pascal = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** `DocketController`, `list` → `DocketListAnswer`. */
const nameFor = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}${pascal(method)}Answer`;

type Said = readonly (readonly [operationId: string, schema: Schema])[];

type Made = readonly Readonly<{ name: string; prototype: object }>[];

/** The controllers a declaration makes, as they are compiled. */
const madeBy = async (file: ts.SourceFile, name: string): Promise<Made> => {
  const built = resolve(house, 'dist', file.fileName.slice(house.length + 1));
  const all = (await import(built.replace(/\.ts$/, '.js'))) as Readonly<Record<string, Made>>;
  return all[name]!;
};

/** Routes that a declaration makes: what they answer is in its type. */
const declaredIn = async (
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  schemas: Schemas,
): Promise<Said> => {
  const said: (readonly [string, Schema])[] = [];
  for (const [name, answers] of declarationsIn(file, checker)) {
    const made = await madeBy(file, name);
    const fields = checker.getPropertiesOfType(answers).flatMap((field) => {
      const controller = made.find(({ prototype }) => field.name in prototype);
      return controller ? [{ field, name: controller.name }] : [];
    });
    for (const { field, name } of fields) {
      const schema = schemas.answer(`${name}Answer`, checker.getTypeOfSymbol(field));
      said.push([`${name}_${field.name}`, schema]);
    }
  }
  return said;
};

/** `export const cases = readingOf({ … })`: its name, and the type of what its routes answer. */
const declarationsIn = (
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): readonly (readonly [string, ts.Type])[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ initializer }) => initializer && ts.isCallExpression(initializer))
    .flatMap(({ name }) => {
      const answers = checker.getTypeAtLocation(name).getProperty('answers');
      const type = answers && checker.getTypeOfSymbol(answers);
      return type ? [[name.getText(), checker.getNonNullableType(type)] as const] : [];
    });

/** Files are handed out as they are; their routes say what they are. */
const isFile = (type: ts.Type): boolean => type.symbol?.name === 'StreamableFile';

/**
 * What every controller of the product answers, read from the types of its methods by the compiler.
 * A route that a function makes for many nouns stands under `*` and the end of its name.
 */
export const answersInSources = async (): Promise<Told> => {
  const all = product();
  const checker = all.getTypeChecker();
  const schemas = new Schemas(checker);
  const files = all.getSourceFiles().filter(({ fileName }) => !elsewhere.test(fileName));
  const declared = await inTurn(files, (file) => declaredIn(file, checker, schemas));
  const isDeclared = (end: string): boolean => declared.some(([id]) => id.endsWith(end));
  const operations = files.flatMap(routesIn).flatMap(({ controller, made, method }) => {
    const signature = checker.getSignatureFromDeclaration(method)!;
    const returned = checker.getReturnTypeOfSignature(signature);
    const type = checker.getAwaitedType(returned) ?? returned;
    const name = method.name.getText();
    const key = `${made ? '*' : ''}${controller}_${name}`;
    if (isFile(type) || (made && isDeclared(key.slice(1)))) return [];
    return [[key, schemas.answer(nameFor(controller, name), type)] as const];
  });
  return {
    operations: Object.fromEntries(
      [...operations, ...declared].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    schemas: schemas.all(),
  };
};
