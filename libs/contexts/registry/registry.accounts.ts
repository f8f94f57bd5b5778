// What the development issuer and the standalone stack need of the registry.
export { type DevelopmentAccount, developmentAccountsOf } from './seed/seed.js';
