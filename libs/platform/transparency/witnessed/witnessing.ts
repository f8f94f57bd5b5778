import { Logger } from '@nestjs/common';
import type { Finding } from '#platform/http';
import { OnSchedule } from '#platform/schedules';
import type { Signed } from '../kept/checkpoints.js';
import { consistencyProof, type TileHashes } from '../tree/proofs.js';
import { isCosigned, type Witness } from './cosignature.js';

const everyMs = 10_000;
const patienceMs = 10_000;
const conflict = 409;

/** Who watches, and what: the newest checkpoint, the tree under it, where cosignatures are kept. */
export type Witnessed = Readonly<{
  witnesses: readonly Witness[];
  newest: () => Promise<Signed | undefined>;
  hashes: TileHashes;
  /** Puts a note in the place of the same one with fewer signatures. */
  keep: (size: number, before: string, cosigned: string) => Promise<void>;
}>;

/** How it stands with one witness: how large the tree was that it signed last, and its trouble. */
export type Standing = { size: number; trouble: string | null };

type Asked = Readonly<{ note: string; size: number }>;

/**
 * Has each new checkpoint signed by witnesses outside the house（见证人副署）, as C2SP tlog-witness
 * says: a witness signs only a tree that goes on from the one it signed before, so that nobody can
 * show two histories to two people. A witness that does not answer is asked again; the log goes on.
 */
export class Witnessing extends OnSchedule {
  private readonly log = new Logger('Witnessing');
  private readonly known: ReadonlyMap<Witness, Standing>;

  constructor(private readonly witnessed: Witnessed) {
    super(everyMs);
    this.known = new Map(witnessed.witnesses.map((one) => [one, { size: 0, trouble: null }]));
  }

  /** How it stands with each witness, by name. */
  get standing(): Readonly<Record<string, Standing>> {
    return Object.fromEntries([...this.known].map(([{ name }, standing]) => [name, standing]));
  }

  /** For the health of the process: a witness that does not sign asks for somebody to look. */
  finding(): Finding {
    const { standing } = this;
    const attention = Object.values(standing).some(({ trouble }) => trouble !== null);
    return { well: true, attention, detail: standing };
  }

  protected async once(): Promise<void> {
    try {
      await this.cosign();
    } catch (error) {
      this.log.warn(`The witnesses wait（见证暂停）: ${String(error)}`);
    }
  }

  private async cosign(): Promise<void> {
    const { newest, keep } = this.witnessed;
    const signed = await newest();
    if (!signed) return;
    const { size, lastNote: note } = signed;
    let added = '';
    for (const [witness, standing] of this.known)
      if (!isCosigned(note, witness)) added += await this.line({ note, size }, witness, standing);
    if (added !== '') await keep(size, note, note + added);
  }

  /** What a witness adds below a checkpoint; nothing where it does not sign. */
  private async line(asked: Asked, witness: Witness, standing: Standing): Promise<string> {
    try {
      const line = ownLine(await this.signature(asked, witness, standing), witness);
      if (!isCosigned(asked.note + line, witness)) throw new Error('its signature is not right');
      [standing.size, standing.trouble] = [asked.size, null];
      return line;
    } catch (error) {
      if (standing.trouble === null)
        this.log.warn(`${witness.name} did not sign（见证人未副署）: ${String(error)}`);
      standing.trouble = String(error);
      return '';
    }
  }

  /** Asks once, and again where the witness says that it knows another size of the tree. */
  private async signature(asked: Asked, witness: Witness, standing: Standing): Promise<string> {
    const first = await this.post(asked, witness, standing.size);
    if (first.status !== conflict) return answered(first);
    standing.size = sizeIn(await first.text(), asked.size);
    return answered(await this.post(asked, witness, standing.size));
  }

  private async post({ note, size }: Asked, { url }: Witness, old: number): Promise<Response> {
    const proof = await consistencyProof(this.witnessed.hashes, old, size);
    const lines = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
    return fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${old}\n${lines}\n${note}`,
      signal: AbortSignal.timeout(patienceMs),
    });
  }
}

/** The size a witness knows, where it is one that this tree had. */
const sizeIn = (text: string, size: number): number => {
  const known = Number(text.trim());
  if (!/^\d+\n?$/.test(text) || known > size)
    throw new Error(`it knows a tree of ${text.trim()} events, and this one has ${size}`);
  return known;
};

const answered = async (answer: Response): Promise<string> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`it answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
};

/** Its own signature among what a witness answered, and nothing else. */
const ownLine = (text: string, { name }: Witness): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`\u2014 ${name} `))
    .slice(0, 1)
    .map((line) => `${line}\n`)
    .join('');
