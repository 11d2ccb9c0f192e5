import { relative, resolve } from 'node:path';

/** What a request for a copy asks for, and the answer to it. */
export const COPY_PATH = '/copy';
export interface CopyAnswer {
  /** Name of the copy's folder, below `COPIES` in the data folder. */
  copy: string;
}

/** Folder in the data folder for copies that the server makes; each has the form of a data folder. */
export const COPIES = 'copies';

/**
 * Where the server that has a data folder open listens for its own commands: a socket in the folder, for its owner only.
 * Such a path may be 100 bytes long or so, so the shorter way of writing it is taken.
 */
export function controlSocket(dataDir: string): string {
  const whole = resolve(dataDir, 'control.sock');
  const near = relative(process.cwd(), whole);
  return near.length < whole.length ? near : whole;
}
