import { instant } from '#domain/kernel';
import { sha256 } from '../tree/merkle.js';
import { checkpointIn, signedCheckpoint } from './checkpoint.js';
import { isSignedBy, noteIn, signedNote, signerOf, verifierIn, verifierText } from './note.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));

describe('A signed note', () => {
  it('is read as the documentation of Go’s notes gives one', () => {
    const key = verifierIn('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
    const note = noteIn(
      'If you think cryptography is the answer to your problem,\nthen you don\u2019t know what your problem is.\n\n'.replace(
        '\u2019',
        "'",
      ) +
        '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    )!;
    expect(isSignedBy(note, key)).toBe(true);
    expect(isSignedBy({ ...note, text: note.text.replace('answer', 'cause') }, key)).toBe(false);
  });

  it('holds for whoever has the key in one line, and for no other key or name', () => {
    const note = noteIn(signedNote('one\ntwo\n', signer))!;
    expect(isSignedBy(note, verifierIn(verifierText(signer))!)).toBe(true);
    expect(isSignedBy(note, signerOf('work-safety.440704', Buffer.alloc(32, 8)))).toBe(false);
    expect(isSignedBy(note, signerOf('another', Buffer.alloc(32, 7)))).toBe(false);
    const wrong = verifierText(signer).replace('+', '+0');
    for (const line of ['', 'a+b', wrong]) expect(verifierIn(line)).toBeUndefined();
    for (const text of ['', 'a\n', 'a\n\n', 'a\n\nb\n', 'a\n\n\u2014 name !\n'])
      expect(noteIn(text)).toBeUndefined();
  });
});

describe('A checkpoint', () => {
  const root = sha256('root');
  const at = instant('2026-11-29T10:00:00Z');

  it('says size, root and moment, and nothing where it is none', () => {
    const note = signedCheckpoint({ size: 7, root, at }, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([
      'work-safety.440704',
      '7',
      root.toString('base64'),
      `time ${at}`,
    ]);
    expect(checkpointIn(note)).toEqual({ origin: 'work-safety.440704', size: 7, root, at });
    for (const text of [
      '',
      signedNote('x\n-1\nAA==\n', signer),
      signedNote('x\n1\nAA==\n', signer),
    ])
      expect(checkpointIn(text)).toBeUndefined();
  });
});
