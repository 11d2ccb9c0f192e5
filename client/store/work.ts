import { create } from 'zustand';
import type { Call } from '../api/request.ts';
import { commit } from './explorer.ts';
import { failureOf } from './failure.ts';

/** What takes long enough to be told, in milliseconds. */
const SLOW = 300;

/** Work under way that a person waits for. */
export interface Task {
  id: number;
  /** What is being done, as in `Fetching the claims around Belarus`. */
  title: string;
  /** Seconds until a busy server is asked again; null while it works. */
  busyFor: number | null;
  cancel(): void;
}

/** The work to tell of, the oldest first: nothing that is done at once. */
export const useWork = create<{ tasks: readonly Task[] }>()(() => ({ tasks: [] }));

/** Work that is told of, until it is done. */
export interface Told {
  /** Says that a busy server is asked again in so many seconds. */
  busy(seconds: number): void;
  done(): void;
}

let latest = 0;

/** Tells of work once it takes long. `cancel` is to stop it and leave everything as it was. */
export function tell(title: string, cancel: () => void): Told {
  latest += 1;
  const task: Task = { id: latest, title, busyFor: null, cancel };
  const timer = setTimeout(() => show(task), SLOW);
  return {
    busy(seconds) {
      clearTimeout(timer);
      show({ ...task, busyFor: seconds });
    },
    done() {
      clearTimeout(timer);
      useWork.setState(({ tasks }) => ({ tasks: tasks.filter(({ id }) => id !== task.id) }));
    },
  };
}

/**
 * Does work that requests something, tells of it, and lets it be cancelled, which aborts its requests: so `work` changes
 * nothing before its last request is answered; `until` cancels it, too. Resolves to whether it was done. What fails is
 * shown, with `again` to try it once more.
 */
export async function perform(
  title: string,
  work: (call: Call) => Promise<void>,
  again: () => void,
  until?: AbortSignal,
): Promise<boolean> {
  const controller = new AbortController();
  until?.addEventListener('abort', () => controller.abort(), { once: true });
  const told = tell(title, () => controller.abort());
  commit({ failure: null });
  try {
    await work({ signal: controller.signal, onBusy: told.busy });
    return true;
  } catch (error) {
    if (!controller.signal.aborted) commit({ failure: failureOf(error, again) });
    return false;
  } finally {
    told.done();
  }
}

function show(task: Task): void {
  useWork.setState(({ tasks }) => ({
    tasks: [...tasks.filter(({ id }) => id !== task.id), task].sort((a, b) => a.id - b.id),
  }));
}
