import sax, { type SAXParser } from 'sax';

/** A log may name its elements `xes:trace`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What is told of the elements of a log, in the order in which they stand there. */
export type Elements = Readonly<{
  /** Whether we are in a case or an event, where attributes count. */
  inside: () => boolean;
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
}>;

/**
 * An attribute as nearly all stand in a log: alone on its line, without children, without a letter
 * that is written in another way. Nine tenths of a log are such elements.
 */
const plain =
  /[ \t\r\n]*<(string|date|int|float|boolean|id) key="([^"&<\n]*)" value="([^"&<\n]*)"[ \t]*\/>/y;

const { TEXT } = (sax as unknown as { STATE: Readonly<Record<string, number>> }).STATE;
const newline = 10;
/** More than this without the end of a tag is no usual XML: the parser may judge it. */
const restMax = 1024 * 1024;

/**
 * Reads the elements of an XML text that comes in pieces. The parser, which takes letter by letter,
 * decides what the text is; where it stands between tags of a case, plain attributes are recognised
 * by one expression and never shown to it.
 */
export class XesMarkup {
  private readonly parser: SAXParser;
  private rest = '';
  private passedLines = 0;

  constructor(
    private readonly elements: Elements,
    broken: (error: Error) => never,
  ) {
    this.parser = sax.parser(true, { position: true });
    this.parser.onopentag = ({ name, attributes }) =>
      elements.open(localName(name), attributes as Record<string, string>);
    this.parser.onclosetag = (name) => elements.close(localName(name));
    Object.assign(this.parser, { onerror: broken });
  }

  /** The line on which the reading stands, from 1. */
  get line(): number {
    return this.parser.line + this.passedLines + 1;
  }

  write(piece: string): void {
    const text = this.rest + piece;
    const end = text.lastIndexOf('>') + 1;
    this.rest = text.slice(end);
    this.take(text, end);
    if (this.rest.length > restMax) this.judgeRest();
  }

  close(): void {
    this.judgeRest();
    this.parser.close();
  }

  private judgeRest(): void {
    this.parser.write(this.rest);
    this.rest = '';
  }

  /** `end` is behind the last end of a tag. */
  private take(text: string, end: number): void {
    for (let at = 0; at < end;) {
      if (this.elements.inside() && this.isBetweenTags) at = this.passPlain(text, at);
      if (at >= end) return;
      const next = text.indexOf('>', at) + 1;
      this.parser.write(text.slice(at, next));
      at = next;
    }
  }

  /**
   * Neither in a tag, nor in a comment, nor in a section of letters: what looks like an element
   * there is one.
   */
  private get isBetweenTags(): boolean {
    return (this.parser as unknown as { state: number }).state === TEXT;
  }

  private passPlain(text: string, from: number): number {
    plain.lastIndex = from;
    let at = from;
    for (let found = plain.exec(text); found; found = plain.exec(text)) {
      for (let letter = at; text.charCodeAt(letter) <= 32; letter += 1)
        if (text.charCodeAt(letter) === newline) this.passedLines += 1;
      const name = found[1]!;
      this.elements.open(name, { key: found[2]!, value: found[3]! });
      this.elements.close(name);
      at = plain.lastIndex;
    }
    return at;
  }
}
