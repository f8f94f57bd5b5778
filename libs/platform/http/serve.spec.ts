import { Injectable, Module } from '@nestjs/common';
import { serve } from './serve.js';

@Injectable()
class Broken {
  constructor() {
    throw new Error('no such setting');
  }
}

@Module({ providers: [Broken] })
class Breaks {}

const about = { title: 'broken', description: '', version: '0', host: '127.0.0.1', port: 0 };

describe('An API whose module cannot be built', () => {
  it('is told to whoever starts it, and ends nothing else', async () => {
    const served = serve(Breaks, { ...about, logLevel: 'silent' });
    await expect(served).rejects.toThrow('no such setting');
  });
});
