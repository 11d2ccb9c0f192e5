export interface Neo4jServer {
  uri: string;
  version: string;
  pid: number | undefined;
  /** Lets it write its last checkpoint. */
  stop(): Promise<void>;
  /** A crash. */
  kill(): Promise<void>;
  exited: Promise<void>;
}
export const VERSIONS: { lts: string; newest: string };
export function startServer(options: {
  version?: string;
  port?: number;
  dir: string;
  auth?: boolean;
  heapMib?: number;
  pageCacheMib?: number;
  /** For tests: compiles lightly, which costs a server that soon stops the least. */
  brief?: boolean;
}): Promise<Neo4jServer>;
export function whatIsMissing(version?: string): string | null;
