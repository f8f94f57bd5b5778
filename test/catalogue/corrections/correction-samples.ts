import {
  type AnyNoun,
  type AnyVerb,
  decide,
  type Event,
  type Field,
  type Fields,
  fold,
  type LocalDate,
  plusDays,
  rulesOf,
} from '#domain/kernel';
import { lookingAround, type Sample, type Tried } from '#testing';

// What the commands that correct facts are tried with: for each fact that a noun says may be
// corrected, an entry of a history that its other commands are tried on, and something else that
// might be right.

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

/** Which fields of which events of a noun are facts that may be corrected. */
export const factsOf = ({
  commands,
}: Pick<AnyNoun, 'commands'>): Readonly<Record<string, Fields>> => {
  const fact = commands.find(({ name }) => name === 'ProposeCorrection')?.asks['fact'];
  if (fact?.kind !== 'choice') return {};
  return Object.fromEntries(
    Object.entries(fact.shapes).map(([type, { fields }]) => {
      const { of: _, ...facts } = fields;
      return [type, facts];
    }),
  );
};

/** Another value of the same kind; nothing where the entry does not say that field. */
const otherThan = (field: Field, value: unknown): unknown => {
  if (field.kind === 'part' && isTable(value)) {
    const inside = Object.entries(field.shape.fields).flatMap(([name, one]) => {
      const other = otherThan(one, value[name]);
      return other === undefined ? [] : [[name, other] as const];
    });
    return inside.length > 0 ? Object.fromEntries(inside) : undefined;
  }
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return undefined;
  return field.kind === 'day' ? plusDays(value as LocalDate, -1) : `${value}（更正）`;
};

/** One fact of one entry that is on record in some history, and what might be right. */
export type Correctable = Readonly<{
  of: string;
  field: string;
  sample: Sample;
  at: number;
  recorded: Readonly<{ type: string; data: object }>;
  right: unknown;
}>;

const inHistory = (
  facts: Readonly<Record<string, Fields>>,
  sample: Sample,
): readonly Correctable[] =>
  sample.history.flatMap((entry, at): readonly Correctable[] => {
    const { type, data } = entry;
    return Object.entries(facts[type] ?? {}).flatMap(([field, said]) => {
      const right = otherThan(said, (data as Table)[field]);
      return right === undefined ? [] : [{ of: type, field, sample, at, recorded: entry, right }];
    });
  });

/** Where the commands of a noun are tried. */
export type Office = Omit<Tried<AnyNoun>, 'noun'>;

/** A history with what its command makes of it. */
export const grown = (
  noun: AnyNoun,
  name: string,
  { act, somebody, samples }: Office,
): Sample[] => {
  const sample = (samples as Readonly<Record<string, Sample | undefined>>)[name];
  const verb = noun.commands.find((one) => one.name === name);
  if (!sample || !verb || sample.again !== undefined) return [];
  const [role] = verb.by;
  const [by = 'reaction'] = verb.system;
  const actor = role ? (sample.as ?? somebody)(role) : ({ kind: 'system', by, name: by } as const);
  const rules = rulesOf(noun);
  const state = fold(rules, sample.history);
  const command = { type: name, data: sample.data };
  try {
    const then = act({ ...sample.act, actor });
    const seeing = lookingAround(rules, command, state, then);
    return [{ ...sample, history: [...sample.history, ...decide(rules, command, state, seeing)] }];
  } catch {
    return [sample];
  }
};

/** Every fact that may be corrected, in the longest history in which it is on record. */
export const correctablesIn = (noun: AnyNoun, office: Office): readonly Correctable[] => {
  const facts = factsOf(noun);
  const all = Object.keys(office.samples)
    .flatMap((name) => grown(noun, name, office))
    .toSorted((one, other) => other.history.length - one.history.length)
    .flatMap((sample) => inHistory(facts, sample));
  const seen = new Set<string>();
  return all.filter(({ of, field }) => {
    const key = `${of} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
};

const reason = '登记时笔误，见原始材料';

/** What proposes it. */
export const proposing = ({ of, field, at, right }: Correctable): object => ({
  event: at,
  fact: { of, [field]: right },
  reason,
});

/** The proposal as it is on record. */
export const proposed = ({ of, field, at, right, recorded }: Correctable): Event => ({
  type: 'CorrectionProposed',
  data: {
    event: at,
    entry: `e${at}`,
    of,
    with: { [field]: right },
    was: { [field]: (recorded.data as Table)[field] },
    recorded: recorded.data,
    reason,
    by: 'whoever-proposed',
    proposedOn: '2026-01-05',
  },
});

/** A sample for a command that corrects facts; nothing where no history has such an entry. */
export const correctionSample = (
  noun: AnyNoun,
  { name }: AnyVerb,
  office: Office,
): Sample | undefined => {
  const one = correctablesIn(noun, office)[0];
  if (!one) return undefined;
  const { sample, recorded } = one;
  const { beside, as } = sample;
  const around = {
    act: { ...sample.act, recorded: { ...recorded, id: `e${one.at}` } },
    ...(beside && { beside }),
    ...(as && { as }),
  };
  if (name === 'ProposeCorrection')
    return { ...around, history: sample.history, data: proposing(one) };
  const history = [...sample.history, proposed(one)];
  if (name === 'ConfirmCorrection') return { ...around, history, data: { event: one.at } };
  return { ...around, history, data: { event: one.at, reason } };
};
