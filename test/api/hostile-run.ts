import { ERRORS } from '../../server/errors/errors.ts';
import type { HostileShape } from './hostile-shapes.ts';

export interface Outcome {
  name: string;
  ms: number;
  status: number;
  /** Codes of its errors; empty: answered. */
  codes: string[];
  bytes: number;
  /** Why this is neither an answer nor a refusal in words; null: it is one. */
  fault: string | null;
}

/** Sends one shape to a server on loopback. */
export async function sendShape(url: string, shape: HostileShape, patienceMs: number): Promise<Outcome> {
  const started = performance.now();
  const common = { name: shape.name, status: 0, codes: [], bytes: 0 };
  try {
    const response = await fetch(`${url}/graphql${shape.search ?? ''}`, {
      method: shape.method,
      headers: shape.headers,
      body: shape.body,
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    const ms = performance.now() - started;
    return { ...common, ms, status: response.status, bytes: text.length, ...judged(text) };
  } catch (error) {
    return { ...common, ms: performance.now() - started, fault: `no answer: ${error}` };
  }
}

function judged(text: string): { codes: string[]; fault: string | null } {
  try {
    const { data, errors } = JSON.parse(text) as {
      data?: unknown;
      errors?: { extensions?: { code?: string } }[];
    };
    const codes = [...new Set((errors ?? []).map((each) => String(each.extensions?.code)))];
    const strange = codes.find((code) => !(code in ERRORS) || code === 'INTERNAL');
    if (strange) return { codes, fault: `code ${strange}` };
    return { codes, fault: data === undefined && codes.length === 0 ? 'neither data nor errors' : null };
  } catch {
    return { codes: [], fault: `no JSON: ${text.slice(0, 80)}` };
  }
}
