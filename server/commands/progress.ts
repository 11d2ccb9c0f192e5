/** At most a line a second, and the last one of each kind is not waited for. */
export function progressTo(
  err: (line: string) => void,
  line = (what: string, done: number) => `${done} ${what} records verified…`,
): (what: string, done: number) => void {
  let saidAt = Date.now();
  return (what, done) => {
    if (Date.now() - saidAt < 1000) return;
    saidAt = Date.now();
    err(line(what, done));
  };
}
