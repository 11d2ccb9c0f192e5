/** The code that the system gave an error, such as `ENOENT`; undefined where it gave none. */
export function codeOf(thrown: unknown): string | undefined {
  const named = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return named && typeof thrown.code === 'string' ? thrown.code : undefined;
}
