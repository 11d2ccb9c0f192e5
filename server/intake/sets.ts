/** Fields whose list is a set. The order of any other means something, such as that of authors. */
export const SETS: ReadonlySet<string> = new Set([
  'identifiers',
  'participants',
  'content',
  'conditions',
  'reasons',
  'subjectKinds',
  'objectKinds',
  'valueKinds',
]);
