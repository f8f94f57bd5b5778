import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

type Answer = Readonly<{
  type: string;
  request_seq?: number;
  success?: boolean;
  message?: string;
  body?: readonly Readonly<{ file: string }>[];
}>;

const tsserver = createRequire(import.meta.url).resolve('typescript/lib/tsserver.js');

/** What stands behind an editor: TypeScript's own language server, asked as an editor asks it. */
export class Editor {
  private readonly server: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private sequence = 0;

  constructor() {
    const quiet = ['--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents'];
    this.server = spawn(process.execPath, [tsserver, ...quiet], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    createInterface({ input: this.server.stdout! }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const answer = JSON.parse(line) as Answer;
      if (answer.type === 'response') this.waiting.get(answer.request_seq!)?.(answer);
    });
  }

  /** The files in which an imported name is defined: what “go to definition” opens. */
  async definitions(file: string, name: string, from: string): Promise<readonly string[]> {
    this.send('open', { file });
    const { body, success, message } = await this.ask('definition', placeOf(file, name, from));
    if (!success) throw new Error(`${file}: ${message}`);
    return (body ?? []).map((definition) => definition.file);
  }

  close(): void {
    this.server.kill();
  }

  private send(command: string, asked: object): number {
    this.sequence += 1;
    const request = { seq: this.sequence, type: 'request', command, arguments: asked };
    this.server.stdin!.write(`${JSON.stringify(request)}\n`);
    return this.sequence;
  }

  private ask(command: string, asked: object): Promise<Answer> {
    return new Promise((resolve) => this.waiting.set(this.send(command, asked), resolve));
  }
}

/** Where a file imports the name from there. */
const placeOf = (file: string, name: string, from: string) => {
  const text = readFileSync(file, 'utf8');
  const importing = [...text.matchAll(/import [^;]*? from '([^']+)';/g)].find(
    ([statement, path]) => path === from && new RegExp(`\\b${name}\\b`).test(statement),
  );
  if (!importing) throw new Error(`${file} no longer imports ${name} from ${from}`);
  const at = importing.index + importing[0].search(new RegExp(`\\b${name}\\b`));
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, offset: before.at(-1)!.length + 1 };
};
