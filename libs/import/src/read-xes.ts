import sax from 'sax';
import type { Entry, RawCase } from './mapping/map-case.js';
import type { Fault } from './imports/import.events.js';
import { BrokenFile } from './open-log.js';

/** What a reader finds: a whole case, or something that belongs to none. */
export type Found = RawCase | Fault;

/** Elements of XES that hold an attribute: `<string key="…" value="…"/>`. */
const attributeElements = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

type Place = 'outside' | 'trace' | 'event';

/** Puts traces together from the parser's events. Only the attributes of trace and event themselves count, not nested ones. */
class TraceBuilder {
  readonly found: Found[] = [];
  private place: Place = 'outside';
  private inTrace = false;
  private depth = 0;
  private number = 0;
  private line = 0;
  private eventLine = 0;
  private traits: Record<string, string> = {};
  private attributes: Record<string, string> = {};
  private entries: Entry[] = [];

  constructor(
    private readonly caseId: string,
    private readonly at: () => number,
  ) {}

  open(name: string, given: Readonly<Record<string, string>>): void {
    if (name === 'trace') this.openTrace();
    else if (name === 'event') this.openEvent();
    else if (this.place !== 'outside') this.attribute(name, given);
  }

  close(name: string): void {
    if (name === 'event') this.closeEvent();
    else if (name === 'trace') this.closeTrace();
    else if (this.place !== 'outside') this.depth -= 1;
  }

  private openTrace(): void {
    this.place = 'trace';
    this.inTrace = true;
    this.line = this.at();
    this.traits = {};
    this.entries = [];
    this.depth = 0;
  }

  private openEvent(): void {
    this.place = 'event';
    this.depth = 0;
    this.number += 1;
    this.eventLine = this.at();
    this.attributes = {};
  }

  private attribute(name: string, { key, value }: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth !== 1 || key === undefined || value === undefined) return;
    if (!attributeElements.has(name)) return;
    if (this.place === 'event') this.attributes[key] = value;
    else this.traits[`case:${key}`] = value;
  }

  private closeEvent(): void {
    if (this.inTrace) {
      const { attributes, number, eventLine: line } = this;
      this.entries.push({ line, number, attributes });
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
    const entries = this.entries.map(({ line, number, attributes }) => ({
      line,
      number,
      attributes: Object.assign(attributes, traits),
    }));
    const id = traits[this.caseId];
    this.found.push({ id: id === '' ? undefined : id, line, entries });
    this.place = 'outside';
    this.inTrace = false;
  }
}

/** Reads the cases of an IEEE XES log, one after the other. Throws `BrokenFile` with the line where the XML is none. */
export async function* readXes(
  text: AsyncIterable<string>,
  caseId: string,
): AsyncGenerator<Found, void> {
  const parser = sax.parser(true, { position: true });
  const line = (): number => parser.line + 1;
  const builder = new TraceBuilder(caseId, line);
  parser.onopentag = ({ name, attributes }) =>
    builder.open(name, attributes as Record<string, string>);
  parser.onclosetag = (name) => builder.close(name);
  const broken = (error: Error): never => {
    throw new BrokenFile(`line ${line()}`, error.message.split('\n')[0]!);
  };
  Object.assign(parser, { onerror: broken });
  for await (const piece of text) {
    parser.write(piece);
    yield* builder.found.splice(0);
  }
  parser.close();
  yield* builder.found.splice(0);
}
