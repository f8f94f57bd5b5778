import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIssuer } from './issuer.js';

describe('The development issuer', () => {
  it('CASE-44 starts without a warning on the Node that is recommended', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const dir = mkdtempSync(join(tmpdir(), 'issuer-'));
    const issuer = await startIssuer({ dir, port: 0, audience: 'bureau', accounts: [] });
    await issuer.stop();
    rmSync(dir, { recursive: true });
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });
});
