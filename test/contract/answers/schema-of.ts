import ts from 'typescript';
import { SchemaNames } from './schema-names.js';

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Texts with a form of their own, by the name of their type. */
const forms: Readonly<Record<string, Schema | undefined>> = {
  Instant: { type: 'string', format: 'date-time' },
  LocalDate: { type: 'string', format: 'date' },
  Fen: { type: 'integer' },
  Date: { type: 'string', format: 'date-time' },
};

const primitives: readonly (readonly [flag: ts.TypeFlags, schema: Schema])[] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, {}],
  [ts.TypeFlags.Null, { type: 'null' }],
  [ts.TypeFlags.NumberLike, { type: 'number' }],
  [ts.TypeFlags.BooleanLike, { type: 'boolean' }],
  [ts.TypeFlags.StringLike, { type: 'string' }],
  [ts.TypeFlags.NonPrimitive, { type: 'object' }],
];

/**
 * What a TypeScript type is as JSON. The types that the controllers answer are the one declaration
 * of what the API answers: nothing is said twice.
 */
export class Schemas {
  private readonly names = new SchemaNames();
  private readonly made = new Map<string, Schema>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** The schemas that were referred to, by name. */
  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.made].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Puts the schema of an answer under a name of its own, unless its type has one. */
  answer(name: string, type: ts.Type): Schema {
    const schema = this.of(type);
    if ('$ref' in schema) return schema;
    this.names.take(name);
    this.made.set(name, schema);
    return this.names.reference(name);
  }

  private of(type: ts.Type): Schema {
    const known = forms[(type.aliasSymbol ?? type.symbol)?.name ?? ''];
    if (known) return known;
    const name = this.names.nameOf(type, this.checker);
    if (name === undefined) return this.shapeOf(type);
    if (!this.made.has(name)) {
      this.made.set(name, {});
      this.made.set(name, { ...this.shapeOf(type), ...described(type.aliasSymbol, this.checker) });
    }
    return this.names.reference(name);
  }

  private shapeOf(type: ts.Type): Schema {
    if (type.isUnion()) return this.union(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    const primitive = primitives.find(([flag]) => (type.flags & flag) !== 0);
    if (primitive) return primitive[1];
    const more = this.boundOf(type) ?? branded(type);
    return more ? this.of(more) : (this.listOf(type) ?? this.objectOf(type));
  }

  /** What is known of a type that is told later. */
  private boundOf(type: ts.Type): ts.Type | undefined {
    return (type.flags & ts.TypeFlags.TypeParameter) === 0
      ? undefined
      : this.checker.getBaseConstraintOfType(type);
  }

  private union(type: ts.UnionType): Schema {
    const members = type.types.filter((one) => (one.flags & ts.TypeFlags.Undefined) === 0);
    const words = members.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    const others = members.filter((one) => !one.isStringLiteral()).map((one) => this.of(one));
    const all = [
      ...(words.length > 0 ? [{ type: 'string', enum: words.toSorted(byText) }] : []),
      ...others,
    ];
    return merged([...new Map(all.map((one) => [JSON.stringify(one), one])).values()]);
  }

  private listOf(type: ts.Type): Schema | undefined {
    const { checker } = this;
    if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
    const items = checker.getTypeArguments(type as ts.TypeReference).map((one) => this.of(one));
    if (checker.isArrayType(type)) return { type: 'array', items: items[0] ?? {} };
    const fixed = { minItems: items.length, maxItems: items.length };
    return { type: 'array', prefixItems: items, ...fixed };
  }

  private objectOf(type: ts.Type): Schema {
    const { checker } = this;
    const fields = checker.getPropertiesOfType(type).flatMap((field) => {
      const of = checker.getTypeOfSymbol(field);
      const isMethod = checker.getSignaturesOfType(of, ts.SignatureKind.Call).length > 0;
      return isMethod || field.name.startsWith('__') ? [] : [{ field, of }];
    });
    const required = fields.filter((one) => isAlwaysThere(one)).map(({ field }) => field.name);
    const others = checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      ...(fields.length > 0
        ? {
            properties: Object.fromEntries(
              fields.map(({ field, of }) => [
                field.name,
                { ...this.of(of), ...described(field, checker) },
              ]),
            ),
          }
        : {}),
      ...(required.length > 0 ? { required: required.toSorted(byText) } : {}),
      ...(others ? { additionalProperties: this.of(others.type) } : {}),
    };
  }
}

const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;

/** The text or number in a type that has a mark of its own for the compiler. */
const branded = (type: ts.Type): ts.Type | undefined =>
  type.isIntersection() ? type.types.find((one) => (one.flags & plain) !== 0) : undefined;

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

const isAlwaysThere = ({ field, of }: Readonly<{ field: ts.Symbol; of: ts.Type }>): boolean =>
  (field.flags & ts.SymbolFlags.Optional) === 0 &&
  !(of.isUnion() && of.types.some((one) => (one.flags & ts.TypeFlags.Undefined) !== 0));

const isNull = ({ type }: Schema): boolean => type === 'null';

/** The word by which one of several is told: its own, or the first that it bears. */
const wordOf = ({ const: own, properties = {} }: Schema): string | undefined => {
  const [said] = Object.values(properties as Readonly<Record<string, Schema>>).flatMap((one) =>
    'const' in one ? [JSON.stringify(one['const'])] : [],
  );
  return own === undefined ? said : JSON.stringify(own);
};

/** The compiler numbers types as it meets them, which is another order after any change. */
const inOneOrder = (all: readonly Schema[]): readonly Schema[] =>
  all.every((one) => wordOf(one) !== undefined)
    ? all.toSorted((a, b) => byText(wordOf(a)!, wordOf(b)!))
    : all;

/** A scalar that may be `null` says so by its type, as clients like it. */
const merged = (all: readonly Schema[]): Schema => {
  const some = all.filter((one) => !isNull(one));
  const [only] = some;
  if (some.length === all.length) return some.length === 1 ? only! : { anyOf: inOneOrder(some) };
  if (some.length !== 1 || typeof only!['type'] !== 'string') return { anyOf: all };
  const { enum: words } = only!;
  return {
    ...only,
    type: [only!['type'], 'null'],
    ...(Array.isArray(words) ? { enum: [...(words as unknown[]), null] } : {}),
  };
};

/** What the sources say of it, on one line. */
const described = (symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Schema => {
  const said = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  const description = said.replaceAll(/\s+/g, ' ').trim();
  return description === '' ? {} : { description };
};
