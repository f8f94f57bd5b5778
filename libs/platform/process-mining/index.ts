export { ProcessMiningModule } from './mining.module.js';
