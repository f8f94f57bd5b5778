import { applyDecorators, type Type } from '@nestjs/common';
import { Transform, Type as ToType } from 'class-transformer';
import type { Field, Fields, Shape } from '#domain/kernel';
import {
  Area,
  asDigest,
  Checked,
  Day,
  FileDigest,
  Flag,
  Id,
  isFileId,
  Money,
  MomentInUtc,
  OneOfParts,
  Part,
  Parts,
  SomeOf,
  Text,
  Texts,
  TextWritten,
  Whole,
  Word,
} from '#platform/http';
import { IdentityNumber } from '#platform/privacy';
import { fieldsAtTheDoor } from './words.js';

type KindOf<K extends Field['kind']> = Extract<Field, { kind: K }>;
type Decorate = { readonly [K in Field['kind']]: (field: KindOf<K>) => PropertyDecorator };

/** The form of an id of a file; the part of a bundle has the bundle's id with its place. */
const idOfFile = {
  rule: 'matches',
  schema: { type: 'string' },
  fits: isFileId,
  otherwise: 'is no id（不是编号）',
};

const isDigest = (one: unknown): boolean => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one);

/** The form of a list of files, each by its digest. */
const digestsOfFiles = (max: number) => ({
  rule: 'areDigests',
  schema: { type: 'array', maxItems: max, items: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
  fits: (value: unknown): boolean =>
    Array.isArray(value) && value.length <= max && value.every(isDigest),
  otherwise: 'are no SHA-256 digests（须为 SHA-256 摘要，64 位小写十六进制）',
});

/** What the validator, the transformer and OpenAPI hear of each kind of field. */
const decorate: Decorate = {
  text: ({ written, ...field }) => (written ? TextWritten(written, field) : Text(field)),
  texts: Texts,
  id: Id,
  day: Day,
  moment: MomentInUtc,
  flag: Flag,
  area: Area,
  digest: FileDigest,
  'identity-number': IdentityNumber,
  money: Money,
  whole: Whole,
  word: (field) => Word(field.words, field),
  words: (field) => SomeOf(field.words, field),
  part: ({ shape, ...field }) => Part(() => classOf(shape), field),
  parts: ({ shape, ...field }) => Parts(() => classOf(shape), field),
  choice: ({ by, shapes, ...field }) => {
    const kinds = Object.fromEntries(
      Object.entries(shapes).map(([word, shape]) => [word, classOf(shape)]),
    );
    const none = bodyClass(Object.keys(shapes).join('-or-'), {
      [by]: { kind: 'word', words: Object.keys(shapes), about: field.about },
    });
    return OneOfParts(by, kinds, none, field);
  },
  ref: (field) =>
    field.form === 'digest' ? FileDigest(field) : Checked({ ...field, ...idOfFile }),
  refs: (field) =>
    applyDecorators(
      Transform(({ value }: { value: unknown }) =>
        Array.isArray(value) ? value.map(asDigest) : value,
      ),
      Checked({ ...field, ...digestsOfFiles(field.max) }),
    ),
  checked: Checked,
};

const decoratorOf = <K extends Field['kind']>(
  field: KindOf<K> & { kind: K },
): PropertyDecorator => {
  const how: (field: KindOf<K>) => PropertyDecorator = decorate[field.kind];
  return how(field);
};

const primitive = (field: Field): unknown => {
  if (field.kind === 'flag') return Boolean;
  if (field.kind === 'money' || field.kind === 'whole') return Number;
  return ['texts', 'words', 'parts', 'refs'].includes(field.kind) ? Array : String;
};

/**
 * A class with these fields, as Nest, class-validator and swagger want one. `name` is the schema's
 * name in OpenAPI.
 */
export const bodyClass = (name: string, fields: Fields): Type<object> => {
  const made: Record<string, Type<object>> = { [name]: class {} };
  const body = made[name]!;
  for (const [field, as] of Object.entries(fieldsAtTheDoor(fields))) {
    Reflect.defineMetadata('design:type', primitive(as), body.prototype, field);
    decoratorOf(as)(body.prototype, field);
  }
  return body;
};

/** As above, for what stands in a path, where a number is text. */
export const pathClass = (name: string, fields: Fields): Type<object> => {
  const made = bodyClass(name, fields);
  for (const [field, { kind }] of Object.entries(fields))
    if (kind === 'whole') ToType(() => Number)(made.prototype, field);
  return made;
};

const classes = new WeakMap<Shape, Type<object>>();

/** The one class of a shape, wherever it stands. */
export const classOf = (shape: Shape): Type<object> => {
  const known = classes.get(shape);
  if (known) return known;
  const made = bodyClass(shape.name, shape.fields);
  classes.set(shape, made);
  return made;
};
