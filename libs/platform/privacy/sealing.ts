import { Injectable } from '@nestjs/common';
import type { Field, Fields, Shape } from '#domain/kernel';
import { PersonalData } from './personal-data.js';

type Said = Readonly<Record<string, unknown>>;
type Hide = (text: string) => Promise<string>;

const isPart = (value: unknown): value is Said => typeof value === 'object' && value !== null;

const hiddenValue = async (field: Field, value: unknown, hide: Hide): Promise<unknown> => {
  const within = (shape: Shape | undefined, one: unknown): unknown =>
    shape && isPart(one) ? hidden(shape.fields, one, hide) : one;
  if (Array.isArray(value)) return Promise.all(value.map((one) => hiddenValue(field, one, hide)));
  if (field.personal) return typeof value === 'string' ? hide(value) : value;
  if (field.kind === 'part' || field.kind === 'parts') return within(field.shape, value);
  if (field.kind === 'choice' && isPart(value))
    return within(field.shapes[String(value[field.by])], value);
  return value;
};

const hidden = async (fields: Fields, said: Said, hide: Hide): Promise<Said> => {
  const entries = Object.entries(said).map(async ([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, field ? await hiddenValue(field, value, hide) : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

/**
 * Seals at the door what a command asks of a person (`personal`), before anything else sees it:
 * digests of the request, rules, events, logs and errors have only the ciphertext.
 */
@Injectable()
export class Sealing {
  constructor(private readonly personalData: PersonalData) {}

  /** What was said, with every personal text sealed under the key of the matter. */
  hidden(fields: Fields, said: Said, matter: string): Promise<Said> {
    return hidden(fields, said, (text) => this.personalData.hide(`matter/${matter}`, text));
  }
}
