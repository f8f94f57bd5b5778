export { dispatchAnswersOf } from './dispatch-answers.js';
export { commandsAfterSending } from './entry.js';
export { publicationAnswersOf, publicationsOf } from './publication-answers.js';
