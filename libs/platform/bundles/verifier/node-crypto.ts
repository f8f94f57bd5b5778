import { bytesOf, hexOf, sha256 } from './sha256.js';

/** What the rules ask of `node:crypto`, without Node: SHA-256 over texts（无 Node 的摘要）. */
export const createHash = (name: string) => {
  if (name !== 'sha256') throw new Error(`No digest ${name} here.`);
  let said = '';
  const hash = {
    update: (text: string) => {
      said += text;
      return hash;
    },
    digest: (as: string): string => {
      if (as !== 'hex') throw new Error(`No digest in ${as} here.`);
      return hexOf(sha256(bytesOf(said)));
    },
  };
  return hash;
};
