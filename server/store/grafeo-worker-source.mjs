// Starts the thread of the embedded engine from its source: a thread does not have the loader of the one that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./grafeo-worker.ts');
