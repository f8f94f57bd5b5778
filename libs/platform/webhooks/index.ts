export { areNetworks, networksOf, NotAllowed, pinned } from './allowed-address.js';
export { NotTaken, post } from './posting.js';
export { isSigned, secretFromText, secretText, signed, type Signed } from './signature.js';
