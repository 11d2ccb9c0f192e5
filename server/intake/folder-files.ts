import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';
import { decodeUtf8, NotUtf8 } from '../text/utf8.ts';

/** Bytes of one file: far more than a curator edits by hand, and still parsed within seconds. */
const MOST_BYTES = 4 * 2 ** 20;
/** Files that a folder may hold beside what is loaded. */
const NOT_LOADED = ['context.yaml', 'coverage.yaml', 'rejected.yaml'];
const FOLDERS = ['entities', 'claims'];

type Report = (file: string, line: number, message: string) => void;

/**
 * The files of a folder of the seed form, in order of their names, with their text. What is not such a file is told of.
 * Throws CartularyError BAD_USER_INPUT when the folder cannot be read or holds no such file.
 */
export async function* folderFiles(
  folder: string,
  report: Report,
): AsyncGenerator<{ file: string; text: string }> {
  for (const file of await filesOf(folder, report)) {
    const text = await readPlain(join(folder, file), (message, line) => report(file, line, message));
    if (text !== null) yield { file, text };
  }
}

async function filesOf(folder: string, report: Report): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CartularyError('BAD_USER_INPUT', `The seed folder ${folder} cannot be read (${error.code}).`, {
      field: 'from',
      value: folder,
      valid: 'a folder of the form that seed/README.md describes',
    });
  });
  const files: string[] = [];
  let faulty = false;
  const refuse = (file: string, message: string) => {
    faulty = true;
    report(file, 1, message);
  };
  for (const entry of entries) {
    if (entry.isDirectory() && FOLDERS.includes(entry.name)) {
      const inner = await readdir(join(folder, entry.name)).catch((error: NodeJS.ErrnoException) => {
        refuse(entry.name, `the folder cannot be read (${error.code})`);
        return [];
      });
      files.push(...inner.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${entry.name}/${name}`));
    } else if (FOLDERS.includes(entry.name)) {
      refuse(entry.name, `${entry.name} is a folder in a seed folder, and no link to one`);
    } else if (['predicates.yaml', 'entity-types.yaml', 'sources.yaml'].includes(entry.name)) {
      files.push(entry.name);
    } else if (/\.ya?ml$/.test(entry.name) && !NOT_LOADED.includes(entry.name)) {
      refuse(entry.name, 'a seed folder has no file of this name; see seed/README.md');
    }
  }
  if (files.length === 0 && !faulty) throw nothingIn(folder, 'holds no seed files');
  return files.sort();
}

/** The refusal of a folder that nothing would be loaded from. */
export function nothingIn(folder: string, what: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `The folder ${folder} ${what}; nothing was loaded.`, {
    rule: 'well-formed',
    field: 'from',
    value: folder,
    valid: 'a folder of the form that seed/README.md describes',
  });
}

/** The text of a plain file of bearable size in UTF-8; null, and why not, for anything else. */
async function readPlain(
  path: string,
  refuse: (message: string, line: number) => void,
): Promise<string | null> {
  try {
    const { size } = await lstat(path).then((found) => {
      if (found.isFile()) return found;
      throw new Unfit(`a seed file is a plain file, this is ${found.isSymbolicLink() ? 'a link' : 'none'}`);
    });
    if (size > MOST_BYTES)
      throw new Unfit(`the file has ${size} bytes, ${MOST_BYTES} are the most; split it into several`);
    return textOf(await readFile(path));
  } catch (error) {
    if (error instanceof Unfit) refuse(error.message, error.line);
    else refuse(`cannot be read (${codeOf(error)})`, 1);
    return null;
  }
}

/** The text of a whole file, without its byte-order mark. */
function textOf(bytes: Buffer): string {
  try {
    return decodeUtf8(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const before = bytes.subarray(0, error.byte - 1);
    const inLine = before.length - (before.lastIndexOf('\n') + 1) + 1;
    const line = before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    throw new Unfit(`byte ${inLine} of the line ${error.message}`, line);
  }
}

/** Why a file is not read, and from which line on. */
class Unfit extends Error {
  readonly line: number;
  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}
