type Fields = Readonly<Record<string, unknown>>;

/** What a field of an answer was called, and is called everywhere now. */
const words: Readonly<Record<string, string | undefined>> = {
  nextDueAt: 'due',
  dutyDueAt: 'dutyDue',
  dueAt: 'due',
};

/** An organ stood as an id beside its name; now it is shown as in every other answer. */
const places = ['organ', 'handlingOrgan'] as const;

const named = (fields: Fields): Fields =>
  places.reduce<Fields>((so, place) => {
    const { [`${place}Name`]: name, [place]: id, ...others } = so;
    return typeof id === 'string' && typeof name === 'string'
      ? { ...others, [place]: { id, name } }
      : so;
  }, fields);

const isTask = (fields: Fields): boolean => 'task' in fields && 'why' in fields;

/** 令15号 ended on 2026-01-31: no task rests on it any more. */
const inForce = (why: unknown): unknown =>
  Array.isArray(why) ? (why as readonly Fields[]).filter(({ rule }) => rule !== 'O15 65') : why;

/** Rows of the law that were named and not written down before: duties in words (rules §2–§3). */
const inWords = /^(?:(?:ENF|LIC)-[SL]\d+|X\d+|(?:CRM|HSL|INS|DOC|TSS)-\d+|PLN-[89])$/;

/** A ground of a task without the sentence of the law, where there was none before. */
export const withoutNewWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNewWords);
  if (typeof value !== 'object' || value === null) return value;
  const { rule } = value as Fields;
  if (typeof rule === 'string' && inWords.test(rule) && 'law' in value) return { rule };
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withoutNewWords(one)]),
  );
};

const renamed = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      isTask(fields) && name === 'caseId' ? 'subjectId' : (words[name] ?? name),
      inTodaysForm(isTask(fields) && name === 'why' ? inForce(value) : value),
    ]),
  );

/** From 2026-05-01 the county grants it with a store as well (HSL 55): it is called so. */
const itemNames: Readonly<Record<string, Fields | undefined>> = {
  '危险化学品经营许可证（不带储存设施）': {
    zh: '危险化学品经营许可证',
    en: 'hazardous chemicals business licence',
  },
};

/** An answer of before as it is given today: one word for one thing. */
export const inTodaysForm = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inTodaysForm);
  if (typeof value !== 'object' || value === null) return value;
  return renamed(named(itemNames[String((value as Fields)['zh'])] ?? (value as Fields)));
};

/** A line of the deadline board with ids, which it showed without names before. */
export const withIds = (line: Fields): Fields => {
  const idOf = (one: unknown): unknown =>
    typeof one === 'object' && one !== null && 'id' in one ? one.id : one;
  return {
    ...line,
    organ: idOf(line['organ']),
    handlingOrgan: idOf(line['handlingOrgan']),
    officers: (line['officers'] as readonly unknown[]).map(idOf),
  };
};
