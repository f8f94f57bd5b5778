import { startAtTheTerminal } from './at-the-terminal.js';

// `npm start`: everything on one machine, data kept in DATA_DIR (./.data). Ends in good order on
// Ctrl-C.

await startAtTheTerminal();
