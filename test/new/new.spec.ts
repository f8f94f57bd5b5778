import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planned } from './asked.js';
import { eventOf, NotSo } from './names.js';
import { formatted, type Plan } from './plan.js';

const root = join(import.meta.dirname, '../../..');
const asked = (line: string): Plan => planned(root, line.split(' '));

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

/** The lines that are there for it, file by file. */
const added = async (plan: Plan): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries(
    [...(await formatted(plan, root))].map(([path, text]) => {
      const at = join(root, path);
      const before = existsSync(at) ? linesOf(readFileSync(at, 'utf8')) : [];
      return [path, linesOf(text).filter((line) => !before.includes(line))];
    }),
  );

describe('A new command', () => {
  it.each([
    ['command registry organ note-telephone', 4],
    ['command licensing licence note-visit', 5],
    ['command enforcement case note-call --in closing', 5],
  ])('%s is few files and few lines', async (line, most) => {
    const files = await added(asked(line));
    const product = Object.keys(files).filter((path) => !/\.(spec|examples)\.ts$/.test(path));
    expect(product.length).toBeLessThanOrEqual(most);
    expect(Object.values(files).flat().length).toBeLessThanOrEqual(60);
  });

  it('stands wherever its noun lists what it has', async () => {
    const { 'libs/contexts/registry/organ/note-telephone.ts': verb, ...files } = await added(
      asked('command registry organ note-telephone'),
    );
    expect(verb!.join('\n')).toContain(`registeredOrganCommand('NoteTelephone', {`);
    expect(files).toMatchObject({
      'libs/contexts/registry/organ/organ.events.ts': [
        '/** What has happened（待写）. */',
        `export type TelephoneNoted = Event<'TelephoneNoted', { basis: string }>;`,
        '  | OrganRegistered',
        '  | OrganRenamed',
        '  | DocumentPrefixChanged',
        '  | OrganClosed',
        '  | PaperNumbersNoted',
        '  | TelephoneNoted;',
        `  TelephoneNoted: label('Still to be written', '待写'),`,
      ],
      'libs/contexts/registry/organ/organ.state.ts': ['  TelephoneNoted: (state) => state,'],
      'libs/contexts/registry/organ/organ.noun.ts': expect.arrayContaining([
        `import { noteTelephone } from './note-telephone.js';`,
        '        noteTelephone,',
      ]),
      'libs/contexts/registry/commands.examples.ts': [
        `  NoteTelephone: { history: [], data: { basis: '依据' } },`,
      ],
    });
  });

  it('is told in the past', () =>
    expect(
      [
        ['close', 'organ'],
        ['hold', 'hearing'],
        ['notify', 'party'],
        ['lay', 'file', 'open'],
      ].map(eventOf),
    ).toEqual(['OrganClosed', 'HearingHeld', 'PartyNotified', 'FileOpenLaid']));
});

describe('A new context', () => {
  it('has a noun with one command, and is named in one place outside itself', () => {
    const paths = [...asked('context drills').keys()];
    const room = 'libs/contexts/drills';
    expect(paths.filter((path) => !path.startsWith(room))).toEqual(['libs/contexts/index.ts']);
    expect(paths).toEqual(
      expect.arrayContaining([
        `${room}/README.md`,
        `${room}/commands.examples.ts`,
        `${room}/drills.commands.ts`,
        `${room}/drills.nouns.ts`,
        `${room}/drills.queries.ts`,
        `${room}/drill/drill.noun.ts`,
        `${room}/drill/open-drill.spec.ts`,
      ]),
    );
    expect(asked('context drills').get('libs/contexts/index.ts')).toContain(`, 'drills'`);
  });
});

describe('What cannot be new', () => {
  it.each([
    [
      'command nowhere organ close',
      'There is no context “nowhere”: take one of accidents, appraisal, blacklist, calendar, ',
    ],
    ['command registry organs close', 'registry has no noun “organs”: take one of '],
    ['command registry organ close', 'close-organ.ts is there already: take another name'],
    ['command registry organ note --event OrganClosed', 'OrganClosed is taken, in '],
    ['command registry organ ../close', 'write English words as close-organ'],
    ['command registry organ 关闭', 'write English words as close-organ'],
    ['command registry organ close_organ', 'write English words as close-organ'],
    ['command licensing application note', 'say which with --in, one of decision, '],
    ['command enforcement case note --in nowhere', 'has no folder “nowhere”: take one of '],
    ['command registry credit-code note', 'write export const … = commandsOf'],
    ['context registry', 'The context registry is there already: add to it with'],
    ['context index.ts', 'write English words as close-organ'],
    ['context Hazards', 'one word in small letters'],
    ['context a/b', 'write English words as close-organ'],
    ['context 隐患', 'write English words as close-organ'],
    ['context drills --noun a/b', 'write English words as close-organ'],
    ['context drills --nuon x', `Unknown option '--nuon'`],
    ['noun drills', 'npm run new -- context <name>'],
  ])('%s is answered by what to do, in both languages', (line, sentence) => {
    expect(() => asked(line)).toThrow(NotSo);
    expect(() => asked(line)).toThrow(sentence);
    expect(() => asked(line)).toThrow(/\p{Script=Han}/u);
  });
});
