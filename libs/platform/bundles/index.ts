export { BundlesModule } from './asked/bundles.module.js';
export { ReliedOn } from './made/relied-on.js';
