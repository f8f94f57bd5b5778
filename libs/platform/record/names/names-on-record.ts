import { type AnyNoun, correctionLabels, type Label, label, outgoingLabels } from '#domain/kernel';

/** What events are called that any stream may have. */
export const anyStreamLabels = { ...correctionLabels, ...outgoingLabels };

type Names = Readonly<{
  events: Readonly<Record<string, Label>>;
  commands: ReadonlyMap<string, Label>;
  noun: Named;
}>;
type Named = Readonly<{
  category: string;
  commands?: readonly Readonly<{ name: string; title: string }>[];
}>;

/** By category, of each noun whose past is told in this process. */
const known = new Map<string, Names>();

/** `Enter a leave（离岗登记）`: what stands in the brackets at the end is its Chinese. */
const titled = (title: string): Label => {
  const [, en, zh] = /^(.*?)（(.*)）$/.exec(title) ?? [];
  return en === undefined || zh === undefined ? label(title, title) : label(en, zh);
};

/** Keeps what the events and commands of a noun are called, for lists over all nouns. */
export const rememberNames = (noun: Named, { events }: Pick<Names, 'events'>): void => {
  const commands = (noun.commands ?? []).map(({ name, title }) => [name, titled(title)] as const);
  known.set(noun.category, { events, commands: new Map(commands), noun });
};

const anyStream: Readonly<Record<string, Label>> = anyStreamLabels;

const decides = (noun: Named | undefined): noun is Named & AnyNoun =>
  noun !== undefined && 'decide' in noun;

/** The noun of a kind of file with its rules; nothing where it has none here. */
export const nounNamed = (category: string): AnyNoun | undefined => {
  const noun = known.get(category)?.noun;
  return decides(noun) ? noun : undefined;
};

/** What an event of that kind of file is called in histories. */
export const eventName = (category: string, type: string): Label =>
  known.get(category)?.events[type] ?? anyStream[type] ?? label(type, type);

/** Whether a kind of file tells such an event; any of them where none is said. */
export const isEventOf = (category: string | undefined, type: string): boolean =>
  [...known].some(
    ([kind, { events }]) => (category ?? kind) === kind && Object.hasOwn(events, type),
  );

/** What a command on that kind of file is called at its door. */
export const commandName = (category: string, command: string): Label =>
  known.get(category)?.commands.get(command) ?? label(command, command);
