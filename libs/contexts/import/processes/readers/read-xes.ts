import type { LogEntry, RawCase } from '../../mapping/map-case.js';
import type { Fault } from '../../imports/import.events.js';
import { BrokenFile } from './open-log.js';
import { XesMarkup } from './xes-markup.js';

/** What a reader finds: a whole case, or something that belongs to none. */
export type Found = RawCase | Fault;

/** Elements of XES that hold an attribute: `<string key="…" value="…"/>`. */
const attributeElements = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

const emptyCase = (id: string | undefined, line: number): Fault => ({
  kind: 'empty-case',
  line,
  ...(id === undefined ? {} : { case: id }),
  message: 'The trace has no event: there is nothing to be filed（案件无任何活动）.',
});

type Place = 'outside' | 'trace' | 'event';
const inA = { trace: 'a trace', event: 'an event' } as const;

/**
 * Puts traces together from the parser's events. Only the attributes of trace and event themselves
 * count, not nested ones.
 */
class TraceBuilder {
  readonly found: Found[] = [];
  private isLog = false;
  private place: Place = 'outside';
  private inTrace = false;
  private depth = 0;
  private number = 0;
  private line = 0;
  private eventLine = 0;
  private traits: Record<string, string> = {};
  private attributes: Record<string, string> = {};
  private twice: string[] = [];
  private entries: LogEntry[] = [];

  constructor(
    private readonly caseId: string,
    private readonly at: () => number,
  ) {}

  inside(): boolean {
    return this.place !== 'outside';
  }

  open(name: string, given: Readonly<Record<string, string>>): void {
    if (!this.isLog) this.root(name);
    if (name === 'trace') this.openTrace();
    else if (name === 'event') this.openEvent();
    else if (this.place !== 'outside') this.attribute(name, given);
  }

  close(name: string): void {
    if (name === 'event') this.closeEvent();
    else if (name === 'trace') this.closeTrace();
    else if (this.place !== 'outside') this.depth -= 1;
  }

  /** Nothing of the file was a log so far. */
  get isNone(): boolean {
    return !this.isLog;
  }

  private root(name: string): void {
    if (name !== 'log')
      this.broken(`it begins with <${name}>, which is no XES log（不是 XES 日志）`);
    this.isLog = true;
  }

  private openTrace(): void {
    if (this.place !== 'outside') this.broken(`a trace stands within ${inA[this.place]}（嵌套）`);
    this.place = 'trace';
    this.inTrace = true;
    this.line = this.at();
    this.traits = {};
    this.entries = [];
    this.depth = 0;
  }

  private openEvent(): void {
    if (this.place === 'event') this.broken('an event stands within an event（嵌套）');
    this.place = 'event';
    this.depth = 0;
    this.number += 1;
    this.eventLine = this.at();
    this.attributes = {};
    this.twice = [];
  }

  private broken(reason: string): never {
    throw new BrokenFile(`line ${this.at()}`, reason);
  }

  private attribute(name: string, { key, value }: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth !== 1 || key === undefined || value === undefined) return;
    if (!attributeElements.has(name)) return;
    if (this.place === 'event') this.said(key, value);
    else this.traits[`case:${key}`] = value;
  }

  private said(key: string, value: string): void {
    if (Object.hasOwn(this.attributes, key) && this.attributes[key] !== value) this.twice.push(key);
    this.attributes[key] = value;
  }

  private closeEvent(): void {
    if (this.inTrace) {
      const { attributes, number, eventLine: line, twice } = this;
      this.entries.push({ line, number, attributes, ...(twice.length > 0 && { twice }) });
      this.place = 'trace';
    } else {
      this.place = 'outside';
      this.found.push({
        kind: 'no-case',
        line: this.eventLine,
        entry: this.number,
        message: 'The event stands outside every trace（事件不属于任何案件）.',
      });
    }
  }

  /** Traits of the case may stand behind its events, so they are put in at the end. */
  private closeTrace(): void {
    const { traits, line } = this;
    const id = traits[this.caseId] || undefined;
    if (this.entries.length === 0) this.found.push(emptyCase(id, line));
    else
      this.found.push({
        id,
        line,
        entries: this.entries.map(({ attributes, ...entry }) => ({
          ...entry,
          attributes: Object.assign(attributes, traits),
        })),
      });
    this.place = 'outside';
    this.inTrace = false;
  }
}

/**
 * Reads the cases of an IEEE XES log, one after the other. Throws `BrokenFile` with the line where
 * the XML is none.
 */
export async function* readXes(
  text: AsyncIterable<string>,
  caseId: string,
): AsyncGenerator<Found, void> {
  const builder = new TraceBuilder(caseId, () => markup.line);
  const markup = new XesMarkup(builder, (error) => {
    throw new BrokenFile(`line ${markup.line}`, error.message.split('\n')[0]!);
  });
  for await (const piece of text) {
    if (piece.includes('\0'))
      throw new BrokenFile(`line ${markup.line} or below`, 'it holds the letter NUL（含空字符）');
    markup.write(piece);
    yield* builder.found.splice(0);
  }
  markup.close();
  if (builder.isNone) throw new BrokenFile('its beginning', 'there is no <log> in it（空文件）');
  yield* builder.found.splice(0);
}
