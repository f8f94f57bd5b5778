import { label, referable } from '#domain/kernel';
import { askedBy, formStream, type FormEvent } from '#domain/procedure';
import { type DistrictForm, evolveForm, noForm } from './form.state.js';

/** What a letter needs to know of its form. */
type FormFacts = Readonly<{ code: string; title: string; asks: readonly string[] }>;

/** Forms of the district, for letters that are written by them. */
export const formReference = referable<DistrictForm, FormEvent, FormFacts>({
  stream: formStream,
  title: label('form', '文书格式'),
  initial: noForm,
  evolve: evolveForm,
  standing: ({ proposed, confirmed }) =>
    proposed && {
      inForce: confirmed ? [{ from: confirmed.form.from }] : [],
      facts: {
        code: proposed.form.code,
        title: proposed.form.title,
        asks: askedBy(proposed.form),
      },
    },
});
