import { arrange } from './arrange.ts';
import type { ArrangeTask } from './arrange-task.ts';

self.onmessage = ({ data }: MessageEvent<{ ticket: number; task: ArrangeTask }>) => {
  self.postMessage({ ticket: data.ticket, positions: arrange(data.task) });
};
