import { instant, type Law } from '#domain/kernel';
import { SetClock } from '#testing';
import type { ImportedEvent } from '../imported/imported.events.js';
import { ImportWorld } from './import-world.js';
import { caseSealer, importIdOf, sealingIn } from './seal-case.js';

const now = instant('2026-07-08T01:30:00Z');
const world = new ImportWorld({
  store: undefined as never,
  log: undefined as never,
  clock: new SetClock(now),
  district: '440704',
  code: 'test',
  law: { digest: '2'.repeat(64), calendar: 'cn-2026' } as Law,
});
const source = (entry: number) => ({
  file: '0'.repeat(64),
  line: 7 * entry,
  entry,
  case: 'A1',
  mapper: 'fines@1/1',
  doubts: [],
});
const facts: readonly ImportedEvent[] = [
  {
    type: 'ImportedFineImposed',
    data: {
      at: instant('2024-01-02T00:00:00Z'),
      activity: 'Create Fine',
      by: '561',
      traits: { kind: 'A', party: '江海"化工"厂' },
      details: undefined,
      amount: { minor: 3_500, currency: 'EUR' },
      result: undefined,
      source: source(3),
    },
  },
  {
    type: 'ImportedNoticeSent',
    data: {
      at: instant('2024-02-01T23:00:00Z'),
      activity: 'Send Fine',
      cost: { minor: 1_100, currency: 'EUR' },
      source: source(4),
    },
  },
];

/**
 * As the first imports stored it. What is on record is never written in another way: a repeat must
 * be the same append.
 */
const stored = [
  {
    id: '23b90405-d5d0-5584-a802-16078956edf3',
    type: 'ImportedFineImposed',
    data: '{"at":"2024-01-02T00:00:00.000Z","activity":"Create Fine","by":"561","traits":{"kind":"A","party":"江海\\"化工\\"厂"},"amount":{"minor":3500,"currency":"EUR"},"source":{"file":"0000000000000000000000000000000000000000000000000000000000000000","line":21,"entry":3,"case":"A1","mapper":"fines@1/1","doubts":[]}}',
    metadata:
      '{"$correlationId":"001e6405-4753-55bf-a5ad-cd3f76ee60d7","$causationId":"001e6405-4753-55bf-a5ad-cd3f76ee60d7","commandId":"85291e38-7fe9-59a2-9ad1-6faf801c125b","actor":{"kind":"system","by":"import","name":"fines@1"},"validAt":"2024-01-02T00:00:00.000Z","recordedAt":"2026-07-08T01:30:00.000Z","schema":0,"law":"2222222222222222222222222222222222222222222222222222222222222222","calendar":"cn-2026","code":"test","asked":"abfb97501985ee71fe9929defff08a1b3b501831550202c7d7702a67cc5b0ef3","registry":"0/0","previous":"0000000000000000000000000000000000000000000000000000000000000000","digest":"5402de6a6dd84d02dad0dfbc64cfb9f8c877b83ed5ab5c017567047a96eb7100"}',
  },
  {
    id: 'f72629f3-733f-581c-8545-a4c37912c2b9',
    type: 'ImportedNoticeSent',
    data: '{"at":"2024-02-01T23:00:00.000Z","activity":"Send Fine","cost":{"minor":1100,"currency":"EUR"},"source":{"file":"0000000000000000000000000000000000000000000000000000000000000000","line":28,"entry":4,"case":"A1","mapper":"fines@1/1","doubts":[]}}',
    metadata:
      '{"$correlationId":"001e6405-4753-55bf-a5ad-cd3f76ee60d7","$causationId":"001e6405-4753-55bf-a5ad-cd3f76ee60d7","commandId":"02ed4187-b29e-56a8-998a-e620c3714932","actor":{"kind":"system","by":"import","name":"fines@1"},"validAt":"2024-02-01T23:00:00.000Z","recordedAt":"2026-07-08T01:30:00.000Z","schema":0,"law":"2222222222222222222222222222222222222222222222222222222222222222","calendar":"cn-2026","code":"test","asked":"d33ccba9f04358a2dfc0107c9e95cc34605eb0c1c172d6bd5e951c552f4c2241","registry":"0/0","previous":"5402de6a6dd84d02dad0dfbc64cfb9f8c877b83ed5ab5c017567047a96eb7100","digest":"85b556da14ada77229a9ebd85e233407a40b3c7dff5f262c7034daf76f779a03"}',
  },
];

describe('A sealed case', () => {
  it('is, letter by letter, what was stored when imports began', () => {
    const importId = importIdOf('0'.repeat(64), '1'.repeat(64));
    expect(importId).toBe('001e6405-4753-55bf-a5ad-cd3f76ee60d7');
    const sealed = caseSealer(sealingIn(world, { importId, mapping: 'fines@1' }))(facts, now);
    expect(sealed.stream).toBe('importedCase-440704.11d71430-09af-5bcf-8b71-267a332e1918');
    expect(sealed.events).toMatchObject(stored);
  });
});
