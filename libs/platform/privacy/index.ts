export * from './identity-number.js';
export { erased, isFileKey, Keys } from './keys.js';
export { hiddenTexts } from './opening.js';
export { namesOfSeals, type Particulars, PersonalData } from './personal-data.js';
export { PrivacyModule } from './privacy.module.js';
export { sealed, unsealedWithOne } from './seal.js';
export { type Around, Sealing } from './sealing.js';
export { FileSeals } from './file-seals.js';
