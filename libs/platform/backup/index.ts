export { backUp, type BackUpAsked } from './back-up.js';
export { BadBackup, type Manifest, manifestIn } from './manifest.js';
export { sealsIn } from './seals-in.js';
export { compare, type Compared, restore } from './restore.js';
export { copyFiles } from './copy-files.js';
