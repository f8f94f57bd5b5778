import { writeAnswers } from './answers-file.js';
import { answersInSources } from './answers-in.js';

// `npm run answers`: what the routes of the query API answer, from the types of their methods, into
// the file that its OpenAPI description is made of.

await writeAnswers(await answersInSources());
