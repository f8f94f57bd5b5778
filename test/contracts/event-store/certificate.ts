import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A certificate of one's own for this machine, as files; `remove` when done. */
export const makeCertificate = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'node-tls-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', cert];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', [...kind, ...files, ...names], { stdio: 'ignore' });
  return {
    files: { key, cert },
    tls: { key: readFileSync(key), cert: readFileSync(cert) },
    remove: () => rmSync(folder, { recursive: true }),
  };
};
