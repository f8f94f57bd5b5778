import { localDateOf, type Recorded } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { LawBook } from '#domain/law';
import { type Face, type OnPaper, periodsOn } from '#platform/papers';

type Told = Readonly<Record<string, unknown>>;

/** What a paper is filled in with, beside the words of its form. */
export type Around = Readonly<{
  onPaper: OnPaper;
  law: LawBook;
  nameOf: (id: string) => string | undefined;
  /** The name that a seal holds; throws when it does not open. */
  open: (sealed: string) => string;
}>;

const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('sealed:');

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same with every sealed name in the clear: the party holds the paper, nobody else. */
const opened = (value: unknown, open: Around['open']): unknown => {
  if (isSealed(value)) return open(value);
  if (Array.isArray(value)) return value.map((one) => opened(one, open));
  if (!isTold(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, opened(one, open)]));
};

const partyOf = ({ onPaper: { party }, open }: Around) =>
  party && { ...party, name: isSealed(party.name) ? open(party.name) : party.name };

/** Everything a paper says. The party stands in it by its name, whatever the act wrote of it. */
export const faceOf = (
  { content, number }: NumberedDocument,
  { envelope }: Pick<Recorded, 'envelope'>,
  around: Around,
): Face => {
  const { law, nameOf, open, onPaper } = around;
  const date = localDateOf(envelope.validAt);
  const party = partyOf(around);
  const organ = nameOf(onPaper.organ) ?? onPaper.organ;
  const told = opened(content, open) as Told;
  return {
    organ,
    date,
    ...(number !== undefined && { number }),
    content: { ...told, ...('party' in told && party && { party: party.name }) },
    more: {
      party: party?.name,
      creditCode: party?.creditCode,
      organName: organ,
      within: periodsOn(law, date),
    },
  };
};
