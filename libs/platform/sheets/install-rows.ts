import { v5, validate as isId } from 'uuid';
import { Nouns } from '#platform/acts';
import { asRecorded, atTheDoor, bodyClass } from '#platform/bodies';
import { validation } from '#platform/http';
import { comparePositions, digestOfJson } from '#platform/log';
import type { Answer, DecisionWorld } from '#platform/store';
import { type Actor, type AnyNoun, type AnyVerb, localDateOf, type Position } from '#domain/kernel';
import { type CheckedSheet, namedIn, type ValidRow } from './check-rows.js';
import type { Fault } from './faults.js';
import { refusedAs } from './refused-as.js';
import { type AnySheet, namedAs, type Seeing, type Step } from './sheet.js';

const ours = '6f1c1e39-2a5e-5b5c-9d8e-0d6a3b1c7e42';

/** The id of what a sheet calls so: the same at every run, and another in every other district. */
const idOfCode = (district: string, sheet: AnySheet, code: string): string => {
  const { idOf } = sheet;
  if (idOf) return idOf(code);
  return isId(code) ? code : v5(`${district}|${namedAs(sheet)}|${code}`, ours);
};

/** How far it is: a row is done when all that it asks is on record. */
export type Progress = Readonly<{
  stage: 'checking' | 'writing';
  sheet: string;
  done: number;
  total: number;
  written: number;
}>;

/** The registers and the store that rows are put down in. */
export type Office = Readonly<{
  world: DecisionWorld;
  /** Whether the registers follow that stream; others would be waited for in vain. */
  isFollowed: (stream: string) => boolean;
  /** Resolves when the registers know what lies there. */
  waitFor: (position: Position) => Promise<void>;
  tokenOf: (identityNumber: string) => string;
}>;

type Body = Readonly<{ body: ReturnType<typeof bodyClass>; verb: AnyVerb }>;

const together = 8;

/** Puts the rows of sheets down, in a rehearsal as on the day（试运行与正式写入同一条路）. */
export class RowInstaller {
  private readonly nouns: Nouns;
  private readonly failed = new Set<string>();
  private readonly said = new Set<string>();
  private readonly rows = new Map<string, ValidRow>();
  private readonly bodies = new Map<AnyVerb, Body>();
  private newest: Position | undefined;
  readonly faults: Fault[] = [];
  /** How many events were written, by the title of the sheet. */
  readonly written = new Map<string, number>();

  constructor(
    private readonly office: Office,
    private readonly sheets: readonly AnySheet[],
  ) {
    this.nouns = new Nouns(office.world);
  }

  /** What rows are read against. */
  get seeing(): Seeing {
    const { world, tokenOf } = this.office;
    const declared = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
    return {
      district: world.district,
      today: localDateOf(world.clock.now()),
      registry: () => world.registry(),
      idOf: (name, code) => idOfCode(world.district, declared.get(name)!, code),
      isSaid: (name, column, cell) => this.said.has(`${name}|${column}|${cell}`),
      rowOf: (name, code) => this.rows.get(`${name}|${code}`)?.values ?? {},
      stateOf: async <S>(noun: AnyNoun, id: string) => {
        const { state, revision } = await this.decisionsOf(noun).stateOf(id);
        return { state: state as S, there: revision >= 0 };
      },
      tokenOf,
    };
  }

  /**
   * Sheet after sheet, because rows ask what earlier ones said; within one, rows side by side where
   * none names another. Each row that is refused is a fault, and so are none that rest on it.
   */
  async install(
    all: readonly CheckedSheet[],
    watch: (progress: Omit<Progress, 'stage'>) => void,
  ): Promise<void> {
    for (const one of all) this.know(one);
    const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    const tell = (sheet: AnySheet, more: number): void => {
      done += more;
      watch({ sheet: sheet.title, done, total, written: this.writtenInAll });
    };
    for (const one of all) await this.sheet(one, (more) => tell(one.sheet, more));
  }

  /** What its rows say, also those with a fault: others name them. */
  private know({ sheet, rows, asFilled, faulty }: CheckedSheet): void {
    const as = namedAs(sheet);
    for (const row of rows) this.rows.set(`${as}|${row.key}`, row);
    for (const key of faulty) this.failed.add(`${as}|${key}`);
    for (const { cells } of asFilled)
      for (const [column, cell] of Object.entries(cells))
        this.said.add(`${sheet.name}|${column}|${cell}`);
  }

  private async sheet(filled: CheckedSheet, done: (rows: number) => void): Promise<void> {
    const { sheet, rows } = filled;
    const step = sheet.after === undefined ? together : 1;
    for (let at = 0; at < rows.length; at += step) {
      const now = rows.slice(at, at + step);
      await Promise.all(now.map((row) => this.row(filled, row)));
      if (step === 1) await this.known();
      done(now.length);
    }
    await this.known();
  }

  private get writtenInAll(): number {
    return [...this.written.values()].reduce((sum, one) => sum + one, 0);
  }

  private async known(): Promise<void> {
    const { newest } = this;
    this.newest = undefined;
    if (newest) await this.office.waitFor(newest);
  }

  private async row(filled: CheckedSheet, row: ValidRow): Promise<void> {
    const { sheet } = filled;
    if ([...namedIn(sheet, row)].some(({ names, code }) => this.failed.has(`${names}|${code}`)))
      return void this.failed.add(`${namedAs(sheet)}|${row.key}`);
    try {
      for (const step of await sheet.steps(row.values as never, this.seeing))
        await this.send(filled, step);
    } catch (error) {
      this.failed.add(`${namedAs(sheet)}|${row.key}`);
      this.faults.push(...refusedAs(error, filled, row));
    }
  }

  private async send({ sheet }: CheckedSheet, { noun, id, command }: Step): Promise<void> {
    const data = await this.asAtTheDoor(noun, command);
    const { district } = this.office.world;
    const said = `${district}|${sheet.name}|${noun.category}|${id}|${command.type}|${digestOfJson(data)}`;
    const commandId = v5(said, ours);
    const actor: Actor = {
      kind: 'system',
      by: 'installation',
      name: `district-sheets/${sheet.name}`,
    };
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    this.decisionsOf(noun);
    const answer = await this.nouns.of(noun.category)({
      ...ids,
      id,
      actor,
      command: { type: command.type, data },
    });
    this.note(sheet, answer);
  }

  private note({ title }: AnySheet, { repeated, events, position, stream }: Answer): void {
    if (repeated || events.length === 0) return;
    this.written.set(title, (this.written.get(title) ?? 0) + events.length);
    if (!this.office.isFollowed(stream)) return;
    if (!this.newest || comparePositions(position, this.newest) > 0) this.newest = position;
  }

  private decisionsOf(noun: AnyNoun) {
    const files = this.nouns.filesOf(noun as never) as Readonly<{
      decisions: Readonly<{
        stateOf: (id: string) => Promise<{ state: unknown; revision: number }>;
      }>;
    }>;
    return files.decisions;
  }

  /** What a person would have to say is held to the same form as at the door. */
  private async asAtTheDoor(noun: AnyNoun, { type, data }: Step['command']): Promise<object> {
    const known = this.bodyOf(noun, type);
    if (!known) return data;
    const { asks } = known.verb;
    const isAsked = ([name]: readonly [string, unknown]): boolean => Object.hasOwn(asks, name);
    const told = Object.entries(data).filter(([, value]) => value !== undefined);
    const said = Object.fromEntries(told.filter(isAsked));
    // A process tells it in words of its own: there the sheet's columns are the door.
    if (Object.keys(said).length === 0) return data;
    const metadata = { type: 'body', metatype: known.body } as const;
    const checked = (await validation.transform(atTheDoor(asks, said), metadata)) as object;
    const others = Object.fromEntries(told.filter((one) => !isAsked(one)));
    const recorded = asRecorded(asks, { ...checked });
    return JSON.parse(JSON.stringify({ ...recorded, ...others })) as object;
  }

  /** Nothing for what a process alone tells: no field of it is a person's. */
  private bodyOf(noun: AnyNoun, type: string): Body | undefined {
    const verb = noun.chapters
      .flatMap(({ commands }) => commands)
      .find(({ name }) => name === type);
    if (!verb?.at && verb?.at !== '') return undefined;
    const known = this.bodies.get(verb);
    if (known) return known;
    const made = { verb, body: bodyClass(`${type}Row`, verb.asks) };
    this.bodies.set(verb, made);
    return made;
  }
}
