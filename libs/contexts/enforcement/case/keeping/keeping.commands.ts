import { decideDisposal } from './decide-disposal.js';
import { disposeOfFile } from './dispose-of-file.js';
import { holdFile } from './hold-file.js';
import { proposeDisposal } from './propose-disposal.js';
import { releaseFile } from './release-file.js';

/** Files in the archive: held back, put on a list, approved, destroyed. */
export const keepingChapter = {
  title: 'enforcement: archive 档案保管与销毁',
  commands: [holdFile, releaseFile, proposeDisposal, decideDisposal, disposeOfFile],
} as const;
