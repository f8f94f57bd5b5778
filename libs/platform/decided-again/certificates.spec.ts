import { instant } from '#domain/kernel';
import { isSignedBy, noteIn, verifierIn } from '../transparency/signed/note.js';
import type { DecidedAgain } from './again-desk.js';
import { Certificates } from './certificates.js';

const found = {
  stream: 'case-440704.1',
  revision: 3,
  byTheLawOfThen: { outcome: 'same' },
} as unknown as DecidedAgain;

const at = instant('2026-11-30T01:00:00Z');
const proofs = { checkpoint: async () => ({ lastNote: 'work-safety.440704\n7\n' }) } as never;
const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

const certificates = (CERTIFICATE_KEY: string | undefined): Certificates =>
  new Certificates(
    { DISTRICT: '440704', PERSONAL_DATA_KEY: keyOf(7), CERTIFICATE_KEY } as never,
    { now: () => at },
    proofs,
  );

describe('A certificate of a decision made once more（重新裁定证明书）', () => {
  it('holds for whoever has the key, and not when a byte of it was changed', async () => {
    const desk = certificates(`${keyOf(9)},${keyOf(8)}`);
    const [newest, older] = desk.keys().trim().split('\n').map(verifierIn);
    const note = noteIn(await desk.of(found))!;
    expect(isSignedBy(note, newest!)).toBe(true);
    expect(isSignedBy(note, older!)).toBe(false);
    const text = note.text.replace('"revision":3', '"revision":4');
    expect(text).not.toBe(note.text);
    expect(isSignedBy({ ...note, text }, newest!)).toBe(false);
  });

  it('still holds, once another key signs, by the older key that is handed out', async () => {
    const note = noteIn(await certificates(keyOf(8)).of(found))!;
    const keys = certificates(`${keyOf(9)},${keyOf(8)}`)
      .keys()
      .trim()
      .split('\n');
    expect(keys.map((line) => isSignedBy(note, verifierIn(line)!))).toEqual([false, true]);
  });

  it('says what was found, when, and under which checkpoint of the log', async () => {
    const [, who, said] = noteIn(await certificates(undefined).of(found))!.text.split('\n');
    expect(who).toBe('work-safety.440704.certificates');
    expect(JSON.parse(said!)).toEqual({
      ...found,
      issuedAt: at,
      checkpoint: 'work-safety.440704\n7\n',
    });
  });
});
