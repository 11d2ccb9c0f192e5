/** `1 claim`, `2,000 claims`: a number with its noun; the plural by an s unless it is given. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
