import ts from 'typescript';
import type { Schema } from './schema-of.js';

/** `libs/contexts/licensing/reading/x.ts` → `Licensing`. */
const homeOf = (file: string): string => {
  const [, home = 'App'] = /libs\/[^/]+\/([\w-]+)/.exec(file) ?? [];
  return home.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
};

const isObject = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 ||
  (type.isUnion() && type.types.every((one) => (one.flags & ts.TypeFlags.Object) !== 0));

/** `type Paper = Readonly<{ … }>`: the compiler knows it as `Readonly` of something. */
const readonlyOf = (type: ts.Type, checker: ts.TypeChecker): ts.Symbol | undefined => {
  const literal = type.aliasTypeArguments?.[0]?.symbol?.declarations?.[0];
  const within = literal && ts.isTypeLiteralNode(literal) ? literal.parent.parent : undefined;
  return type.aliasSymbol?.name === 'Readonly' &&
    within &&
    ts.isTypeAliasDeclaration(within) &&
    !within.typeParameters
    ? checker.getSymbolAtLocation(within.name)
    : undefined;
};

/** A type with a name of its own in our sources; not a list, not one made of another by `Omit`. */
const namedBy = (type: ts.Type, checker: ts.TypeChecker): ts.Symbol | undefined => {
  if (!isObject(type) || checker.isArrayType(type) || checker.isTupleType(type)) return undefined;
  const alias = type.aliasTypeArguments?.length ? readonlyOf(type, checker) : type.aliasSymbol;
  const ofClass = type.isClass() ? type.symbol : undefined;
  const symbol = alias ?? ofClass;
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return /node_modules/.test(file) ? undefined : symbol;
};

/** The names of schemas: each stands for one type, and two types never share one. */
export class SchemaNames {
  private readonly taken = new Map<string, ts.Symbol | undefined>();

  nameOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
    const symbol = namedBy(type, checker);
    if (!symbol) return undefined;
    const home = homeOf(symbol.declarations![0]!.getSourceFile().fileName);
    const full = symbol.name.startsWith(home) ? symbol.name : `${home}${symbol.name}`;
    this.take(full, symbol);
    return full;
  }

  /** Throws when something else has that name. */
  take(name: string, by?: ts.Symbol): void {
    if (this.taken.has(name) && (by === undefined || this.taken.get(name) !== by))
      throw new Error(`Two types of answers are called ${name}.`);
    this.taken.set(name, by);
  }

  reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
}
