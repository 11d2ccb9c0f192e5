/** A question that people ask of the seed graph, as a query that answers it. */
export interface WorkedQuery {
  /** The job it belongs to, in words: `Explore`, `Hand over`. */
  job: string;
  /** What a person would ask. */
  question: string;
  /** What to know of the answer; empty where the question says all. */
  note: string;
  /** The file's text, comment lines included. */
  query: string;
  /** The variables as JSON text; empty where it takes none. */
  variables: string;
}

/**
 * The worked queries in order, from the files of `queries/`: path within that folder to text. A folder is a job, a
 * `.graphql` file a query whose first comment line is its question and the further ones its note, and a `.json` file of
 * the same name its variables. Names begin with a number, which orders them. Throws on a query without a question.
 */
export function workedQueries(files: Record<string, string>): WorkedQuery[] {
  return Object.keys(files)
    .filter((path) => path.endsWith('.graphql'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((path) => {
      const query = files[path]!.trim();
      const [question, ...note] = leadingComments(query);
      if (!question) throw new Error(`${path} does not begin with its question as a comment`);
      const variables = (files[path.replace(/\.graphql$/, '.json')] ?? '').trim();
      return { job: jobOf(path), question, note: note.join(' '), query, variables };
    });
}

function leadingComments(text: string): string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end).map((line) => line.replace(/^#\s*/, ''));
}

/** `2-hand-over/1-page.graphql` → `Hand over`. */
function jobOf(path: string): string {
  const words = path.split('/')[0]!.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
